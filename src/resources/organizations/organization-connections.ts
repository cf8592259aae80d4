import { z } from "zod";
import { expectObject, filters, isGone, object, type Query, type Wire, wholeSet } from "../../definition";
import {
  complete,
  connectionId,
  enabled,
  enabledConnections,
  key,
  list,
  ofConnection,
  path,
  settings,
  signupMakesMembers,
  source,
} from "./organization-connection";
import { inOrganization, organizationId } from "./organization-id";

const olderTwin = enabledConnections;

const at = (path: string, { connection_id }: Wire): string => `${path}/${encodeURIComponent(String(connection_id))}`;

const found = (answer: unknown, { connection_id }: Wire): Wire =>
  complete(expectObject(answer, "a connection of the organization", { connection_id }));

/** Auth0 takes null in updates only. */
const withoutNulls = (one: Wire): Wire => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null));

function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}

/** All connections of an organization. */
export const organizationConnections = wholeSet({
  type: "OrganizationConnections",
  description:
    "All connections that members of an organization log in with. What is not declared is removed; `OrganizationConnection` leaves the others alone. A program declares either of them for the same organization. A tenant that has only Auth0's older endpoint for them, without what is early access, is asked at that one.",
  path,
  key,
  by: list.by,
  parent: object({ organizationId: inOrganization() }),
  item: object({ connectionId, ...settings }),
  items: "Connections of the organization; an empty list for none, by which nobody can log in to it.",
  constraints: [signupMakesMembers],
  most: 1,
  scopes: {
    read: ["read:organization_connections"],
    write: ["create", "update", "delete"].map((verb) => `${verb}:organization_connections`),
  },
  writes: {
    add: (api, path, added) =>
      Promise.all(
        added.map(async (one) => {
          const body = enabled(withoutNulls(one));
          return found(await api.request({ method: "POST", path, body, repeatable: true, olderTwin }), one);
        }),
      ),
    change: async (api, path, live, body) => {
      found(await api.request({ method: "PATCH", path: at(path, live), body, olderTwin }), live);
    },
    remove: async (api, path, removed) => {
      for (const live of removed)
        await api.request({ method: "DELETE", path: at(path, live), olderTwin }).catch(unlessGone);
    },
  },
  complete,
  olderTwin,
  find: (api, path, one) =>
    api
      .request({ method: "GET", path: at(path, one), olderTwin })
      .then((answer) => found(answer, one))
      .catch(unlessGone),
  why: "Members of the organization log in by them, and whoever has an account there may become a member.",
  source: `${source}/post-organization-connection`,
});

export const getOrganizationConnections: Query = {
  name: "getOrganizationConnections",
  description: "Connections that members of an organization log in with.",
  args: filters({
    organizationId: organizationId().describe("Organization whose connections are meant: its id."),
    isEnabled: z.boolean().optional().describe("Connections that are enabled, or that are not; all unless set."),
  }),
  result: object({
    connectionId: z.string().describe("Id of the connection."),
    ...settings,
    connection: ofConnection,
  }),
  scopes: ["read:organization_connections"],
  list: { ...list, id: "connection_id" },
  source: `${source}/get-organization-connections`,
};
