import * as auth0 from "pulumi-dynamic-auth0";

const failures = auth0.getLogs({ q: "type:f", limit: 50 });

export const addresses = failures.then((found) => [...new Set(found.map(({ ip }) => ip))]);
