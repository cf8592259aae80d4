import * as auth0 from "pulumi-dynamic-auth0";

const keys = auth0.getNetworkAclKeys();

export const names = keys.then((all) => all.map(({ name }) => name));
