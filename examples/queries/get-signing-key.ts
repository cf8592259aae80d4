import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const key = auth0.getSigningKeyOutput({ kid: config.require("signingKeyId") });

export const certificate = key.cert;
