import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
import { client } from "./prerequisites";
import type { Samples } from "./resource-sample";

/** Applications that describe themselves, under the URLs that samples have. */
async function described({ simulator: { tenant } }: Tenant) {
  for (const name of ["one", "two"]) {
    const document = { client_name: name, redirect_uris: [`https://${name}.example.com/callback`] };
    tenant.put("documents", `https://${name}.example.com/path`, document);
  }
  return {};
}

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
  ClientCimd: {
    collection: "clients",
    scenarios: [{ given: described }],
    // Triggers ask for another look at the document, whose URL the request holds.
    accompanied: ["external_client_id"],
    reworded: ["triggers"],
    // What registers one that somebody else has registered in between changes it: the API tells nobody.
    sequences: { places: 0 },
    sdk: "one request registers, whatever has changed",
  },
  ClientSecretRotation: {
    scenarios: [{ given: async ({ elsewhere }): Promise<Values> => ({ clientId: await client(elsewhere) }) }],
    sequences: { given: ({ clients }) => ({ clientId: clients[0] }) },
    sdk: "the request has no body",
  },
};
