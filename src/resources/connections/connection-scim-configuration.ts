import { z } from "zod";
import {
  answeredText,
  anyChange,
  filters,
  object,
  open,
  permanent,
  type Query,
  resent,
  resultOf,
  sensitive,
  singleton,
} from "../../definition";
import { aboutConnection, ofConnection } from "./connection-id";
import { askForProvisioning, type Provisioning, readProvisioning, writeProvisioning } from "./provisioning";

/** Where SCIM of connections is. */
export const scim: Provisioning = {
  path: "/connections/{connectionId}/scim-configuration",
  list: { path: "/connections-scim-configurations", key: "scim_configurations", id: "connection_id", by: "checkpoint" },
  what: "the SCIM configuration of the connection",
  holds: ["connection_id", "user_id_attribute", "mapping"],
};

const { path, list } = scim;
const source = "https://auth0.com/docs/api/management/v2/connections";

const mapping = () =>
  z.array(
    open({
      scim: answeredText("Attribute of SCIM, such as `name.givenName`."),
      auth0: answeredText("Attribute of the user that it fills, such as `given_name`."),
    }),
  );

export const connectionScimConfiguration = singleton({
  type: "ConnectionScimConfiguration",
  description:
    "Lets the identity provider of an `okta`, `oidc`, `samlp` or `waad` connection make, change and block the users of the connection in advance, by SCIM. It calls with a `ConnectionScimToken`. A connection that has SCIM already keeps what is not declared.",
  path,
  id: ({ connectionId }) => String(connectionId),
  holds: scim.holds,
  scope: "scim_config",
  naturalKey: ["connectionId"],
  inputs: object({
    connectionId: ofConnection(),
    userIdAttribute: permanent(resent(z.string().min(1)))
      .optional()
      .describe("Attribute of SCIM that users are told apart by. Auth0 begins with `externalId`."),
    mapping: permanent(resent(mapping()))
      .optional()
      .describe(
        "Attributes of SCIM and those of the user that they fill. Auth0 begins with what `getConnectionScimDefaultMapping` tells.",
      ),
  }),
  outputs: object({
    connectionName: answeredText("Name of the connection."),
    strategy: answeredText("Strategy of the connection."),
    tenantName: answeredText("Name of the tenant."),
    createdAt: answeredText("When the connection got it, as an ISO 8601 time."),
    updatedOn: answeredText("When it last changed, as an ISO 8601 time."),
  }),
  operations: {
    create: writeProvisioning(scim, ["create:scim_config", "update:scim_config"]),
    read: readProvisioning(scim, ["read:scim_config"]),
    delete: { method: "DELETE", path, scopes: ["delete:scim_config"] },
  },
  list,
  deletion:
    "Takes SCIM away from the connection, along with its tokens: the identity provider can no longer change its users, who stay.",
  security: {
    creation: { severity: "medium", why: "The identity provider makes and changes users of the connection." },
    deletion: () => "medium",
    properties: {
      userIdAttribute: sensitive(anyChange("medium"), "It decides which user someone is taken for."),
      mapping: sensitive(anyChange("medium"), "It decides what the identity provider says about users."),
    },
  },
  source: `${source}/post-scim-configuration`,
});

const result = resultOf(connectionScimConfiguration);
const scopes = ["read:scim_config"];

export const getConnectionScimConfiguration: Query = {
  name: "getConnectionScimConfiguration",
  description: "How an identity provider changes the users of a connection by SCIM.",
  args: object({ connectionId: aboutConnection() }),
  ...{ result, scopes },
  ...askForProvisioning(scim),
  source: `${source}/get-scim-configuration`,
};

export const getConnectionScimConfigurations: Query = {
  name: "getConnectionScimConfigurations",
  description: "Connections whose users an identity provider changes by SCIM, and how.",
  args: filters(),
  ...{ result, scopes, list },
  source: `${source}/get-connections-scim-configurations`,
};

export const getConnectionScimDefaultMapping: Query = {
  name: "getConnectionScimDefaultMapping",
  description: "Attributes of SCIM and those of the user that they fill, as Auth0 begins with them for a connection.",
  args: object({ connectionId: aboutConnection() }),
  result: object({ mapping: mapping().describe("Attributes of SCIM and those of the user that they fill.") }),
  scopes,
  one: { path: `${path}/default-mapping`, holds: ["mapping"] },
  source: `${source}/get-default-mapping`,
};
