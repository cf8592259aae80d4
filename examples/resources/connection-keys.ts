import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const staff = new auth0.Connection("staff", {
  name: "staff",
  strategy: "okta",
  options: { clientId: "auth0", clientSecret: config.requireSecret("clientSecret"), domain: "acme.okta.com" },
});

const keys = new auth0.ConnectionKeys("staff", {
  connectionId: staff,
  signingAlg: "RS256",
  triggers: { rotation: "January 2027" },
});

/** For the identity provider, before the next rotation. */
export const nextCertificate = keys.nextKey.apply((key) => key?.cert);
