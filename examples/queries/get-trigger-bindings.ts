import * as auth0 from "pulumi-dynamic-auth0";

const bindings = auth0.getTriggerBindings({ triggerId: "post-login" });

export const order = bindings.then((found) => found.map(({ displayName }) => displayName));
