import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const grant = auth0.getClientGrant({ clientGrantId: new pulumi.Config().require("grantId") });

export const scopes = grant.then(({ scope }) => scope);
