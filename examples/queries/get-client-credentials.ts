import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const credentials = auth0.getClientCredentials({ clientId: config.require("shopClientId") });

export const keyIds = credentials.then((found) => found.map(({ kid }) => kid));
