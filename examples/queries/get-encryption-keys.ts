import * as auth0 from "pulumi-dynamic-auth0";

const keys = auth0.getEncryptionKeys();

export const active = keys.then((all) => all.filter(({ state }) => state === "active").map(({ type }) => type));
