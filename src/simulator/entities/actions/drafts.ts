import { randomUUID } from "node:crypto";
import * as z from "zod";
import { body, loose, oneOf, optional, texts, validate } from "../../endpoints/body-schema";
import { type Collection, collection, existing } from "../../endpoints/collection";
import { type Call, noContent, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit } from "../../json-object";
import { conflict, notFound } from "../../refusal";
import { pageOfActions, showAction, versionsOf, withoutValues } from "./answers";
import { isBound, unbind } from "./bindings";
import { runAction } from "./run";
import { currentVersion, triggerNames } from "./triggers";

const text = z.string().min(1);

const content = {
  ...optional(z.string(), "code", "runtime"),
  ...optional(z.array(body(optional(z.string(), "name", "version", "registry_url"))), "dependencies"),
  ...optional(z.array(loose(optional(z.string(), "name", "value"))), "secrets"),
  ...optional(
    z.array(
      body({
        ...optional(z.string(), "module_id", "module_name", "module_version_id"),
        ...optional(z.int(), "module_version_number"),
      }),
    ),
    "modules",
  ),
};

const triggerId = oneOf(triggerNames);

const triggers = z
  .array(
    body({
      id: triggerId,
      ...optional(z.string(), "version", "status", "default_runtime"),
      ...optional(texts, "runtimes"),
      ...optional(z.array(loose({ id: triggerId, version: z.string() })), "compatible_triggers"),
      ...optional(oneOf("trigger-bound entity-bound"), "binding_policy"),
    }),
  )
  .min(1);

const versioned = (sent: unknown): JsonObject[] =>
  (sent as JsonObject[]).map(({ id, version }) => ({ id, version: version ?? currentVersion(id) }));

const definition: Collection = {
  name: "actions",
  path: "/actions/actions",
  id: "id",
  listing: { key: "actions" },
  scope: "actions",
  inexistent: () => notFound("That action does not exist."),
  create: body({ name: text, supported_triggers: triggers, ...content, ...optional(z.boolean(), "deploy") }),
  update: body({ ...optional(text, "name"), ...optional(triggers, "supported_triggers"), ...content }),
  build: (sent, { tenant }) => {
    const now = new Date().toISOString();
    return {
      ...{ id: randomUUID(), code: "module.exports = () => {}", dependencies: [], runtime: "node22" },
      ...omit(sent, ["deploy"]),
      ...{ supported_triggers: versioned(sent.supported_triggers), secrets: withoutValues(sent.secrets, now) },
      ...{ created_at: now, updated_at: now, builds_for: tenant.features.actionBuildTime },
    };
  },
  change: (current, sent, { tenant }) => {
    const now = new Date().toISOString();
    return {
      ...{ ...current, ...sent },
      ...(sent.supported_triggers !== undefined && { supported_triggers: versioned(sent.supported_triggers) }),
      ...(sent.secrets !== undefined && { secrets: withoutValues(sent.secrets, now) }),
      ...{ updated_at: now, is_changed: true, builds_for: tenant.features.actionBuildTime },
    };
  },
  present: showAction,
  filter: (query) => {
    const [name, trigger, deployed, installed] = ["actionName", "triggerId", "deployed", "installed"].map((key) =>
      query.get(key),
    );
    return (action) =>
      (name == null || action.name === name) &&
      (trigger == null || (action.supported_triggers as JsonObject[]).some(({ id }) => id === trigger)) &&
      (deployed == null || String(action.deployed !== undefined) === deployed) &&
      installed !== "true";
  },
};

/** The action that a path names. */
export const actionOf = (call: Call, id: string): JsonObject =>
  existing(definition, { ...call, parameters: { ...call.parameters, id } });

function list(call: Call) {
  const shown = definition.filter!(call.query)!;
  const found = call.tenant.all("actions").filter(shown);
  return { status: 200, body: pageOfActions("actions", found, call, (action) => showAction(action, call, "list")) };
}

const payload = body({ payload: loose({}) });

/** Code that runs in logins and elsewhere: drafts, what is made of them, and what they are bound to. */
export const actionDrafts: Route[] = [
  ...collection(definition)
    .map((route): Route => {
      if (route.method === "GET" && route.path === definition.path) return { ...route, respond: list };
      return route;
    })
    .filter(({ method }) => method !== "DELETE"),
  remove("/actions/actions/{id}", ["delete:actions"], (call) => {
    const { id } = actionOf(call, call.parameters.id!);
    if (call.query.get("force") === "true") unbind(call.tenant, id);
    if (isBound(call.tenant, id)) throw conflict("Unable to delete an action bound to a trigger.");
    for (const version of versionsOf(call.tenant, id)) call.tenant.delete("action-versions", String(version.id));
    call.tenant.delete("actions", String(id));
    return noContent;
  }),
  post("/actions/actions/{id}/test", ["create:actions"], (call) => {
    const sent = validate(payload, call.body) as { payload: JsonObject };
    const action = actionOf(call, call.parameters.id!);
    return { status: 200, body: { payload: runAction(String(action.code), sent.payload) } };
  }),
];
