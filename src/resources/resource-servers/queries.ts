import { z } from "zod";
import { either, filters, lucene, notBoth, object, type Query, resultOf, wire } from "../../definition";
import { resourceServer } from "./resource-server";

const result = resultOf(resourceServer, { resourceServerId: wire("id", z.string()).describe("Id of the API.") });
const scopes = ["read:resource_servers"];

export const getResourceServer: Query = {
  name: "getResourceServer",
  description: "An API, by its id or its identifier.",
  args: object({
    resourceServerId: z.string().min(1).optional().describe("Id of the API. Either this or `identifier` is required."),
    identifier: z.string().min(1).optional().describe("Identifier of the API: the audience of its tokens."),
  }),
  constraints: [either("resourceServerId", "identifier")],
  result,
  scopes,
  one: { path: ["/resource-servers/{resourceServerId}", "/resource-servers/{identifier}"] },
  source: "https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers-by-id",
};

export const getResourceServers: Query = {
  name: "getResourceServers",
  description: "APIs that applications get access tokens for, Auth0's own among them.",
  args: filters({
    q: lucene("name:Orders*", "`id`, `identifier`, `name` and `updated_at`"),
    identifiers: z.array(z.string().min(1)).min(1).optional().describe("APIs with one of these identifiers."),
  }),
  constraints: [notBoth("q", "identifiers")],
  result,
  scopes,
  list: {
    ...{ path: "/resource-servers", key: "resource_servers", id: "id", by: "page", each: "identifiers" },
    // Only the types of the official SDK 7.1.0 have it.
    search: "/resource-servers/search",
  },
  source: "https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers",
};
