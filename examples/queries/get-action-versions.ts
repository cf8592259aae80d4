import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const versions = auth0.getActionVersions({ actionId: config.require("actionId") });

export const numbers = versions.then((found) => found.map(({ number }) => number));
