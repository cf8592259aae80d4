import { z } from "zod";
import { immutable, membership, object, open, queryMembers, reference, type Wire } from "../../definition";
import { permissionFacts } from "../roles/role-permission";
import { usersAreData } from "./user/read-users";

/** The permissions that users have without a role, one by one and as a whole. */
export const { item: userPermission, whole: userPermissions } = membership({
  type: "UserPermission",
  description: {
    item: "One permission of an API that a user has without a role; the other permissions of the user stay as they are.",
    whole: "All permissions of APIs that a user has without a role.",
  },
  path: "/users/{userId}/permissions",
  key: "permissions",
  by: "page",
  parent: object({
    userId: immutable(reference("User", z.string().min(1))).describe("User: a `User`, or its id."),
  }),
  member: object({
    resourceServerIdentifier: reference("ResourceServer", z.string().min(1), "identifier").describe(
      "API that the permission is for: a `ResourceServer`, or its identifier.",
    ),
    permissionName: z.string().min(1).describe("Name of the permission: one of the API's `scopes`."),
  }),
  members: "Permissions of the user; an empty list for none.",
  // The list has those as well that the user's roles give, each with its sources.
  isMember: ({ sources }) =>
    !Array.isArray(sources) || sources.some((source) => (source as Wire)["source_type"] === "DIRECT"),
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 50,
  scopes: { read: ["read:users"], add: ["update:users"], remove: ["update:users"] },
  added: [201],
  removed: [204],
  why: "The user may do it, whatever the user's roles are.",
  unasked: usersAreData,
  source: "https://auth0.com/docs/api/management/v2/users/post-permissions",
});

const source = open({
  sourceId: z.string().optional().describe("Id of the role that gives it; empty without one."),
  sourceName: z.string().optional().describe("Name of the role that gives it; empty without one."),
  sourceType: z.string().optional().describe("Where it comes from: `DIRECT` for the user's own."),
});

export const getUserPermissions = queryMembers(userPermission, {
  about: "Permissions of APIs that a user has, those that roles give included, each with its sources.",
  tells: {
    ...permissionFacts,
    sources: z.array(source).optional().describe("What gives the user the permission."),
  },
  source: "https://auth0.com/docs/api/management/v2/users/get-permissions",
});
