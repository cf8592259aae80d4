import * as auth0 from "pulumi-dynamic-auth0";

const apps = auth0.getClients({ appType: ["spa", "native"], isFirstParty: true });

export const names = apps.then((found) => found.map(({ name }) => name));
