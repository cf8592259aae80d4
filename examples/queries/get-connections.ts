import * as auth0 from "pulumi-dynamic-auth0";

const databases = auth0.getConnections({ strategy: ["auth0"] });

export const names = databases.then((found) => found.map(({ name }) => name));
