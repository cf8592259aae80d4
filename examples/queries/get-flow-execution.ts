import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const execution = auth0.getFlowExecution({
  flowId: config.require("flowId"),
  executionId: config.require("executionId"),
});

export const status = execution.then((one) => one.status);
