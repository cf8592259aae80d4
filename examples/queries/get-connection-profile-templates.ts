import * as auth0 from "pulumi-dynamic-auth0";

const templates = auth0.getConnectionProfileTemplates();

export const names = templates.then((found) => found.map(({ displayName }) => displayName));
