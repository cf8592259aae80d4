import { z } from "zod";
import { either, filters, local, object, type Query, wire } from "../../definition";
import { roleOfList } from "../roles/queries";
import { group, groupId } from "./group";

const list = { path: "/groups", key: "groups", by: "checkpoint" } as const;
const aGroup = groupId().describe("Id of the group.");

export const getGroup: Query = {
  name: "getGroup",
  description:
    "A group of users, by its id or its name. Names are unique in a connection alone: several groups of that name are an error.",
  args: object({
    groupId: groupId().optional().describe("Id of the group. Either this or `name` is required."),
    name: local(z.string().min(1).max(128)).optional().describe("Name of the group, in full."),
  }),
  constraints: [either("groupId", "name")],
  result: group,
  scopes: ["read:groups"],
  one: { path: "/groups/{groupId}" },
  list: { ...list, filter: ({ name }) => ({ name: String(name) }), match: "name" },
  only: true,
  source: "https://auth0.com/docs/api/management/v2/groups/get-group",
};

export const getGroups: Query = {
  name: "getGroups",
  description: "Groups of users, as the directories of the tenant's connections have them.",
  args: filters({
    connectionId: z.string().min(1).optional().describe("Groups of this connection: its id."),
    name: z.string().min(1).max(128).optional().describe("Groups of this name."),
    externalId: z.string().min(1).max(256).optional().describe("Groups that have this id in their directory."),
    search: z.string().min(1).max(256).optional().describe("Groups with this text in their name or external id."),
  }),
  result: group,
  scopes: ["read:groups"],
  list,
  source: "https://auth0.com/docs/api/management/v2/groups/get-groups",
};

export const getGroupMembers: Query = {
  name: "getGroupMembers",
  description: "Members of a group of users, however many.",
  args: filters({ groupId: aGroup }),
  result: object({
    memberId: wire("id", z.string()).describe("Id of the member: of a `User`, or of a group."),
    memberType: z.enum(["user", "group"]).optional().describe("Whether it is a user or a group."),
    type: z
      .enum(["connection", "organization", "tenant"])
      .optional()
      .describe("Whether the group is one of a connection, of an organization or of the tenant."),
    connectionId: z.string().optional().describe("Id of the `Connection` that the group belongs to."),
    createdAt: z.string().optional().describe("When the member was added, as an ISO 8601 time."),
  }),
  scopes: ["read:group_members"],
  list: { path: "/groups/{groupId}/members", key: "members", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/groups/get-group-members",
};

export const getGroupRoles: Query = {
  name: "getGroupRoles",
  description: "Roles that a group of users gives to its members in the whole tenant.",
  args: filters({ groupId: aGroup }),
  result: roleOfList,
  scopes: ["read:group_roles"],
  list: { path: "/groups/{groupId}/roles", key: "roles", by: "checkpoint" },
  source: "https://auth0.com/docs/api/management/v2/groups/get-group-roles",
};
