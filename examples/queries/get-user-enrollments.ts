import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const enrollments = auth0.getUserEnrollments({ userId: config.require("janesId") });

export const phones = enrollments.then((found) => found.map(({ phoneNumber }) => phoneNumber));
