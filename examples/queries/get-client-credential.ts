import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const credential = auth0.getClientCredential({
  clientId: config.require("shopClientId"),
  credentialId: config.require("shopCredentialId"),
});

export const expiresAt = credential.then(({ expiresAt }) => expiresAt);
