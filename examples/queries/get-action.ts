import * as auth0 from "pulumi-dynamic-auth0";

const action = auth0.getAction({ name: "Plan in token" });

export const runs = action.then(({ code }) => code);
