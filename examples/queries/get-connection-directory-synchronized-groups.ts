import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const groups = auth0.getConnectionDirectorySynchronizedGroups({ connectionId: config.require("employeesId") });

export const groupIds = groups.then((found) => found.map(({ id }) => id));
