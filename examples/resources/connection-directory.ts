import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const employees = new auth0.Connection("employees", {
  name: "employees",
  strategy: "google-apps",
  options: { clientId: "auth0", clientSecret: config.requireSecret("clientSecret"), tenantDomain: "example.com" },
});

new auth0.ConnectionDirectory("employees", {
  connectionId: employees,
  mapping: [
    { idp: "id", auth0: "app_metadata.external_id" },
    { idp: "primaryEmail", auth0: "email" },
  ],
  synchronizeAutomatically: true,
});
