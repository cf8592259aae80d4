import { get, ok, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { badRequest } from "../../refusal";

const bound = "binding_policy";

/** A trigger as the tenant lists it: of each version, whether it is the current one, and the runtimes that it takes. */
const trigger = (id: string, version: string, more: JsonObject = {}): JsonObject => ({
  id,
  version,
  status: "CURRENT",
  runtimes: ["node18-actions", "node22"],
  default_runtime: "node22",
  [bound]: "trigger-bound",
  compatible_triggers: [],
  ...more,
});

const deprecated = (id: string, more: JsonObject = {}): JsonObject =>
  trigger(id, "v1", { status: "DEPRECATED", runtimes: ["node22"], default_runtime: "node12", ...more });

/** Its actions run for one object, such as a stream of events, and not in an order of their own. */
const ofEntity = (id: string, runtimes: readonly string[]): JsonObject =>
  trigger(id, "v1", { [bound]: "entity-bound", runtimes });

/** The triggers that tenants had in August 2026, as far as they are recorded. */
const triggers: readonly JsonObject[] = [
  trigger("post-login", "v3", { compatible_triggers: [{ id: "post-login", version: "v2" }] }),
  deprecated("post-login"),
  trigger("post-login", "v2", { status: "DEPRECATED", runtimes: ["node18", "node22"], default_runtime: "node16" }),
  ...[
    "credentials-exchange",
    "pre-user-registration",
    "post-user-registration",
    "post-change-password",
    "send-phone-message",
  ].flatMap((id) => [trigger(id, "v2"), deprecated(id)]),
  trigger("password-reset-post-challenge", "v1"),
  trigger("custom-phone-provider", "v1"),
  trigger("custom-email-provider", "v1"),
  ofEntity("custom-token-exchange", ["node18", "node22"]),
  ofEntity("event-stream", ["node22"]),
  ofEntity("password-hash-migration", ["node22"]),
  ofEntity("mcp-tool", ["node22"]),
  // In the official document, and in no recording.
  trigger("login-post-identifier", "v1"),
  trigger("signup-post-identifier", "v1"),
];

/** Triggers that requests may name, by the official document. */
export const triggerNames = [
  ...["post-login", "credentials-exchange", "pre-user-registration", "post-user-registration", "post-change-password"],
  ...["send-phone-message", "custom-phone-provider", "custom-email-provider", "password-reset-post-challenge"],
  ...["custom-token-exchange", "event-stream", "password-hash-migration"],
  ...["login-post-identifier", "signup-post-identifier"],
].join(" ");

/** The trigger of a name, in its current version. Refuses a name that is none. */
export function triggerNamed(id: string): JsonObject {
  const found = triggers.find((one) => one.id === id && one.status === "CURRENT");
  if (!found)
    throw badRequest(`Path validation error: 'No enum match for: ${id}' on property triggerId.`, "invalid_uri");
  return found;
}

/** The version of a trigger that an action gets which names none. */
export const currentVersion = (id: unknown): unknown =>
  triggers.find((one) => one.id === id && one.status === "CURRENT")?.version;

/** What actions can be bound to. */
export const actionTriggers: Route[] = [get("/actions/triggers", ["read:actions"], () => ok({ triggers }))];
