import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const staff = new auth0.Connection("staff", {
  name: "staff",
  strategy: "okta",
  options: { clientId: "auth0", clientSecret: config.requireSecret("clientSecret"), domain: "acme.okta.com" },
});

const connectionId = new auth0.ConnectionScimConfiguration("staff", { connectionId: staff });

const token = new auth0.ConnectionScimToken("staff", {
  connectionId,
  scopes: ["get:users", "post:users", "put:users", "patch:users", "delete:users"],
});

/** For the administrator of the identity provider: `pulumi stack output --show-secrets scimToken`. */
export const scimToken = token.token;
