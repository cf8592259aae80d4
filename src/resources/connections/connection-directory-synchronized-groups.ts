import { z } from "zod";
import {
  type Api,
  count,
  email,
  expectEmpty,
  filters,
  matching,
  object,
  type Query,
  type Wire,
  wholeSet,
} from "../../definition";
import { directory } from "./connection-directory";
import { aboutConnection, ofConnection } from "./connection-id";

const path = `${directory.path}/synchronized-groups`;
const scopes = { read: ["read:directory_provisionings"] };
const page = "https://auth0.com/docs/api/management/v2/connections";

const group = {
  id: matching(/^[A-Za-z0-9]+$/, "letters and digits")
    .min(1)
    .max(32)
    .describe("Id of the group in the directory."),
  // Recorded traffic and the types of the official SDK 7.1.0 have these, and the official document has not.
  name: z.string().min(1).optional().describe("Name of the group."),
  email: email().optional().describe("Email address of the group."),
  directMembersCount: count().optional().describe("So many members the group has itself."),
};

const send = async (api: Api, path: string, method: "POST" | "PUT" | "DELETE", groups: readonly Wire[]) => {
  expectEmpty(await api.request({ method, path, body: { groups }, statuses: [204], repeatable: true }));
};

const idsOf = (groups: readonly Wire[]): Wire[] => groups.map(({ id }) => ({ id }));

export const connectionDirectorySynchronizedGroups = wholeSet({
  type: "ConnectionDirectorySynchronizedGroups",
  description:
    "All groups of a directory that a connection takes over, where `synchronizeGroups` of its `ConnectionDirectory` is `selected`. Groups that are not declared are removed from the selection.",
  path,
  key: "groups",
  by: "checkpoint",
  parents: directory.list,
  parent: object({
    connectionId: ofConnection(
      { ConnectionDirectory: "connectionId" },
      " Give its `ConnectionDirectory` where the program has that: the groups come after it, and go before it.",
    ),
  }),
  item: object(group),
  items: "Groups of the directory; an empty list for none.",
  most: 100,
  scopes: {
    read: scopes.read,
    write: ["update", "create", "delete"].map((verb) => `${verb}:directory_provisionings`),
  },
  writes: {
    // Larger selections than one request of the older endpoints takes are written by what differs.
    replace: { most: 100, write: (api, path, groups) => send(api, path, "PUT", groups) },
    add: async (api, path, groups) => {
      await send(api, path, "POST", groups);
      return groups;
    },
    // As recorded: a group that is there is removed before it gets other data.
    change: async (api, path, live, changes) => {
      await send(api, path, "DELETE", idsOf([live]));
      await send(api, path, "POST", [{ ...live, ...changes }]);
    },
    remove: (api, path, groups) => send(api, path, "DELETE", idsOf(groups)),
  },
  why: "Groups of the directory can give roles to their members.",
  source: `${page}/put-synchronized-groups`,
});

export const getConnectionDirectorySynchronizedGroups: Query = {
  name: "getConnectionDirectorySynchronizedGroups",
  description: "Groups of a directory that a connection takes over, where only some are.",
  args: filters({ connectionId: aboutConnection() }),
  result: object(group),
  scopes: scopes.read,
  list: { path, key: "groups", by: "checkpoint", id: "id" },
  source: `${page}/get-synchronized-groups`,
};
