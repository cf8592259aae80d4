import * as auth0 from "pulumi-dynamic-auth0";

export const acme = new auth0.Organization("acme", {
  name: "acme",
  displayName: "Acme, Inc.",
  branding: { logoUrl: "https://cdn.example.com/acme.png", colors: { primary: "#0059d6", pageBackground: "#f6f6f6" } },
  metadata: { plan: "enterprise" },
});
