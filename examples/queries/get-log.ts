import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const event = auth0.getLog({ logId: config.require("logId") });

export const type = event.then(({ type }) => type);
