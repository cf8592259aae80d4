import * as auth0 from "pulumi-dynamic-auth0";

const rules = auth0.getRules({ enabled: true });

export const names = rules.then((found) => found.map(({ name }) => name));
