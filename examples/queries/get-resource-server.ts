import * as auth0 from "pulumi-dynamic-auth0";

const orders = auth0.getResourceServer({ identifier: "https://orders.example.com" });

export const permissions = orders.then(({ scopes }) => scopes?.map(({ value }) => value));
