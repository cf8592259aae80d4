import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const enrollment = auth0.getGuardianEnrollment({ enrollmentId: config.require("enrollmentId") });

export const status = enrollment.then(({ status }) => status);
