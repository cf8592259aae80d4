import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

export const acme = new auth0.Organization("acme", {
  name: edition("acme", "acme-group"),
  displayName: edition("Acme, Inc.", "Acme Group"),
  branding: edition({ logoUrl: "https://cdn.example.com/acme.png" }, undefined),
  metadata: edition({ plan: "enterprise" }, {}),
});
