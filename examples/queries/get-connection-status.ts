import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const status = auth0.getConnectionStatus({ connectionId: config.require("directoryId") });

export const isOnline = status.then(({ online }) => online);
