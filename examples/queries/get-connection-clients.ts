import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const clients = auth0.getConnectionClients({ connectionId: config.require("customersId") });

export const clientIds = clients.then((found) => found.map(({ clientId }) => clientId));
