import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const defaults = auth0.getConnectionDirectoryDefaultMapping({ connectionId: config.require("employeesId") });

export const mapping = defaults.then(({ mapping }) => mapping);
