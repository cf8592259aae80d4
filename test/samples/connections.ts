import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
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

/** Connections of a strategy, under the ids that samples have. */
const ofStrategy =
  (strategy: string) =>
  async ({ simulator: { tenant } }: Pick<Tenant, "simulator">): Promise<Values> => {
    for (const id of connectionIds)
      tenant.put("connections", id, { id, name: id.slice("con_".length), strategy, options: {} });
    return {};
  };

const companies = ofStrategy("okta");
const workspaces = ofStrategy("google-apps");

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
  ConnectionDirectory: {
    scenarios: [{ given: workspaces }],
    sequences: { places: 1, given: () => ({ connectionId: connectionIds[1] }) },
    sdk: {
      create: "CreateDirectoryProvisioningRequestContent",
      update: "UpdateDirectoryProvisioningRequestContent",
    },
  },
  ConnectionDirectorySynchronization: {
    scenarios: [
      {
        given: async (tenant) => {
          await workspaces(tenant);
          const path = `/connections/${connectionIds[0]}/directory-provisioning`;
          await tenant.elsewhere.request({ method: "POST", path, body: {} });
          return { connectionId: connectionIds[0] };
        },
      },
    ],
    sequences: { places: 0 },
    sdk: "requests have no body",
  },
  ConnectionDirectorySynchronizedGroups: {
    ...aMembership,
    scenarios: [{ given: workspaces }],
    sequences: { places: 0 },
  },
  ConnectionKeys: {
    scenarios: [{ given: companies }],
    // Triggers ask for a rotation.
    reworded: ["triggers"],
    possible: ["a 200 with an empty list"],
    sequences: { places: 0 },
    sdk: "requests hold nothing but the algorithm of new keys",
  },
  ConnectionScimConfiguration: {
    scenarios: [{ given: companies }],
    accompanied: ["mapping", "user_id_attribute"],
    sequences: { places: 0 },
    // An update names both properties, of which a program may declare one.
    sdk: { create: "CreateScimConfigurationRequestContent" },
  },
  ConnectionScimToken: {
    collection: "scim-tokens",
    scenarios: [
      {
        given: async (tenant) => {
          await companies(tenant);
          for (const id of connectionIds)
            await tenant.elsewhere.request({ method: "POST", path: `/connections/${id}/scim-configuration`, body: {} });
          return { connectionId: connectionIds[0] };
        },
      },
    ],
    possible: ["a 200 with an empty list"],
    sequences: { places: 0 },
    sdk: { create: "CreateScimTokenRequestContent" },
  },
  ConnectionUserRemoval: {
    scenarios: [aDatabase],
    sequences: { given: ({ connectionId }, place) => ({ connectionId, email: `nobody-${place}@example.com` }) },
    sdk: "a DELETE",
  },
};
