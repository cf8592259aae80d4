import * as auth0 from "pulumi-dynamic-auth0";

export const names = auth0.getFlows().then((all) => all.map(({ name }) => name));
