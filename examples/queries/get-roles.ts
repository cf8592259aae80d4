import * as auth0 from "pulumi-dynamic-auth0";

const roles = auth0.getRoles({ nameFilter: "support" });

export const names = roles.then((found) => found.map(({ name }) => name));
