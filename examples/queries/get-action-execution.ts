import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const execution = auth0.getActionExecution({ executionId: config.require("actionExecutionId") });

export const status = execution.then((found) => found.status);
