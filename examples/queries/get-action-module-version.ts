import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const version = auth0.getActionModuleVersion({
  moduleId: config.require("moduleId"),
  versionId: config.require("moduleVersionId"),
});

export const code = version.then((found) => found.code);
