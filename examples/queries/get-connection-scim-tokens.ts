import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const tokens = auth0.getConnectionScimTokens({ connectionId: config.require("staffId") });

export const lastUses = tokens.then((found) => found.map(({ lastUsedAt }) => lastUsedAt));
