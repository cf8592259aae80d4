import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const clients = auth0.getOrganizationClients({ organizationId: new pulumi.Config().require("organizationId") });

export const names = clients.then((all) => all.map(({ client }) => client?.name));
