import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.GuardianPushFcmV1("google", { serverCredentials: config.requireSecret("googleAccount") });
