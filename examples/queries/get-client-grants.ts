import * as auth0 from "pulumi-dynamic-auth0";

const grants = auth0.getClientGrants({ audience: "https://orders.example.com" });

export const callers = grants.then((found) => found.map(({ clientId, scope }) => ({ clientId, scope })));
