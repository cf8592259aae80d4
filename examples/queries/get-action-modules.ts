import * as auth0 from "pulumi-dynamic-auth0";

const modules = auth0.getActionModules();

export const names = modules.then((found) => found.map(({ name }) => name));
