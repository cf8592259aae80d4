import type { Values } from "../../src/definition";
import { client } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const clients: Samples = {
  Client: {
    collection: "clients",
    scenarios: [
      {
        apart: ["clientAuthenticationMethods", "oidcBackchannelLogout"],
        along: { "refreshToken.expirationType": { refreshToken: { rotationType: "non-rotating" } } },
      },
    ],
    sequences: { places: 2 },
    sdk: { create: "CreateClientRequestContent", update: "UpdateClientRequestContent" },
  },
  ClientSecretRotation: {
    scenarios: [{ given: async ({ elsewhere }): Promise<Values> => ({ clientId: await client(elsewhere) }) }],
    sequences: { given: ({ clients }) => ({ clientId: clients[0] }) },
    sdk: "the request has no body",
  },
};
