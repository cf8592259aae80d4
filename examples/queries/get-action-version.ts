import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const version = auth0.getActionVersion({
  actionId: config.require("actionId"),
  versionId: config.require("versionId"),
});

export const code = version.then((found) => found.code);
