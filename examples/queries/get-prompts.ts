import * as auth0 from "pulumi-dynamic-auth0";

export const asksFirst = auth0.getPrompts().then(({ identifierFirst }) => identifierFirst);
