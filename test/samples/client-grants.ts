import type { Values } from "../../src/definition";
import type { Management } from "../../src/management";
import { client, post } from "./prerequisites";
import type { Samples } from "./resource-sample";
import type { Scenario } from "./scenario";

const audience = "https://prerequisite.example.com";

const grant = (args: (tenant: Management) => Promise<Values>): Scenario => ({
  given: async ({ elsewhere }) => {
    await post(elsewhere, "/resource-servers", {
      identifier: audience,
      scopes: [{ value: "sample" }, { value: "another" }],
    });
    return { audience, ...(await args(elsewhere)) };
  },
});

export const clientGrants: Samples = {
  ClientGrant: {
    collection: "client-grants",
    scenarios: [
      {
        ...grant(async (tenant) => ({ clientId: await client(tenant) })),
        without: ["defaultFor"],
        apart: ["allowAllScopes"],
      },
      { ...grant(async () => ({ defaultFor: "third_party_clients" })), apart: ["clientId", "allowAllScopes"] },
    ],
    sequences: {
      places: 2,
      given: ({ clients, audiences }, place) => ({ clientId: clients[place], audience: audiences[place] }),
    },
    sdk: { create: "CreateClientGrantRequestContent", update: "UpdateClientGrantRequestContent" },
  },
};
