import { z } from "zod";
import { immutable, membership, object, queryMembers, reference } from "../../definition";

/** The permissions of roles, one by one and as a whole. */
export const { item: rolePermission, whole: rolePermissions } = membership({
  type: "RolePermission",
  description: {
    item: "One permission of an API that a role gives to its users; the other permissions of the role stay as they are.",
    whole: "All permissions of APIs that a role gives to its users.",
  },
  path: "/roles/{roleId}/permissions",
  key: "permissions",
  by: "page",
  parent: object({
    roleId: immutable(reference("Role", z.string().min(1))).describe("Role: a `Role`, or its id."),
  }),
  member: object({
    resourceServerIdentifier: reference("ResourceServer", z.string().min(1), "identifier").describe(
      "API that the permission is for: a `ResourceServer`, or its identifier.",
    ),
    permissionName: z.string().min(1).describe("Name of the permission: one of the API's `scopes`."),
  }),
  members: "Permissions of the role; an empty list for none.",
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 50,
  scopes: { read: ["read:roles"], add: ["update:roles"], remove: ["update:roles"] },
  added: [201],
  // The document has 200, and what was recorded 204.
  removed: [200, 204],
  why: "Every user who has the role may do it.",
  source: "https://auth0.com/docs/api/management/v2/roles/post-role-permission-assignment",
});

/** What lists of permissions tell of each. */
export const permissionFacts = {
  resourceServerName: z.string().optional().describe("Name of the API."),
  description: z.string().optional().describe("What the permission is for, as the API says."),
};

export const getRolePermissions = queryMembers(rolePermission, {
  about: "Permissions of APIs that a role gives to its users.",
  tells: permissionFacts,
  source: "https://auth0.com/docs/api/management/v2/roles/get-role-permission",
});
