import { z } from "zod";
import { filters, immutable, membership, object, type Query, queryMembers, reference } from "../../definition";
import { group, groupId } from "../groups/group";
import { roleOfList } from "../roles/queries";
import { inOrganization, organizationId } from "./organization-id";

const groups = { path: "/organizations/{organizationId}/groups", key: "groups", id: "id", by: "checkpoint" } as const;

/** The roles that groups of users give within organizations, one by one and as a whole. */
export const { item: organizationGroupRole, whole: organizationGroupRoles } = membership({
  type: "OrganizationGroupRole",
  description: {
    item: "One role that a group of users gives within an organization to those of its members who are members there; the other roles of the group stay as they are.",
    whole:
      "All roles that a group of users gives within an organization to those of its members who are members there.",
  },
  path: "/organizations/{organizationId}/groups/{groupId}/roles",
  key: "roles",
  by: "checkpoint",
  parents: groups,
  parent: object({
    organizationId: inOrganization(),
    groupId: immutable(groupId()).describe("Id of the group, as `getGroups` lists it: directories make them."),
  }),
  member: object({
    roleId: reference("Role", z.string().min(1)).describe("Role that the group gives: a `Role`, or its id."),
  }),
  members: "Roles that the group gives, each a `Role` or its id; an empty list for none.",
  id: "id",
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 10,
  scopes: {
    read: ["read:organization_group_roles"],
    add: ["create:organization_group_roles"],
    remove: ["delete:organization_group_roles"],
  },
  added: [204],
  removed: [204],
  why: "Every member of the group may do within the organization whatever the role allows, and the directory says who is one.",
  source: "https://auth0.com/docs/api/management/v2/organizations/post-organization-group-roles",
});

export const getOrganizationGroupRoles = queryMembers(organizationGroupRole, {
  about: "Roles that a group of users gives within an organization.",
  result: roleOfList,
  source: "https://auth0.com/docs/api/management/v2/organizations/get-organization-group-roles",
});

const ofOrganization = organizationId().describe("Id of the `Organization`.");

export const getOrganizationGroups: Query = {
  name: "getOrganizationGroups",
  description: "Groups of users that give roles within an organization.",
  args: filters({ organizationId: ofOrganization }),
  result: group,
  scopes: ["read:organization_groups"],
  list: groups,
  source: "https://auth0.com/docs/api/management/v2/organizations/get-organization-groups",
};

export const getOrganizationRoleGroups: Query = {
  name: "getOrganizationRoleGroups",
  description: "Groups of users that give a role within an organization.",
  args: filters({ organizationId: ofOrganization, roleId: z.string().min(1).describe("Id of the `Role`.") }),
  result: group,
  // The official document lacks it: it is in recorded traffic and in the types of the SDK, which tell no scope.
  scopes: ["read:organization_group_roles"],
  list: { path: "/organizations/{organizationId}/roles/{roleId}/groups", key: "groups", id: "id", by: "checkpoint" },
};
