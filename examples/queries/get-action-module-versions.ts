import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const versions = auth0.getActionModuleVersions({ moduleId: config.require("moduleId") });

export const numbers = versions.then((found) => found.map(({ versionNumber }) => versionNumber));
