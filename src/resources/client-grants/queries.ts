import { z } from "zod";
import { filters, type Query, resultOf, wire } from "../../definition";
import { clientGrant } from "./client-grant";

export const getClientGrants: Query = {
  name: "getClientGrants",
  description: "Grants that allow applications to get access tokens for APIs.",
  args: filters({
    audience: z.string().min(1).optional().describe("Grants for this API: its identifier."),
    clientId: z.string().min(1).optional().describe("Grants of this application: its id."),
    allowAnyOrganization: z.literal(true).optional().describe("Only grants that hold for every organization."),
    subjectType: z
      .enum(["client", "user"])
      .optional()
      .describe("Grants by which an application asks in its own name, or for a user."),
    defaultFor: z
      .enum(["third_party_clients"])
      .optional()
      .describe("Grants that are the default of this group of applications."),
  }),
  result: resultOf(clientGrant, { clientGrantId: wire("id", z.string()).describe("Id of the grant.") }),
  scopes: ["read:client_grants"],
  list: { path: "/client-grants", key: "client_grants", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/client-grants/get-client-grants",
};
