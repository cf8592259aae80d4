import * as auth0 from "pulumi-dynamic-auth0";

const keys = auth0.getSigningKeys();

export const current = keys.then((all) => all.find(({ current }) => current)?.kid);
