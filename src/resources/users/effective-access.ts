import { z } from "zod";
import { filters, object, type Query } from "../../definition";
import { group } from "../groups/group";
import { roleOfList } from "../roles/queries";
import { permissionFacts } from "../roles/role-permission";

const userId = z.string().min(1).describe("Id of the `User`.");
const api = z.string().min(1).describe("API whose permissions are meant: its identifier.");
const permissionName = z.string().min(1).describe("Name of the permission.");
const sources = <T extends string>(origin: T, description: string) =>
  z
    .array(z.enum(["direct", origin]))
    .optional()
    .describe(description);

/** A role that a user has by whatever way. */
const role = object({
  ...roleOfList.shape,
  sources: sources("groups", "Whether the user has it directly, through groups, or both."),
});

export const getUserEffectivePermissions: Query = {
  name: "getUserEffectivePermissions",
  description: "Permissions of an API that a user has in the end: directly, by roles, and by the roles of groups.",
  args: filters({ userId, resourceServerIdentifier: api }),
  result: object({
    resourceServerIdentifier: z.string().describe("Identifier of the API."),
    permissionName,
    ...permissionFacts,
    sources: sources("roles", "Whether the user has it directly, by roles, or both."),
  }),
  scopes: ["read:user_effective_permissions"],
  list: { path: "/users/{userId}/effective-permissions", key: "permissions", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-effective-permissions",
};

export const getUserEffectivePermissionRoles: Query = {
  name: "getUserEffectivePermissionRoles",
  description: "Roles by which a user has a permission, those of the user's groups included.",
  args: filters({ userId, resourceServerIdentifier: api, permissionName }),
  result: role,
  scopes: ["read:user_permission_source_roles"],
  list: { path: "/users/{userId}/effective-permissions/sources/effective-roles", key: "roles", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-effective-permission-role-sources",
};

export const getUserEffectiveRoles: Query = {
  name: "getUserEffectiveRoles",
  description: "Roles that a user has in the whole tenant in the end: directly, and through groups.",
  args: filters({ userId }),
  result: role,
  scopes: ["read:user_effective_roles"],
  list: { path: "/users/{userId}/effective-roles", key: "roles", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-effective-roles",
};

export const getUserEffectiveRoleGroups: Query = {
  name: "getUserEffectiveRoleGroups",
  description: "Groups through which a user has a role.",
  args: filters({ userId, roleId: z.string().min(1).describe("Id of the `Role`.") }),
  result: group,
  scopes: ["read:user_role_source_groups"],
  list: { path: "/users/{userId}/effective-roles/sources/groups", key: "groups", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-role-source-groups",
};

export const getUserGroups: Query = {
  name: "getUserGroups",
  description: "Groups that a user is a member of.",
  args: filters({ userId }),
  result: object({
    ...group.shape,
    membershipCreatedAt: z.string().optional().describe("When the user became a member, as an ISO 8601 time."),
  }),
  scopes: ["read:groups"],
  list: { path: "/users/{userId}/groups", key: "groups", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-groups",
};
