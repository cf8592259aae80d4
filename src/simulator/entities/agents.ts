import * as z from "zod";
import { anything, body, clearable, optional } from "../endpoints/body-schema";
import { type Collection, collection } from "../endpoints/collection";
import type { JsonObject } from "../json-object";
import { conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";

const name = z.string().regex(/^[^<>\0]+$/);

const now = () => new Date().toISOString();

/** Only the types of the official SDK 7.1.0 tell of agents: words, scopes and the form of ids are assumptions. */
const definition: Collection = {
  name: "agents",
  path: "/agents",
  id: "agent_id",
  listing: { key: "agents", checkpoint: "only" },
  scope: "agents",
  inexistent: () => notFound("Agent not found."),
  create: body({ name, ...optional(z.string(), "client_id", "external_agent_id"), ...optional(anything, "metadata") }),
  update: body({ ...optional(name, "name"), ...clearable(anything, "metadata") }),
  build: ({ client_id: _, ...sent }, { tenant }): JsonObject => {
    const { external_agent_id: external } = sent;
    if (external !== undefined && tenant.having("agents", "external_agent_id", external).length > 0)
      throw conflict("An agent with the same external_agent_id already exists.");
    return { ...{ agent_id: prefixed("agt"), metadata: {}, ...sent }, ...{ created_at: now(), updated_at: now() } };
  },
  change: (current, { metadata, ...sent }) => ({
    ...{ ...current, ...sent, updated_at: now() },
    ...(metadata !== undefined && { metadata: metadata ?? {} }),
  }),
};

/** Agents, as applications of a kind of their own. */
export const agents = collection(definition);
