import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const actions = auth0.getActionModuleActions({ moduleId: config.require("moduleId") });

export const names = actions.then((found) => found.map(({ actionName }) => actionName));
