import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const connections = auth0.getClientConnections({ clientId: config.require("shopId"), strategy: ["auth0"] });

export const databases = connections.then((found) => found.map(({ name }) => name));
