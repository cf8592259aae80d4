import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const flow = auth0.getFlow({ flowId: new pulumi.Config().require("flowId") });

export const steps = flow.then(({ actions }) => actions?.map(({ type, action }) => `${type} ${action}`) ?? []);
