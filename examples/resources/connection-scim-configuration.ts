import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const staff = new auth0.Connection("staff", {
  name: "staff",
  strategy: "okta",
  options: { clientId: "auth0", clientSecret: config.requireSecret("clientSecret"), domain: "acme.okta.com" },
});

new auth0.ConnectionScimConfiguration("staff", {
  connectionId: staff,
  userIdAttribute: "externalId",
  mapping: [
    { scim: "userName", auth0: "preferred_username" },
    { scim: "externalId", auth0: "app_metadata.external_id" },
    { scim: "active", auth0: "blocked" },
  ],
});
