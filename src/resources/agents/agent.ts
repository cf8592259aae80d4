import { z } from "zod";
import { collection, dateTime, immutable, map, matching, object, reference, unset, writeOnly } from "../../definition";

// Only the types of the official SDK 7.1.0 have these endpoints. They name no scopes: these are as everywhere else.
export const agent = collection({
  type: "Agent",
  description: "An agent, such as one that works with a language model, as Auth0 knows it. Early access.",
  path: "/agents",
  list: { key: "agents", by: "checkpoint", take: 50 },
  id: "agent_id",
  idName: "agentId",
  scope: "agents",
  source: "https://github.com/auth0/node-auth0",
  deletion: "Deletes the agent; its application stays. One that is gone already counts as deleted.",
  security: { creation: { severity: "low", why: "It acts in the name of users or of itself." } },
  inputs: object({
    name: matching(/^[^<>\0]+$/, "a text without `<` and `>`").describe("Name of the agent."),
    clientId: immutable(writeOnly(reference("Client", z.string().min(1))))
      .optional()
      .describe("Application of the agent: a `Client`, or its id. Auth0 does not answer it."),
    externalAgentId: immutable(z.string().min(1))
      .optional()
      .describe("What the agent is called elsewhere, unique in the tenant."),
    metadata: unset(null, map(z.unknown()))
      .optional()
      .describe("Values of your own, by their names. Others that the agent has stay."),
  }),
  outputs: object({
    createdAt: dateTime().optional().describe("When it was created."),
    updatedAt: dateTime().optional().describe("When it was last changed."),
  }),
});
