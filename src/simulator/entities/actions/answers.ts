import type { Call } from "../../endpoints/route";
import { type JsonObject, omit, pick } from "../../json-object";
import { badRequest } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";

/** The versions of an action, the latest first. */
export const versionsOf = (tenant: Tenant, id: unknown): JsonObject[] =>
  tenant.having("action-versions", "action_id", id).sort((one, other) => Number(other.number) - Number(one.number));

/** Times of secrets are those of the write that has set them; values are never answered. */
export const withoutValues = (sent: unknown, time: string): JsonObject[] =>
  ((sent ?? []) as JsonObject[]).map(({ name }) => ({ name, updated_at: time }));

/** The action as its versions and bindings show it. */
export const summary = (action: JsonObject): JsonObject => ({
  ...pick(action, ["id", "name", "supported_triggers", "created_at"]),
  updated_at: action.created_at,
  all_changes_deployed: false,
});

/** A version as it is answered beside its action. */
export const showDeployed = (version: JsonObject): JsonObject => ({
  ...omit(version, ["action_id"]),
  status: "built",
  deployed: true,
});

/** The version that was made last, which answers hold in words of their own. */
export const showCurrent = (version: JsonObject): JsonObject => ({
  ...pick(version, ["id", "code", "runtime", "number", "created_at", "updated_at"]),
  ...{ status: "BUILT", build_time: version.built_at },
});

/**
 * What no registry has fails to build. A name or a version that npm could not take is told from others here; nothing is
 * installed.
 */
const isInstallable = ({ name, version }: JsonObject): boolean =>
  /^(@[a-z0-9._~-]+\/)?[a-z0-9._~-]+$/i.test(String(name ?? "")) &&
  /^(latest|[\^~]?\d+(\.\d+){0,2}([-+][\w.-]+)?)$/.test(String(version ?? ""));

const failures = ({ dependencies = [] }: JsonObject): JsonObject[] =>
  (dependencies as JsonObject[])
    .filter((one) => !isInstallable(one))
    .map(({ name, version }) => ({
      id: "invalid_dependency",
      msg: `No matching version found for ${name}@${version}.`,
    }));

/** Whether a draft can be deployed: it takes a while, which a tenant can be told. */
export const isBuilt = (action: JsonObject): boolean => statusOf(action) === "built";

function statusOf(action: JsonObject): string {
  const since = Date.now() - Date.parse(String(action.updated_at));
  const takes = Number(action.builds_for ?? 0);
  if (since < takes) return since < takes / 2 ? "pending" : "building";
  return failures(action).length > 0 ? "failed" : "built";
}

/** A registry is named while a draft is built, and not any more once it is. */
export const builtDependencies = ({ dependencies = [] }: JsonObject): JsonObject[] =>
  (dependencies as JsonObject[]).map((one) => omit(one, ["registry_url"]));

/** An action as it is answered. */
export function showAction(action: JsonObject, { tenant }: Call, operation: string): JsonObject {
  const status = operation === "create" || operation === "update" ? "pending" : statusOf(action);
  const [latest] = versionsOf(tenant, action.id);
  const deployed = latest && tenant.get("action-versions", String(action.deployed));
  return {
    ...omit(action, ["deployed", "is_changed", "builds_for"]),
    ...(status === "built" && { dependencies: builtDependencies(action) }),
    status,
    // Only versions have errors in the official document, and a draft that is not built becomes none: unproven.
    ...(status === "failed" && { errors: failures(action) }),
    ...(latest && { current_version: showCurrent(latest) }),
    ...(deployed && { deployed_version: showDeployed(deployed) }),
    all_changes_deployed: deployed !== undefined && action.is_changed !== true,
  };
}

/** A page of what belongs to actions: numbers that are zero are left out. */
export function pageOfActions(
  key: string,
  found: readonly JsonObject[],
  { query }: Call,
  present: (object: JsonObject) => JsonObject,
): JsonObject {
  const [page, perPage] = [Number(query.get("page") ?? 0), Number(query.get("per_page") ?? 20)];
  if (![page, perPage].every(Number.isInteger) || perPage > 100)
    throw badRequest(`Query validation error: 'Value ${perPage} is greater than maximum 100' on property per_page.`);
  const shown = found.slice(page * perPage, (page + 1) * perPage).map(present);
  const total = shown.length > 0 ? { total: found.length } : {};
  return { [key]: shown, ...total, ...(page > 0 && { page }), per_page: perPage };
}
