import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const code = new auth0.RecoveryCode("jane", { userId: config.require("janesId"), triggers: { request: "HELP-1234" } });

export const codeForJane = code.recoveryCode;
