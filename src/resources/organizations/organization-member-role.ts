import { z } from "zod";
import {
  answeredText,
  filters,
  immutable,
  membership,
  object,
  open,
  type Query,
  queryMembers,
  reference,
  type Wire,
} from "../../definition";
import { userOfList } from "../roles/queries";
import { usersAreData } from "../users/user/read-users";

/** The list of members, with the roles of each. */
const members = {
  path: "/organizations/{organizationId}/members",
  key: "members",
  by: "checkpoint",
  query: { fields: "user_id,roles", include_fields: true },
} as const;

const rolesOf = ({ roles }: Wire): Wire[] => (Array.isArray(roles) ? (roles as Wire[]) : []);

/** The roles of members within organizations, one by one and as a whole. */
const { item, whole } = membership({
  type: "OrganizationMemberRole",
  description: {
    item: "One role of a member within an organization; the other roles of the member stay as they are.",
    whole: "All roles of a member within an organization.",
  },
  path: "/organizations/{organizationId}/members/{userId}/roles",
  key: "roles",
  by: "page",
  parent: object({
    organizationId: immutable(
      reference("Organization", z.string().min(1), "id", { OrganizationMembers: "organizationId" }),
    ).describe(
      "Organization: an `Organization`, or its id. Where `OrganizationMembers` holds the members, that: the role comes after it, and goes before it.",
    ),
    userId: immutable(reference("User", z.string().min(1), "id", { OrganizationMember: "userId" })).describe(
      "Member: the `OrganizationMember`, after which the role comes and before which it goes; or a `User`, or its id, for one who is a member already.",
    ),
  }),
  member: object({
    roleId: reference("Role", z.string().min(1)).describe("Role that the member has: a `Role`, or its id."),
  }),
  members: "Roles of the member, each a `Role` or its id; an empty list for none.",
  id: "id",
  among: {
    list: { ...members, id: "user_id" },
    of: ({ userId }) => userId as string | undefined,
    members: rolesOf,
  },
  // Auth0 documents no limit, so that ours is below those that it has elsewhere.
  most: 10,
  scopes: {
    read: ["read:organization_member_roles"],
    add: ["create:organization_member_roles"],
    remove: ["delete:organization_member_roles"],
  },
  added: [204],
  removed: [204],
  why: "The member may do within the organization whatever the role allows.",
  unasked: usersAreData,
  source: "https://auth0.com/docs/api/management/v2/organizations/post-organization-member-roles",
});

export const organizationMemberRole = {
  ...item,
  search: {
    ...members,
    objects: (member: Wire) => rolesOf(member).map(({ id }) => ({ user_id: member["user_id"], id })),
  },
};

export const organizationMemberRoles = whole;

export const getOrganizationMemberRoles = queryMembers(item, {
  about: "Roles that a member has within an organization, but for those by groups.",
  tells: { name: answeredText("Name of the role."), description: answeredText("What the role is for.") },
  source: "https://auth0.com/docs/api/management/v2/organizations/get-organization-member-roles",
});

const organizationId = z.string().min(1).describe("Id of the `Organization`.");
const userId = z.string().min(1).describe("Id of the `User`.");

export const getOrganizationMemberEffectiveRoles: Query = {
  name: "getOrganizationMemberEffectiveRoles",
  description: "Roles that a member has within an organization, by itself or by groups.",
  args: filters({ organizationId, userId }),
  result: object({
    id: z.string().describe("Id of the `Role`."),
    name: z.string().describe("Name of the role."),
    description: z.string().describe("What the role is for."),
    sources: z.array(z.enum(["direct", "groups"])).describe("Where the member has it from."),
  }),
  scopes: ["read:organization_member_effective_roles"],
  list: {
    path: "/organizations/{organizationId}/members/{userId}/effective-roles",
    key: "roles",
    id: "id",
    by: "checkpoint",
  },
  source: "https://auth0.com/docs/api/management/v2/organizations/get-organization-member-effective-roles",
};

const roleId = z.string().min(1).describe("Id of the `Role`.");

export const getOrganizationMemberEffectiveRoleGroups: Query = {
  name: "getOrganizationMemberEffectiveRoleGroups",
  description: "Groups by which a member has a role within an organization.",
  args: filters({ organizationId, userId, roleId }),
  result: open({
    id: answeredText("Id of the group."),
    name: answeredText("Name of the group."),
    externalId: answeredText("Id of the group where it comes from."),
    connectionId: answeredText("Id of the `Connection` that it comes from."),
    tenantName: answeredText("Name of the tenant."),
    createdAt: answeredText("When it was created, as an ISO 8601 time."),
    updatedAt: answeredText("When it last changed, as an ISO 8601 time."),
  }),
  scopes: ["read:organization_member_role_source_groups"],
  list: {
    path: "/organizations/{organizationId}/members/{userId}/effective-roles/sources/groups",
    key: "groups",
    id: "id",
    by: "checkpoint",
  },
  source: "https://auth0.com/docs/api/management/v2/organizations/get-organization-member-role-source-groups",
};

export const getOrganizationRoleMembers: Query = {
  name: "getOrganizationRoleMembers",
  description: "Members of an organization that have a role within it.",
  args: filters({ organizationId, roleId }),
  // An object of its own: the type of an answer that queries share is called after the first of them.
  result: object(userOfList.shape),
  // The official document lacks it: it is in recorded traffic and in the types of the SDK, which tell no scope.
  scopes: ["read:organization_member_roles"],
  list: {
    path: "/organizations/{organizationId}/roles/{roleId}/members",
    key: "members",
    id: "user_id",
    by: "checkpoint",
  },
};
