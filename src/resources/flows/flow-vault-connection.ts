import { z } from "zod";
import {
  anyChange,
  collection,
  document,
  fingerprinted,
  hiddenSecret,
  immutable,
  matching,
  object,
  permanent,
  queryAll,
  queryOne,
  secret,
  sensitive,
  variants,
  type Wire,
  writeOnly,
} from "../../definition";
import { setups } from "./flow-vault-connection/setups";

/** A connection that flows can use has a setup, which is not answered. */
const declarations = (connection: Wire): readonly Wire[] => [
  connection["ready"] === true ? { setup: hiddenSecret, ...connection } : connection,
];

export const flowVaultConnection = collection({
  type: "FlowVaultConnection",
  description:
    "How flows log in to a service, such as an HTTP API or a mail service. Actions of a `Flow` name it by its id.",
  path: "/flows/vault/connections",
  list: { key: "connections", by: "page" },
  id: "id",
  idName: "flowVaultConnectionId",
  scope: "flows_vault_connections",
  deletion: "Deletes the connection. Flows that use it fail from then on.",
  security: {
    properties: {
      setup: sensitive(anyChange("medium"), "Flows send what they know of users to whoever they log in to."),
    },
  },
  source: "https://auth0.com/docs/api/management/v2/flows/post-flows-vault-connections",
  inputs: object({
    name: z.string().min(1).max(150).describe("Name of the connection."),
    appId: immutable(matching(/^[A-Z0-9_]+$/, 'the id of an app, in capitals, such as "HTTP"').max(55)).describe(
      "Id of the service, such as `HTTP` or `AUTH0`. It decides what `setup` holds. A change replaces the connection.",
    ),
    setup: fingerprinted("fingerprint", permanent(secret(writeOnly(document(variants("appId", setups))))))
      .optional()
      .describe(
        "How to log in to the service. Without it flows cannot use the connection until somebody completes it in the dashboard. Auth0 never answers it; when its `fingerprint` changes, somebody else has changed the connection, and the next `pulumi up` after a refresh sets it again.",
      ),
  }),
  outputs: object({
    fingerprint: z.string().optional().describe("Text that changes whenever the connection does."),
    ready: z.boolean().optional().describe("Whether flows can use the connection."),
    accountName: z.string().optional().describe("Name of the account at the service, as the dashboard shows it."),
    environment: z.string().optional().describe("Environment of the service."),
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
  }),
  declarations,
});

const words = {
  noun: "vault connection",
  tells: {
    updatedAt: z.string().optional().describe("When it last changed, as an ISO 8601 time."),
    refreshedAt: z.string().nullish().describe("When its tokens were last renewed, as an ISO 8601 time."),
  },
};

export const getFlowVaultConnection = queryOne(flowVaultConnection, words);

export const getFlowVaultConnections = queryAll(flowVaultConnection, {
  ...words,
  about: "Vault connections of flows.",
});
