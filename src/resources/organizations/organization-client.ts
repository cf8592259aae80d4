import { z } from "zod";
import {
  association,
  describeTogether,
  expectEmpty,
  expectList,
  expectObject,
  filters,
  immutable,
  object,
  type Query,
  readOutOf,
  reference,
  saferOff,
  sensitive,
  serverDefault,
  unset,
  type Values,
  type Wire,
  wholeSet,
} from "../../definition";
import { inOrganization, organizationId } from "./organization-id";

// Only the types of the official SDK 7.1.0 and recorded traffic have these endpoints.
const path = "/organizations/{organizationId}/clients";
const one = `${path}/{clientId}`;
const list = { path, key: "clients", by: "checkpoint", keys: ["client_id"] } as const;

/** So many applications the API takes in one request. */
const together = { key: "clients", most: 10 };

const client = reference("Client", z.string().min(1)).describe("Application: a `Client`, or its id.");
const useForMemberAccess = serverDefault(() => false, unset(false, z.boolean()))
  .optional()
  .describe("Whether members of the organization get to the application; false unless set.");

const withClient = ({ client_id, use_for_member_access }: Wire, { organizationId }: Values): Wire => ({
  organization_id: organizationId,
  client_id,
  use_for_member_access,
});

const found = (answer: unknown, state: Values): Wire =>
  withClient(
    expectObject(answer, "an application of the organization", { client_id: state["clientId"] }, [
      "use_for_member_access",
    ]),
    state,
  );

export const organizationClient = association({
  type: "OrganizationClient",
  description: `An application of an organization; the other applications of the organization stay as they are. ${describeTogether(together.most)} \`OrganizationClients\` is for the whole set: a program declares either of them for the same organization. Early access.`,
  id: ({ client_id }, { organizationId, clientId }) => `${organizationId}::${client_id ?? clientId}`,
  operations: {
    create: {
      ...{ method: "POST", path, scopes: ["create:organization_clients"], statuses: [201], together },
      body: (_, { clientId, useForMemberAccess = false }) => ({
        clients: [{ client_id: clientId, use_for_member_access: useForMemberAccess }],
      }),
      select: (answer, state) => {
        const added = expectList(answer, "the applications that were added", ["client_id"]);
        return found(
          added.find(({ client_id }) => client_id === state["clientId"]),
          state,
        );
      },
    },
    read: {
      method: "GET",
      path: one,
      scopes: ["read:organization_clients"],
      perform: readOutOf({ ...list, id: "client_id" }, "clientId"),
      select: found,
    },
    update: { method: "PATCH", path: one, scopes: ["update:organization_clients"], select: found },
    delete: {
      ...{ method: "DELETE", path, scopes: ["delete:organization_clients"], statuses: [204], together },
      body: (_, { clientId }) => ({ clients: [clientId] }),
      select: expectEmpty,
    },
  },
  naturalKey: ["organizationId", "clientId"],
  list,
  declarations: (client) => [withClient(client, { organizationId: client["organization_id"] })],
  deletion: "Takes the application away from the organization; the application itself stays.",
  security: {
    properties: {
      useForMemberAccess: sensitive(saferOff("medium"), "Members of the organization can log in to the application."),
    },
    deletion: () => "medium",
  },
  inputs: object({
    organizationId: inOrganization(),
    clientId: immutable(client),
    useForMemberAccess,
  }),
  set: { part: "item", path },
});

/** All applications of an organization. */
export const organizationClients = wholeSet({
  type: "OrganizationClients",
  description:
    "All applications of an organization. What is not declared is removed; `OrganizationClient` leaves the others alone. A program declares either of them for the same organization. Early access.",
  path,
  key: "clients",
  by: "checkpoint",
  parent: object({ organizationId: inOrganization() }),
  item: object({ clientId: client, useForMemberAccess }),
  items: "Applications of the organization; an empty list for none.",
  most: together.most,
  scopes: {
    read: ["read:organization_clients"],
    write: ["create", "update", "delete"].map((verb) => `${verb}:organization_clients`),
  },
  writes: {
    add: async (api, path, added) => {
      const clients = added.map(({ client_id, use_for_member_access = false }) => ({
        client_id,
        use_for_member_access,
      }));
      const answer = await api.request({ method: "POST", path, body: { clients }, statuses: [201], repeatable: true });
      return expectList(answer, "the applications that were added", ["client_id"]);
    },
    change: async (api, path, { client_id }, body) => {
      const one = `${path}/${encodeURIComponent(String(client_id))}`;
      expectObject(await api.request({ method: "PATCH", path: one, body }), "an application of the organization", {
        client_id,
      });
    },
    remove: async (api, path, removed) => {
      const clients = removed.map(({ client_id }) => client_id);
      expectEmpty(await api.request({ method: "DELETE", path, body: { clients }, statuses: [204] }));
    },
  },
  why: "Members of the organization can log in to the applications.",
});

const text = (about: string) => z.string().nullish().describe(about);

export const getOrganizationClients: Query = {
  name: "getOrganizationClients",
  description: "Applications of an organization. Early access.",
  args: filters({ organizationId: organizationId().describe("Organization whose applications are meant: its id.") }),
  result: object({
    clientId: z.string().describe("Id of the application."),
    useForMemberAccess: z.boolean().describe("Whether members of the organization get to the application."),
    client: object({
      name: text("Name of the application."),
      appType: text("Kind of application."),
      logoUri: text("Address of the logo."),
      isFirstParty: z.boolean().optional().describe("Whether the application is the company's own."),
      grantTypes: z.array(z.string()).optional().describe("Grants that the application may use."),
      organizationUsage: z
        .enum(["deny", "allow", "require"])
        .optional()
        .describe("Whether users may or must log in to it through an organization."),
    })
      .optional()
      .describe("What is told of the application itself."),
  }),
  scopes: ["read:organization_clients"],
  list: { path, key: "clients", by: "checkpoint", id: "client_id" },
};
