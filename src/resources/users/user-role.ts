import { z } from "zod";
import { immutable, membership, object, queryMembers, reference } from "../../definition";
import { roleOfList } from "../roles/queries";
import { usersAreData } from "./user/read-users";

/** The roles of users, one by one and as a whole. */
export const { item: userRole, whole: userRoles } = membership({
  type: "UserRole",
  description: {
    item: "One role of a user in the whole tenant; the other roles of the user stay as they are.",
    whole: "All roles of a user in the whole tenant.",
  },
  path: "/users/{userId}/roles",
  key: "roles",
  by: "page",
  parent: object({
    userId: immutable(reference("User", z.string().min(1))).describe("User: a `User`, or its id."),
  }),
  member: object({
    roleId: reference("Role", z.string().min(1)).describe("Role that the user has: a `Role`, or its id."),
  }),
  members: "Roles of the user, each a `Role` or its id; an empty list for none.",
  id: "id",
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 50,
  scopes: {
    read: ["read:users", "read:roles", "read:role_members"],
    add: ["update:users", "create:role_members"],
    remove: ["update:users", "delete:role_members"],
  },
  // Programs give one role to many users more often than many roles to one.
  toMany: {
    ...{ path: "/roles/{roleId}/users", key: "users", added: [200] },
    scopes: ["update:roles", "create:role_members"],
  },
  added: [204],
  removed: [204],
  why: "The user may do whatever the role allows.",
  unasked: usersAreData,
  source: "https://auth0.com/docs/api/management/v2/users/post-user-roles",
});

export const getUserRoles = queryMembers(userRole, {
  about: "Roles that a user has in the whole tenant, directly and not through a group.",
  result: roleOfList,
  source: "https://auth0.com/docs/api/management/v2/users/get-user-roles",
});
