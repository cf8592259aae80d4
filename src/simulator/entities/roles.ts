import * as z from "zod";
import { body, optional } from "../endpoints/body-schema";
import { type Collection, collection, existing } from "../endpoints/collection";
import { matches } from "../endpoints/listing";
import { membership } from "../endpoints/membership";
import { type Call, noContent, type Route } from "../endpoints/route";
import { type JsonObject, pick } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import { inexistentUser, profile, userOf } from "./users/users";

const text = z.string().min(1);

const taken = () => conflict("The role name is already in use. Please use a different name.", "role_conflict");

const definition: Collection = {
  name: "roles",
  path: "/roles",
  id: "id",
  listing: { key: "roles" },
  scope: "roles",
  inexistent: () => notFound("The role does not exist."),
  create: body({
    name: text,
    ...optional(z.string(), "description", "owner_id"),
    ...optional(z.enum(["tenant", "organization"]), "type"),
  }),
  update: body({ ...optional(text, "name"), ...optional(z.string(), "description") }),
  createdStatus: 200,
  newId: () => prefixed("rol"),
  defaults: { type: "tenant" },
  unique: [{ keys: ["name"], conflict: taken }],
  since: { type: "2026-08-10", owner_id: "2026-08-10" },
  present: (role, _call, operation) =>
    operation === "create" ? role : { ...role, description: role.description ?? "" },
  deleted: () => ({ status: 200, body: {} }),
  deleteAgain: (call) => {
    throw definition.inexistent(call);
  },
  filter: (query) => {
    const name = query.get("name_filter")?.toLowerCase() ?? "";
    const fits = matches(query, ["type", "owner_id"]);
    return (role) => String(role.name).toLowerCase().includes(name) && fits(role);
  },
};

const users = body({ users: z.array(z.string()) });
const roleIds = body({ roles: z.array(text).min(1) });
const permissions = body({
  permissions: z.array(z.strictObject({ resource_server_identifier: z.string(), permission_name: z.string() })).min(1),
});

const managing = {
  read: ["read:roles", "read:users", "read:role_members"],
  remove: ["update:users", "delete:role_members"],
};

const showRole = ({ role_id }: JsonObject, { tenant }: Call) => {
  const role = tenant.get("roles", String(role_id));
  return role && { ...pick(role, ["id", "name"]), description: role.description ?? "" };
};

const belongsTo = {
  role_id: { in: "roles", missing: () => notFound("The role does not exist.") },
  user_id: { in: "users", missing: inexistentUser },
  resource_server_identifier: {
    in: "resource-servers",
    by: "identifier",
    missing: () => notFound("No resource server found by the given identifier.", "inexistent_resource_server"),
  },
};

/** A permission must be one that its API has. */
function checkPermission({ resource_server_identifier, permission_name }: JsonObject, { tenant }: Call): void {
  const server = tenant.all("resource-servers").find(({ identifier }) => identifier === resource_server_identifier);
  const known = ((server?.scopes ?? []) as { value: string }[]).some(({ value }) => value === permission_name);
  if (!known) throw badRequest(`The permission ${permission_name} does not exist in ${resource_server_identifier}.`);
}

/** A permission as lists show it. */
export function showPermission(link: JsonObject, { tenant }: Call): JsonObject {
  const server = tenant
    .all("resource-servers")
    .find(({ identifier }) => identifier === link.resource_server_identifier);
  const scope = ((server?.scopes ?? []) as JsonObject[]).find(({ value }) => value === link.permission_name);
  return {
    permission_name: link.permission_name,
    description: scope?.description ?? "",
    resource_server_name: server?.name,
    resource_server_identifier: link.resource_server_identifier,
  };
}

const ofUser = (call: Call) => ({ user_id: userOf(call).user_id });
/** The role that a path names. */
export const ofRole = (call: Call) => ({ role_id: existing(definition, call).id });
const named = (sent: JsonObject) => sent.permissions as JsonObject[];
const roleLinks = (sent: JsonObject) => (sent.roles as string[]).map((role_id) => ({ role_id }));
const done = (status: number) => ({ status, body: {} });

/** The body that names roles, and the links that it stands for. */
export const roleNaming = {
  body: roleIds,
  members: roleLinks,
  belongsTo,
  show: showRole,
  listing: { key: "roles" },
};

/** Roles, and who and what has them. */
export const roles: Route[] = [
  ...collection(definition),
  ...membership({
    ...roleNaming,
    name: "user-roles",
    path: "/users/{id}/roles",
    owner: ofUser,
    scopes: { ...managing, add: ["update:users", "create:role_members"] },
    added: noContent,
    removed: noContent,
  }),
  ...membership({
    name: "user-roles",
    path: "/roles/{id}/users",
    owner: ofRole,
    body: users,
    members: (sent) => (sent.users as string[]).map((user_id) => ({ user_id })),
    belongsTo,
    show: ({ user_id }, { tenant }) => {
      const user = tenant.get("users", String(user_id));
      return user && profile(user);
    },
    listing: { key: "users", checkpoint: true },
    scopes: { ...managing, add: ["update:roles", "create:role_members"] },
    added: done(200),
    removed: done(200),
  }),
  ...membership({
    name: "role-permissions",
    path: "/roles/{id}/permissions",
    owner: ofRole,
    body: permissions,
    members: named,
    belongsTo,
    check: checkPermission,
    show: showPermission,
    listing: { key: "permissions" },
    scopes: { read: ["read:roles"], add: ["update:roles"], remove: ["update:roles"] },
    added: done(201),
    removed: noContent,
  }),
  ...membership({
    name: "user-permissions",
    path: "/users/{id}/permissions",
    owner: ofUser,
    body: permissions,
    members: named,
    belongsTo,
    check: checkPermission,
    show: (link, call) => ({
      ...showPermission(link, call),
      sources: [{ source_id: "", source_name: "", source_type: "DIRECT" }],
    }),
    listing: { key: "permissions" },
    scopes: { read: ["read:users"], add: ["update:users"], remove: ["update:users"] },
    added: done(201),
    removed: noContent,
  }),
];
