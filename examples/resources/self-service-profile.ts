import * as auth0 from "pulumi-dynamic-auth0";

new auth0.SelfServiceProfile("customers", {
  name: "Customers",
  allowedStrategies: ["oidc", "samlp"],
  userAttributes: [{ name: "email", description: "Email address of the user.", isOptional: false }],
  branding: { logoUrl: "https://example.com/logo.png", colors: { primary: "#0059d6" } },
});
