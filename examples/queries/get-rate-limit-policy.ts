import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const policy = auth0.getRateLimitPolicyOutput({ rateLimitPolicyId: config.require("rateLimitPolicyId") });

export const configuration = policy.configuration;
