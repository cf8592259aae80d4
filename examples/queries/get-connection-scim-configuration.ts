import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const scim = auth0.getConnectionScimConfiguration({ connectionId: config.require("staffId") });

export const mapping = scim.then(({ mapping }) => mapping);
