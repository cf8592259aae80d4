import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const connections = auth0.getOrganizationConnections({
  organizationId: new pulumi.Config().require("organizationId"),
});

export const names = connections.then((all) => all.map(({ connection }) => connection?.name));
