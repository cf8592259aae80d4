import * as auth0 from "pulumi-dynamic-auth0";

const gold = auth0.getUsers({ q: 'app_metadata.plan:"gold"' });

export const addresses = gold.then((found) => found.map(({ email }) => email));
