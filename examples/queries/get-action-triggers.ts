import * as auth0 from "pulumi-dynamic-auth0";

const triggers = auth0.getActionTriggers();

export const current = triggers.then((found) =>
  found.filter(({ status }) => status === "CURRENT").map(({ triggerId, version }) => ({ triggerId, version })),
);
