import * as z from "zod";
import { body, changes, oneOf, optional } from "../endpoints/body-schema";
import { type Collection, collection } from "../endpoints/collection";
import type { JsonObject } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";

const name = z.string().min(3).max(50);

const subjectTokenType = z
  .string()
  .min(8)
  .max(100)
  .refine((text) => URL.canParse(text), {
    error: ({ input }) => `Object didn't pass validation for format url: ${input}`,
  });

/** The document says that the action must have the trigger. What a request is told that names another is not known. */
function requireAction(id: unknown, tenant: Tenant): void {
  const action = tenant.get("actions", String(id));
  if (!action) throw badRequest("The specified action does not exist.");
  const triggers = action.supported_triggers as JsonObject[];
  if (!triggers.some((trigger) => trigger.id === "custom-token-exchange"))
    throw badRequest("The action must use the custom-token-exchange trigger.");
}

const definition: Collection = {
  name: "token-exchange-profiles",
  path: "/token-exchange-profiles",
  id: "id",
  listing: { key: "token_exchange_profiles", checkpoint: "only" },
  scope: "token_exchange_profiles",
  inexistent: () => notFound("Token exchange profile not found."),
  create: body({
    ...{ name, subject_token_type: subjectTokenType },
    action_id: z.string().min(1).max(36),
    type: oneOf("custom_authentication"),
  }),
  update: changes({ ...optional(name, "name"), ...optional(subjectTokenType, "subject_token_type") }),
  build: ({ name, type, subject_token_type, action_id }, { tenant }) => {
    requireAction(action_id, tenant);
    const now = new Date().toISOString();
    return {
      ...{ id: prefixed("tep"), name, type, subject_token_type, action_id },
      ...{ created_at: now, updated_at: now },
    };
  },
  change: (current, sent) => ({ ...current, ...sent, updated_at: new Date().toISOString() }),
  unique: [
    {
      keys: ["subject_token_type"],
      conflict: () => conflict("Token exchange profile with the same subject_token_type already exists"),
    },
  ],
};

/** Which tokens of others are exchanged, and the action that looks at them. */
export const tokenExchangeProfiles = collection(definition);
