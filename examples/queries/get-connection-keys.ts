import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const keys = auth0.getConnectionKeys({ connectionId: config.require("staffId") });

export const nextCertificate = keys.then((found) => found.find(({ next }) => next)?.cert);
