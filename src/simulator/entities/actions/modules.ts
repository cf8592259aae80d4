import { randomUUID } from "node:crypto";
import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { type Collection, collection, existing } from "../../endpoints/collection";
import { type Call, get, ok, post, type Route } from "../../endpoints/route";
import { type JsonObject, omit, pick } from "../../json-object";
import { conflict, notFound, Refusal } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";
import { withoutValues } from "./answers";

const text = (most: number) => z.string().max(most);

const content = {
  ...optional(z.array(body({ name: text(255), value: text(4096) })), "secrets"),
  ...optional(z.array(body({ name: text(255), version: text(50) })), "dependencies"),
};

/** What a version keeps of the draft. */
const kept = ["code", "secrets", "dependencies"];

const versionsOf = (tenant: Tenant, id: unknown): JsonObject[] =>
  tenant
    .having("action-module-versions", "module_id", id)
    .sort((one, other) => Number(other.version_number) - Number(one.version_number));

/** Actions whose deployed version, or draft, uses a module. */
const usersOf = (tenant: Tenant, id: unknown): { action: JsonObject; use: JsonObject }[] =>
  tenant.all("actions").flatMap((action) => {
    const use = ((action.modules ?? []) as JsonObject[]).find(({ module_id }) => module_id === id);
    return use ? [{ action, use }] : [];
  });

function present(module: JsonObject, { tenant }: Call, operation?: string): JsonObject {
  const [latest] = versionsOf(tenant, module.id);
  return {
    ...omit(module, ["is_changed", "api_version"]),
    all_changes_published: module.is_changed !== true,
    actions_using_module_total: usersOf(tenant, module.id).filter(({ action }) => action.deployed !== undefined).length,
    // By the official document; lists of none alone are recorded.
    ...(latest && operation === "list" && { latest_version_number: latest.version_number }),
    ...(latest && operation !== "list" && { latest_version: pick(latest, ["id", "version_number", ...kept]) }),
  };
}

const definition: Collection = {
  name: "action-modules",
  path: "/actions/modules",
  id: "id",
  listing: { key: "modules" },
  scope: "actions",
  inexistent: () => notFound("That action module does not exist."),
  create: body({
    name: text(255),
    code: text(65_536),
    ...content,
    ...optional(text(20), "api_version"),
    ...optional(z.boolean(), "publish"),
  }),
  update: body({ ...optional(text(65_536), "code"), ...content }),
  build: (sent) => {
    const now = new Date().toISOString();
    return {
      ...{ id: randomUUID(), dependencies: [], ...omit(sent, ["publish"]), secrets: withoutValues(sent.secrets, now) },
      ...{ is_changed: true, created_at: now, updated_at: now },
    };
  },
  created: (module, { tenant, body: sent }) => {
    if (sent.publish === true) publish(tenant, module);
    return tenant.get("action-modules", String(module.id))!;
  },
  change: (current, sent) => {
    const now = new Date().toISOString();
    const secrets = sent.secrets === undefined ? {} : { secrets: withoutValues(sent.secrets, now) };
    return { ...current, ...sent, ...secrets, is_changed: true, updated_at: now };
  },
  unique: [{ keys: ["name"], conflict: () => conflict("An action module with the same name already exists.") }],
  present,
  beforeDelete: ({ id }, { tenant }) => {
    if (usersOf(tenant, id).length > 0)
      throw new Refusal(412, "The Actions Module cannot be deleted because it is in use by one or more actions.");
  },
  deleteAgain: (call) => {
    throw definition.inexistent(call);
  },
};

function publish(tenant: Tenant, module: JsonObject): JsonObject {
  const [latest] = versionsOf(tenant, module.id);
  const version = {
    ...{ id: randomUUID(), module_id: module.id, version_number: Number(latest?.version_number ?? 0) + 1 },
    ...{ ...pick(module, kept), created_at: new Date().toISOString() },
  };
  tenant.put("action-module-versions", version.id, version);
  tenant.patch("action-modules", String(module.id), { is_changed: false });
  return version;
}

const moduleOf = (call: Call): JsonObject => existing(definition, call);

function versionNamed({ tenant }: Call, module: JsonObject, id: unknown): JsonObject {
  const found = tenant.get("action-module-versions", String(id));
  if (found?.module_id !== module.id) throw notFound("That action module version does not exist.");
  return found!;
}

/** A page with numbers that are told also when they are zero. */
function pageOf(key: string, found: readonly JsonObject[], { query }: Call, total = found.length): JsonObject {
  const [page, perPage] = [Number(query.get("page") ?? 0), Number(query.get("per_page") ?? 50)];
  const shown = found.slice(page * perPage, (page + 1) * perPage);
  return { [key]: shown, total: shown.length > 0 ? total : 0, page, per_page: perPage };
}

const rollback = body({ module_version_id: z.string() });

/** Code that several actions share, and its versions. */
export const actionModules: Route[] = [
  ...collection(definition).map((route): Route => {
    if (route.method !== "GET" || route.path !== definition.path) return route;
    return {
      ...route,
      respond: (call) =>
        ok(
          pageOf(
            "modules",
            call.tenant.all("action-modules").map((one) => present(one, call, "list")),
            call,
          ),
        ),
    };
  }),
  get("/actions/modules/{id}/actions", ["read:actions"], (call) => {
    const { id } = moduleOf(call);
    const found = usersOf(call.tenant, id).map(({ action, use }) => ({
      ...{ action_id: action.id, action_name: action.name, supported_triggers: action.supported_triggers },
      ...pick(use, ["module_version_id", "module_version_number"]),
    }));
    return ok(pageOf("actions", found, call));
  }),
  get("/actions/modules/{id}/versions", ["read:actions"], (call) =>
    ok(pageOf("versions", versionsOf(call.tenant, moduleOf(call).id), call)),
  ),
  get("/actions/modules/{id}/versions/{versionId}", ["read:actions"], (call) =>
    ok(versionNamed(call, moduleOf(call), call.parameters.versionId)),
  ),
  post("/actions/modules/{id}/versions", ["update:actions"], ({ tenant, ...call }) => {
    const module = moduleOf({ tenant, ...call });
    if (module.is_changed !== true) throw conflict("No draft version is available to publish.");
    return ok(publish(tenant, module));
  }),
  post("/actions/modules/{id}/rollback", ["update:actions"], (call) => {
    const { module_version_id } = validate(rollback, call.body) as JsonObject;
    const module = moduleOf(call);
    const version = versionNamed(call, module, module_version_id);
    if (module.code === version.code && module.is_changed !== true && versionsOf(call.tenant, module.id)[0] === version)
      throw conflict("The specified version is already the current draft version.");
    const changes = { ...pick(version, kept), is_changed: true, updated_at: new Date().toISOString() };
    call.tenant.patch("action-modules", String(module.id), changes);
    return ok(present(call.tenant.get("action-modules", String(module.id))!, call));
  }),
];
