import { z } from "zod";
import { immutable, membership, object, queryMembers, reference } from "../../definition";
import { group, groupId } from "../groups/group";

/** The groups of users that have a role, one by one and as a whole. */
export const { item: roleGroup, whole: roleGroups } = membership({
  type: "RoleGroup",
  description: {
    item: "One group of users that gives a role to its members in the whole tenant; the other groups of the role stay as they are.",
    whole: "All groups of users that give a role to their members in the whole tenant.",
  },
  path: "/roles/{roleId}/groups",
  key: "groups",
  by: "checkpoint",
  parent: object({
    roleId: immutable(reference("Role", z.string().min(1))).describe("Role: a `Role`, or its id."),
  }),
  member: object({
    groupId: groupId().describe("Id of the group, as `getGroups` lists it: directories make them."),
  }),
  members: "Ids of the groups, as `getGroups` lists them; an empty list for none.",
  id: "id",
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 50,
  scopes: { read: ["read:group_roles"], add: ["create:group_roles"], remove: ["delete:group_roles"] },
  added: [204],
  removed: [204],
  why: "Every member of the group may do whatever the role allows, and the directory says who is one.",
  source: "https://auth0.com/docs/api/management/v2/roles/post-role-groups",
});

export const getRoleGroups = queryMembers(roleGroup, {
  about: "Groups of users that give a role to their members in the whole tenant.",
  result: group,
  source: "https://auth0.com/docs/api/management/v2/roles/get-role-groups",
});
