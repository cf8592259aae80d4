import * as auth0 from "pulumi-dynamic-auth0";

const all = auth0.getConnectionScimConfigurations();

export const connectionIds = all.then((found) => found.map(({ connectionId }) => connectionId));
