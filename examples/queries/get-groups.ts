import * as auth0 from "pulumi-dynamic-auth0";

const groups = auth0.getGroups({ search: "eng" });

export const names = groups.then((found) => found.map(({ name }) => name));
