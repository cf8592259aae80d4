import * as auth0 from "pulumi-dynamic-auth0";

const apis = auth0.getResourceServers();

export const identifiers = apis.then((found) => found.map(({ identifier }) => identifier));
