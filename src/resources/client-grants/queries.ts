import { z } from "zod";
import { filters, type Query, queryAll, queryOne } from "../../definition";
import { getOrganization } from "../organizations/organization";
import { clientGrant } from "./client-grant";

// The first, since the type of the answer that both share is called after it in programs: `GetClientGrantsResult`.
export const getClientGrants = queryAll(clientGrant, {
  noun: "grant",
  about: "Grants that allow applications to get access tokens for APIs.",
  filters: {
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
  },
});

export const getClientGrant = queryOne(clientGrant, { noun: "grant" });

export const getClientGrantOrganizations: Query = {
  name: "getClientGrantOrganizations",
  description: "Organizations that a grant holds for.",
  args: filters({ clientGrantId: z.string().min(1).describe("Id of the `ClientGrant`.") }),
  result: getOrganization.result,
  scopes: ["read:organization_client_grants"],
  list: { path: "/client-grants/{clientGrantId}/organizations", key: "organizations", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/client-grants/get-client-grant-organizations",
};
