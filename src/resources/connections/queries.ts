import { z } from "zod";
import { either, filters, object, type Query, resultOf, wire } from "../../definition";
import { connection } from "./connection";
import { strategies } from "./connection/options";

/** Strategies that Auth0 makes connections of and has no filter for. */
const unfiltered = [
  ...["asana", "atlassian", "cloudflare-mcp", "gitlab", "hubspot-mcp"],
  ...["linear-mcp", "notion-mcp", "sentry-mcp", "slack"],
];
const filtered = [...strategies.filter((strategy) => !unfiltered.includes(strategy)), "auth0-adldap"] as const;

const result = resultOf(connection, { connectionId: wire("id", z.string()).describe("Id of the connection.") });
const scopes = ["read:connections"];
const list = { path: "/connections", key: "connections", by: "checkpoint" } as const;

export const getConnection: Query = {
  name: "getConnection",
  description:
    "A connection, by its id or its name. Its options are complete with the scope `read:connections_options` alone.",
  args: object({
    connectionId: z.string().min(1).optional().describe("Id of the connection. Either this or `name` is required."),
    name: z.string().min(1).optional().describe("Name of the connection."),
  }),
  constraints: [either("connectionId", "name")],
  result,
  scopes,
  one: { path: "/connections/{connectionId}" },
  list: { ...list, match: "name" },
  only: true,
  source: "https://auth0.com/docs/api/management/v2/connections/get-connections-by-id",
};

export const getClientConnections: Query = {
  name: "getClientConnections",
  description:
    "Connections that an application can use. Their options are complete with the scope `read:connections_options` alone.",
  args: filters({
    clientId: z.string().min(1).describe("Id of the `Client`."),
    strategy: z.array(z.enum(filtered)).min(1).optional().describe("Connections of one of these strategies."),
  }),
  // The list does not hold them, and to ask for those of each connection is not what is asked here.
  result: result.omit({ enabledClients: true }),
  idName: "connectionId",
  scopes: ["read:connections", "read:clients", "read:client_summary"],
  list: { ...list, path: "/clients/{clientId}/connections", each: "strategy" },
  source: "https://auth0.com/docs/api/management/v2/clients/get-client-connections",
};

export const getConnections: Query = {
  name: "getConnections",
  description:
    "Connections of the tenant. Their options are complete with the scope `read:connections_options` alone. Tenants that keep the enabled clients at an endpoint of their own are asked for them once for each connection: `limit` and the filters keep that short.",
  args: filters({
    strategy: z.array(z.enum(filtered)).min(1).optional().describe("Connections of one of these strategies."),
    name: z.string().min(1).optional().describe("The connection of this name."),
  }),
  result,
  idName: "connectionId",
  scopes,
  list: { ...list, each: "strategy" },
  source: "https://auth0.com/docs/api/management/v2/connections/get-connections",
};
