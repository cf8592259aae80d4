import { z } from "zod";
import {
  type Api,
  answeredText,
  immutable,
  local,
  membership,
  object,
  queryMembers,
  reference,
  type Values,
} from "../../definition";
import { userOfList } from "../roles/queries";
import { usersAreData } from "../users/user/read-users";
import { organizationsOf } from "./organizations-of";

const path = "/organizations/{organizationId}/members";

/** The members of organizations, one by one and as a whole. */
export const { item: organizationMember, whole: organizationMembers } = membership({
  type: "OrganizationMember",
  description: {
    item: "One member of an organization; the other members stay as they are.",
    whole:
      "All members of an organization. Who becomes one by logging in or by an invitation is removed by the next update: a program that declares all of them decides alone.",
  },
  path,
  key: "members",
  by: "checkpoint",
  parent: object({
    organizationId: immutable(reference("Organization", z.string().min(1))).describe(
      "Organization: an `Organization`, or its id.",
    ),
  }),
  member: object({ userId: reference("User", z.string().min(1)).describe("Member: a `User`, or its id.") }),
  members: "Members of the organization, each a `User` or its id; an empty list for none.",
  id: "user_id",
  among: {
    list: { path, key: "members", id: "user_id", by: "checkpoint" },
    of: ({ userId }) => userId as string | undefined,
    members: (item) => [item],
  },
  // The documentation of the list says that it follows writes late, in both directions; that of a user's organizations
  // does not. That these follow at once is not proven.
  isThere: async (api: Api, { organizationId, userId }: Values) =>
    (await organizationsOf(api, String(userId))).includes(organizationId),
  most: 10,
  scopes: {
    read: ["read:organization_members"],
    add: ["create:organization_members"],
    remove: ["delete:organization_members"],
  },
  added: [204],
  removed: [204],
  why: "A member can log in to the organization.",
  unasked: usersAreData,
  source: "https://auth0.com/docs/api/management/v2/organizations/post-members",
});

export const getOrganizationMembers = queryMembers(organizationMember, {
  about: "Members of an organization, however many. A new one takes Auth0 some seconds to show.",
  filters: {
    withRoles: local(z.boolean())
      .optional()
      .describe("Whether to read the roles of each as well, which takes the scope `read:organization_member_roles`."),
  },
  filter: ({ withRoles }) => (withRoles ? { fields: "user_id,name,email,picture,roles", include_fields: true } : {}),
  tells: {
    ...userOfList.omit({ userId: true }).shape,
    roles: z
      .array(object({ id: answeredText("Id of the `Role`."), name: answeredText("Name of the role.") }))
      .optional()
      .describe("Roles within the organization, with `withRoles`."),
  },
  source: "https://auth0.com/docs/api/management/v2/organizations/get-members",
});
