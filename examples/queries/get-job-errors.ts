import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

export const errors = auth0.getJobErrors({ jobId: config.require("jobId") });
