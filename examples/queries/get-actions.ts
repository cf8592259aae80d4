import * as auth0 from "pulumi-dynamic-auth0";

const actions = auth0.getActions({ triggerId: "post-login" });

export const names = actions.then((found) => found.map(({ name }) => name));
