import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const job = auth0.getJob({ jobId: config.require("jobId") });

export const status = job.then(({ status }) => status);
