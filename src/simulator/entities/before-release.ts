import type { Call } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest } from "../refusal";
import { isBefore } from "../tenant/features";

/** Day from which flows and forms are what they were released as. All of the following is recorded in the weeks before. */
const release = "2024-10-01";

export const isBeforeRelease = ({ tenant }: Call): boolean => isBefore(tenant.features, release);

/** A create is answered by 200 before, and by 201 since. */
export const createdStatus = (call: Call): number => (isBeforeRelease(call) ? 200 : 201);

/** Refuses what could be said of flows and forms only before. */
export function checkReleased(sent: JsonObject, keys: readonly string[], call: Call): void {
  const known = keys.filter((key) => key in sent);
  if (known.length > 0 && !isBeforeRelease(call))
    throw badRequest(`Payload validation error: 'Additional properties not allowed: ${known.join(",")}'.`);
}

const times = ({ id, name, description, created_at, updated_at }: JsonObject): JsonObject => ({
  ...{ id, name, description: description ?? null, created_at, updated_at },
});

/** A flow as it was answered before. */
export const earlyFlow = (flow: JsonObject, isListed: boolean): JsonObject => ({
  ...times(flow),
  synchronous: flow.synchronous ?? true,
  executed_at: null,
  ...(!isListed && {
    actions: flow.actions ?? [],
    triggers: { webhook: { enabled: false, secret: null } },
    security: { rateLimits: [] },
  }),
});

const ofForms = (form: JsonObject): JsonObject => ({ ...times(form), embedded_at: null, submitted_at: null });

/** A form as it was answered before: what is not set is there as null, and nothing in it was in snake case yet. */
export const earlyForm = (form: JsonObject): JsonObject => ({
  ...ofForms(form),
  messages: { custom: {}, errors: {}, ...(form.messages as JsonObject) },
  languages: { primary: null, default: null, ...(form.languages as JsonObject) },
  translations: form.translations ?? {},
  start: { hiddenFields: [], nextNode: null, coordinates: null },
  nodes: form.nodes ?? [],
  ending: {
    ...{ content: null, redirection: null, callback: null, afterSubmit: { flowId: null, email: null } },
    ...{ resumeFlow: true, coordinates: null },
  },
  social: [],
  style: { css: null, ...(form.style as JsonObject) },
  tags: [],
});

/** The same in a list. */
export const earlyFormOfList = (form: JsonObject, flow_count: number): JsonObject => ({
  ...ofForms(form),
  flow_count,
});
