import * as auth0 from "pulumi-dynamic-auth0";

const connections = auth0.getFlowVaultConnections();

export const incomplete = connections.then((all) => all.filter(({ ready }) => !ready).map(({ name }) => name));
