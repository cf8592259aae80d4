import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const directory = auth0.getConnectionDirectory({ connectionId: config.require("employeesId") });

export const lastStatus = directory.then((found) => found.lastSynchronizationStatus);
