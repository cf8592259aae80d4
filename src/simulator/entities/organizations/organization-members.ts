import * as z from "zod";
import { body } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { membership } from "../../endpoints/membership";
import { type Call, get, noContent, ok, type Route } from "../../endpoints/route";
import { type JsonObject, pick } from "../../json-object";
import { notFound } from "../../refusal";
import { isBefore } from "../../tenant/features";
import { groupsOf, linksWith } from "../groups";
import { roleNaming } from "../roles";
import { required, shownRoles, withSources } from "../users/effective-access";
import { inexistentUser, profile } from "../users/users";
import { groupRolesIn } from "./organization-groups";

type Owner = (call: Call) => JsonObject;

const name = "organization-members";
const memberRoles = "organization-member-roles";

const belongsTo = {
  organization_id: { in: "organizations" },
  user_id: { in: "users", missing: inexistentUser },
};

const idOf = ({ organization_id, user_id }: JsonObject): string => `${organization_id} ${user_id}`;

/** The roles that a member has by itself within an organization. */
const roleIdsOf = ({ organization_id, user_id }: JsonObject, { tenant }: Call): unknown[] =>
  linksWith(tenant, memberRoles, "user_id", user_id)
    .filter((link) => link.organization_id === organization_id)
    .map(({ role_id }) => role_id);

/** The groups of a member. Who is no member of the organization has nothing there by a group. */
const groupsOfMember = (member: JsonObject, { tenant }: Call): JsonObject[] =>
  tenant.get(name, idOf(member)) ? groupsOf(tenant, member.user_id).map(({ group }) => group) : [];

const shownRolesOf = (link: JsonObject, call: Call): JsonObject[] =>
  roleIdsOf(link, call).flatMap((id) => {
    const role = call.tenant.get("roles", String(id));
    return role ? [pick(role, ["id", "name"])] : [];
  });

const asksForRoles = ({ query }: Call): boolean =>
  query.get("include_fields") !== "false" && (query.get("fields")?.split(",").includes("roles") ?? false);

const members = (owner: Owner): Route[] =>
  membership({
    name,
    path: "/organizations/{id}/members",
    owner,
    body: body({ members: z.array(z.string()).min(1) }),
    members: (sent) => (sent.members as string[]).map((user_id) => ({ user_id })),
    belongsTo,
    show: (link, call) => {
      const user = call.tenant.get("users", String(link.user_id));
      const roles = asksForRoles(call) ? { roles: shownRolesOf(link, call) } : {};
      return user && { ...profile(user), ...roles };
    },
    listing: ({ tenant }) => ({
      ...{ key: "members", checkpoint: true },
      untilEmpty: isBefore(tenant.features, "2026-08-14"),
    }),
    scopes: {
      read: ["read:organization_members"],
      add: ["create:organization_members"],
      remove: ["delete:organization_members"],
    },
    added: noContent,
    removed: noContent,
  });

const memberOf = (owner: Owner, call: Call): JsonObject => ({ ...owner(call), user_id: call.parameters.user_id });

const roles = (owner: Owner): Route[] =>
  membership({
    ...roleNaming,
    // The documentation assigns roles to members. How others are refused is not proven.
    belongsTo: {
      ...roleNaming.belongsTo,
      ...belongsTo,
      member_id: { in: name, missing: () => notFound("The user is not a member of the organization.") },
    },
    name: memberRoles,
    path: "/organizations/{id}/members/{user_id}/roles",
    owner: (call) => {
      const member = memberOf(owner, call);
      return { ...member, member_id: idOf(member) };
    },
    scopes: {
      read: ["read:organization_member_roles"],
      add: ["create:organization_member_roles"],
      remove: ["delete:organization_member_roles"],
    },
    added: noContent,
    removed: noContent,
  });

const effective = "/organizations/{id}/members/{user_id}/effective-roles";
const checkpoint = { checkpoint: "only" } as const;

/** Users as members of organizations, with the roles that they have there, by themselves and by their groups. */
export const organizationMembers = (owner: Owner): Route[] => [
  ...members(owner),
  ...roles(owner),
  get(effective, ["read:organization_member_effective_roles"], (call) => {
    const member = memberOf(owner, call);
    const given = groupsOfMember(member, call).flatMap(({ id }) => groupRolesIn(call, member.organization_id, id));
    const found = shownRoles(call, withSources(roleIdsOf(member, call), given));
    return ok(page(found, call.query, { key: "roles", ...checkpoint }));
  }),
  get(`${effective}/sources/groups`, ["read:organization_member_role_source_groups"], (call) => {
    const member = memberOf(owner, call);
    const role = required(call, "role_id");
    const found = groupsOfMember(member, call).filter(({ id }) =>
      groupRolesIn(call, member.organization_id, id).includes(role),
    );
    return ok(page(found, call.query, { key: "groups", ...checkpoint }));
  }),
  get("/organizations/{id}/roles/{role_id}/members", ["read:organization_member_roles"], (call) => {
    const { tenant, parameters, query } = call;
    const { organization_id } = owner(call);
    if (!tenant.get("roles", String(parameters.role_id))) throw notFound("The role does not exist.");
    const found = linksWith(tenant, memberRoles, "role_id", parameters.role_id)
      .filter((link) => link.organization_id === organization_id)
      .map(({ user_id }) => tenant.get("users", String(user_id)))
      .filter((user) => user !== undefined);
    return ok(page(found.map(profile), query, { key: "members", ...checkpoint }));
  }),
];
