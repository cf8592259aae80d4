import { type Listing, page } from "../../endpoints/listing";
import { type Call, get, ok, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";
import { groupsOf, linksWith } from "../groups";
import { roleNaming, showPermission } from "../roles";
import { userOf } from "./users";

// No traffic with any of these is recorded: they are as the official document says.

const paged = (key: string): Listing => ({ key, checkpoint: "only" });

export function required({ query }: Call, name: string): string {
  const value = query.get(name);
  if (value) return value;
  throw badRequest(`Query validation error: 'Missing required property: ${name}'.`, "invalid_query_string");
}

/** The roles that a user has, each with what gives it: the user's own, and those of the user's groups. */
function rolesOf(tenant: Tenant, userId: unknown): Map<unknown, string[]> {
  const direct = linksWith(tenant, "user-roles", "user_id", userId).map(({ role_id }) => role_id);
  const given = groupsOf(tenant, userId).flatMap(({ group }) =>
    linksWith(tenant, "role-groups", "group_id", group.id).map(({ role_id }) => role_id),
  );
  return withSources(direct, given);
}

/** Roles that somebody has by himself, and that groups give, each with where it comes from. */
export function withSources(direct: readonly unknown[], given: readonly unknown[]): Map<unknown, string[]> {
  const sources = (id: unknown) => [
    ...(direct.includes(id) ? ["direct"] : []),
    ...(given.includes(id) ? ["groups"] : []),
  ];
  return new Map([...new Set([...direct, ...given])].map((id) => [id, sources(id)]));
}

export const shownRoles = (call: Call, roles: ReadonlyMap<unknown, string[]>): JsonObject[] =>
  [...roles].flatMap(([role_id, sources]) => {
    const role = roleNaming.show({ role_id }, call);
    return role ? [{ ...role, sources }] : [];
  });

const isFor = (link: JsonObject, api: string, permission?: string): boolean =>
  link.resource_server_identifier === api && (permission === undefined || link.permission_name === permission);

function permissions(call: Call): JsonObject[] {
  const { user_id } = userOf(call);
  const api = required(call, "resource_server_identifier");
  const { tenant } = call;
  const direct = linksWith(tenant, "user-permissions", "user_id", user_id).filter((link) => isFor(link, api));
  const given = [...rolesOf(tenant, user_id).keys()].flatMap((id) =>
    linksWith(tenant, "role-permissions", "role_id", id).filter((link) => isFor(link, api)),
  );
  const isIn = (links: JsonObject[], name: unknown) => links.some((link) => link.permission_name === name);
  return [...new Set([...direct, ...given].map(({ permission_name }) => permission_name))].map((permission_name) => ({
    ...showPermission({ resource_server_identifier: api, permission_name }, call),
    sources: [...(isIn(direct, permission_name) ? ["direct"] : []), ...(isIn(given, permission_name) ? ["roles"] : [])],
  }));
}

function permissionRoles(call: Call): JsonObject[] {
  const { user_id } = userOf(call);
  const [api, name] = [required(call, "resource_server_identifier"), required(call, "permission_name")];
  const givesIt = ([id]: [unknown, string[]]) =>
    linksWith(call.tenant, "role-permissions", "role_id", id).some((link) => isFor(link, api, name));
  return shownRoles(call, new Map([...rolesOf(call.tenant, user_id)].filter(givesIt)));
}

function roleGroups(call: Call): JsonObject[] {
  const { tenant } = call;
  const { user_id } = userOf(call);
  const role = required(call, "role_id");
  if (!tenant.get("roles", role)) throw notFound("The role does not exist.");
  const giving = linksWith(tenant, "role-groups", "role_id", role).map(({ group_id }) => group_id);
  return groupsOf(tenant, user_id).flatMap(({ group }) => (giving.includes(group.id) ? [group] : []));
}

/** What users have in the end: by themselves, by their roles and by their groups. */
export const effectiveAccess: Route[] = [
  get("/users/{id}/effective-permissions", ["read:user_effective_permissions"], (call) =>
    ok(page(permissions(call), call.query, paged("permissions"))),
  ),
  get("/users/{id}/effective-permissions/sources/effective-roles", ["read:user_permission_source_roles"], (call) =>
    ok(page(permissionRoles(call), call.query, paged("roles"))),
  ),
  get("/users/{id}/effective-roles", ["read:user_effective_roles"], (call) =>
    ok(page(shownRoles(call, rolesOf(call.tenant, userOf(call).user_id)), call.query, paged("roles"))),
  ),
  get("/users/{id}/effective-roles/sources/groups", ["read:user_role_source_groups"], (call) =>
    ok(page(roleGroups(call), call.query, paged("groups"))),
  ),
];
