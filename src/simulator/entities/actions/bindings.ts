import { randomUUID } from "node:crypto";
import * as z from "zod";
import { body, loose, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Call, get, ok, patch, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";
import { pageOfActions, showCurrent, showDeployed, summary, versionsOf } from "./answers";
import { triggerNamed } from "./triggers";

const wanted = body(
  optional(
    z.array(
      body({
        ref: loose({
          ...optional(oneOf("binding_id action_id action_name"), "type"),
          ...optional(z.string(), "value"),
        }),
        ...optional(z.string(), "display_name"),
        ...optional(z.array(loose(optional(z.string(), "name", "value"))), "secrets"),
      }),
    ),
    "bindings",
  ),
);

const bindingsOf = (tenant: Tenant, trigger: unknown): JsonObject[] =>
  (tenant.get("trigger-bindings", String(trigger))?.bindings ?? []) as JsonObject[];

const triggersWithBindings = (tenant: Tenant) => tenant.all("trigger-bindings");

const holds = ({ bindings }: JsonObject, id: unknown): boolean =>
  (bindings as JsonObject[]).some(({ action_id }) => action_id === id);

/** Whether an action runs in a trigger. */
export const isBound = (tenant: Tenant, id: unknown): boolean =>
  triggersWithBindings(tenant).some((one) => holds(one, id));

/** Takes an action out of every trigger. */
export function unbind(tenant: Tenant, id: unknown): void {
  for (const one of triggersWithBindings(tenant).filter((bound) => holds(bound, id))) {
    const bindings = (one.bindings as JsonObject[]).filter(({ action_id }) => action_id !== id);
    tenant.put("trigger-bindings", String(one.id), { ...one, bindings });
  }
}

/** The action that a binding refers to. */
function referred({ tenant }: Call, trigger: string, { type = "action_name", value }: JsonObject): JsonObject {
  const id = type === "binding_id" ? bindingsOf(tenant, trigger).find((one) => one.id === value)?.action_id : value;
  const found =
    type === "action_name"
      ? tenant.all("actions").find(({ name }) => name === value)
      : tenant.get("actions", String(id));
  if (!found) throw notFound("That action does not exist.");
  if (!(found.supported_triggers as JsonObject[]).some((one) => one.id === trigger))
    throw badRequest("An action can only be bound to a trigger that it supports.");
  if (found.deployed === undefined)
    throw badRequest("Trying to create a binding for an action that has not been deployed yet.");
  return found;
}

function write(call: Call): JsonObject[] {
  const sent = validate(wanted, call.body) as { bindings?: { ref: JsonObject; display_name?: string }[] };
  // The official document does not ask for it, and does not say what an order of nothing is.
  if (!sent.bindings) throw badRequest("Payload validation error: 'Missing required property: bindings'.");
  const trigger = String(triggerNamed(call.parameters.triggerId!).id);
  const now = new Date().toISOString();
  const bindings = sent.bindings.map(({ ref, display_name }) => {
    const action = referred(call, trigger, ref);
    return { id: randomUUID(), action_id: action.id, display_name: display_name ?? action.name, created_at: now };
  });
  if (new Set(bindings.map(({ action_id }) => action_id)).size < bindings.length)
    throw badRequest("An action can be bound to a trigger only once.");
  call.tenant.put("trigger-bindings", trigger, { id: trigger, bindings });
  return bindings;
}

function show({ id, action_id, display_name, created_at }: JsonObject, trigger: string, tenant: Tenant): JsonObject {
  const action = tenant.get("actions", String(action_id))!;
  const [latest] = versionsOf(tenant, action_id);
  const deployed = tenant.get("action-versions", String(action.deployed))!;
  const { all_changes_deployed, ...about } = summary(action);
  const versions = { current_version: showCurrent(latest!), deployed_version: showDeployed(deployed) };
  return {
    ...{ id, trigger_id: trigger, action: { ...about, ...versions, all_changes_deployed } },
    ...{ created_at, updated_at: created_at, display_name },
  };
}

/** Which actions run in a trigger, in which order. */
export const triggerBindings: Route[] = [
  get("/actions/triggers/{triggerId}/bindings", ["read:actions"], (call) => {
    const { id } = triggerNamed(call.parameters.triggerId!);
    const present = (binding: JsonObject) => show(binding, String(id), call.tenant);
    return ok(pageOfActions("bindings", bindingsOf(call.tenant, id), call, present));
  }),
  patch("/actions/triggers/{triggerId}/bindings", ["update:actions"], (call) => {
    const bindings = write(call);
    return ok({ bindings: bindings.map((binding) => show(binding, call.parameters.triggerId!, call.tenant)) });
  }),
];
