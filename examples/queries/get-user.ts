import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const jane = auth0.getUser({ userId: config.require("janesId") });

export const lastLogin = jane.then(({ lastLogin }) => lastLogin);
