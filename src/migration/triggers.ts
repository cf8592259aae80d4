import type { Counterpart } from "./counterparts";
import { hookCounterparts } from "./hook-counterparts";
import type { Legacy } from "./legacy";
import { ruleCounterparts } from "./rule-counterparts";

/** A point of a flow at which rules or hooks ran, and actions run. */
export interface Trigger {
  readonly id: string;
  /** The newest version, as `GET /actions/triggers` lists it. */
  readonly version: string;
  /** What an action exports to run at it. */
  readonly handler: string;
  /** What a rule or a hook is given, in this order, whatever it calls them. */
  readonly parameters: readonly string[];
  readonly counterparts: readonly Counterpart[];
}

const ruleTrigger: Trigger = {
  id: "post-login",
  version: "v3",
  handler: "onExecutePostLogin",
  parameters: ["user", "context", "callback"],
  counterparts: ruleCounterparts,
};

const hookTrigger = (id: string, handler: string, given: readonly string[] = ["user"]): Trigger => ({
  id,
  version: "v2",
  handler,
  parameters: [...given, "context", "callback"],
  counterparts: hookCounterparts[id]!,
});

/** Every trigger that rules and hooks have. */
export const triggers: readonly Trigger[] = [
  ruleTrigger,
  hookTrigger("credentials-exchange", "onExecuteCredentialsExchange", ["client", "scope", "audience"]),
  hookTrigger("pre-user-registration", "onExecutePreUserRegistration"),
  hookTrigger("post-user-registration", "onExecutePostUserRegistration"),
  hookTrigger("post-change-password", "onExecutePostChangePassword"),
  hookTrigger("send-phone-message", "onExecuteSendPhoneMessage", ["recipient", "text"]),
];

/** Where the code ran, unless that is a trigger that nobody knows. */
export const triggerOf = ({ kind, triggerId }: Legacy): Trigger | undefined =>
  kind === "rule" ? ruleTrigger : triggers.find(({ id }) => id === triggerId);
