import { z } from "zod";
import { queryAll, queryOne } from "../../definition";
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
