import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const events = auth0.getUserLogs({ userId: config.require("janesId"), limit: 20 });

export const types = events.then((found) => found.map(({ type }) => type));
