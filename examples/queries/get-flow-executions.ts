import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const executions = auth0.getFlowExecutions({ flowId: new pulumi.Config().require("flowId") });

export const ends = executions.then((all) => all.map(({ startedAt, status }) => `${startedAt}: ${status}`));
