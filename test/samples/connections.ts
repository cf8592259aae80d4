import { connectionScenarios } from "./connection-scenarios";
import { aMembership, membersOf } from "./memberships";
import { aDatabase, connectionIds, databases } from "./prerequisites";
import type { ResourceSample, Samples } from "./resource-sample";

/** Databases, and applications, under the ids that samples have. */
const clientsOfConnections: ResourceSample = {
  ...aMembership,
  scenarios: [
    {
      given: async (tenant) => {
        for (const client_id of ["sample", "another"])
          tenant.simulator.tenant.put("clients", client_id, { client_id, name: client_id });
        return databases(tenant);
      },
    },
  ],
};

const { item, whole } = membersOf("connectionId", () => connectionIds);

export const connections: Samples = {
  Connection: {
    collection: "connections",
    scenarios: ({ strategy }) => connectionScenarios(String(strategy)),
    decisive: "oidc",
    // An update without a display name sets it to the name again.
    accompanied: ["display_name"],
    sequences: { places: 2, given: (_, place) => ({ name: `place-${place}` }) },
    sdk: { create: "CreateConnectionRequestContent", update: "UpdateConnectionRequestContent" },
  },
  ConnectionClient: { ...clientsOfConnections, ...item(({ clients }, place) => ({ clientId: clients[place] })) },
  ConnectionClients: { ...clientsOfConnections, ...whole },
  ConnectionUserRemoval: {
    scenarios: [aDatabase],
    sequences: { given: ({ connectionId }, place) => ({ connectionId, email: `nobody-${place}@example.com` }) },
    sdk: "a DELETE",
  },
};
