import { z } from "zod";
import {
  action,
  answeredText,
  anyChange,
  filters,
  object,
  permanent,
  type Query,
  resultOf,
  sensitive,
  singleton,
  unset,
} from "../../definition";
import { aboutConnection, ofConnection } from "./connection-id";
import { askForProvisioning, type Provisioning, readProvisioning, writeProvisioning } from "./provisioning";

/** Where the synchronization of connections with directories is. */
export const directory: Provisioning = {
  path: "/connections/{connectionId}/directory-provisioning",
  list: {
    path: "/connections-directory-provisionings",
    key: "directory_provisionings",
    id: "connection_id",
    by: "checkpoint",
  },
  what: "the directory provisioning of the connection",
  holds: ["connection_id", "mapping", "synchronize_automatically"],
};

const { path, list } = directory;
const source = "https://auth0.com/docs/api/management/v2/connections";
const scopesOf = (verb: string) => `${verb}:directory_provisionings`;

const mapping = () =>
  z
    .array(
      object({
        idp: z.string().describe("Attribute of the directory, such as `name.givenName`."),
        auth0: z.string().describe("Attribute of the user that it fills, such as `given_name`."),
      }),
    )
    .min(1);

export const connectionDirectory = singleton({
  type: "ConnectionDirectory",
  description:
    "Takes users, and groups, of a company's Google Workspace directory over into a `google-apps` connection in advance. A connection that is synchronized already keeps what is not declared.",
  path,
  id: ({ connectionId }) => String(connectionId),
  holds: directory.holds,
  scope: "directory_provisionings",
  naturalKey: ["connectionId"],
  inputs: object({
    connectionId: ofConnection(),
    mapping: permanent(mapping())
      .optional()
      .describe(
        "Attributes of the directory and those of the user that they fill. Auth0 begins with what `getConnectionDirectoryDefaultMapping` tells.",
      ),
    synchronizeAutomatically: unset(false, z.boolean())
      .optional()
      .describe(
        "Whether Auth0 synchronizes now and then by itself; off unless set. `ConnectionDirectorySynchronization` does it once.",
      ),
    synchronizeGroups: unset("off", z.enum(["all", "off", "selected"]))
      .optional()
      .describe(
        "Which groups are taken over: `all`, those of `ConnectionDirectorySynchronizedGroups` (`selected`), or none (`off`, unless set).",
      ),
  }),
  outputs: object({
    connectionName: answeredText("Name of the connection."),
    strategy: answeredText("Strategy of the connection."),
    createdAt: answeredText("When the connection got it, as an ISO 8601 time."),
    updatedAt: answeredText("When it last changed, as an ISO 8601 time."),
    lastSynchronizationAt: answeredText("When it was last synchronized, as an ISO 8601 time."),
    lastSynchronizationStatus: answeredText("How that ended."),
    lastSynchronizationError: answeredText("What went wrong then."),
  }),
  operations: {
    create: writeProvisioning(directory, [scopesOf("create"), scopesOf("update")]),
    read: readProvisioning(directory, [scopesOf("read")]),
    delete: { method: "DELETE", path, scopes: [scopesOf("delete")] },
  },
  list,
  deletion: "Ends the synchronization, along with the selection of groups. Users who were taken over stay.",
  security: {
    creation: { severity: "medium", why: "Everybody in the directory becomes a user of the connection." },
    deletion: () => "medium",
    properties: {
      mapping: sensitive(anyChange("medium"), "It decides what the directory says about users."),
      synchronizeGroups: sensitive(anyChange("medium"), "Groups of the directory can give roles to their members."),
    },
  },
  source: `${source}/post-directory-provisioning`,
});

export const connectionDirectorySynchronization = action({
  type: "ConnectionDirectorySynchronization",
  description:
    "Synchronizes a connection with the directory once, in the background. It is done again when an argument or `triggers` changes. Auth0 refuses it while another one is under way.",
  operation: { method: "POST", path: `${path}/synchronizations`, scopes: [scopesOf("create")], statuses: [201] },
  id: ({ synchronization_id }) => String(synchronization_id),
  holds: ["synchronization_id"],
  inputs: object({
    connectionId: ofConnection(
      { ConnectionDirectory: "connectionId" },
      " Give its `ConnectionDirectory` where the program has that: the synchronization comes after it.",
    ),
  }),
  outputs: object({
    synchronizationId: answeredText("Id of the synchronization."),
    status: answeredText("How it stands right after it was asked for."),
  }),
  security: { creation: { severity: "low", why: "Users and groups become as the directory has them." } },
  source: `${source}/post-synchronizations`,
});

const result = resultOf(connectionDirectory);
const scopes = [scopesOf("read")];

export const getConnectionDirectory: Query = {
  name: "getConnectionDirectory",
  description: "How a connection is synchronized with a directory.",
  args: object({ connectionId: aboutConnection() }),
  ...{ result, scopes },
  ...askForProvisioning(directory),
  source: `${source}/get-directory-provisioning`,
};

export const getConnectionDirectories: Query = {
  name: "getConnectionDirectories",
  description: "Connections that are synchronized with a directory, and how.",
  args: filters(),
  ...{ result, scopes, list },
  source: `${source}/get-connections-directory-provisionings`,
};

export const getConnectionDirectoryDefaultMapping: Query = {
  name: "getConnectionDirectoryDefaultMapping",
  description:
    "Attributes of the directory and those of the user that they fill, as Auth0 begins with them for a connection.",
  args: object({ connectionId: aboutConnection() }),
  result: object({ mapping: mapping().describe("Attributes of the directory and those of the user that they fill.") }),
  scopes,
  one: { path: `${path}/default-mapping`, holds: ["mapping"] },
  source: `${source}/get-directory-provisioning-default-mapping`,
};
