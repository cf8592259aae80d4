import * as z from "zod";
import { body } from "../body-schema";
import { type JsonObject, pick } from "../json-object";
import { page } from "../listing";
import { membership } from "../membership";
import { notFound } from "../refusal";
import { type Call, get, noContent, ok, type Route } from "../route";
import { linksWith } from "./groups";
import { roleNaming } from "./roles";
import { inexistentUser, profile } from "./users";

type Owner = (call: Call) => JsonObject;

const memberRoles = "organization-member-roles";

const belongsTo = {
  organization_id: { in: "organizations" },
  user_id: { in: "users", missing: inexistentUser },
};

/** The roles of a member within an organization. */
const rolesOf = ({ organization_id, user_id }: JsonObject, { tenant }: Call): JsonObject[] =>
  linksWith(tenant, memberRoles, "user_id", user_id)
    .filter((link) => link.organization_id === organization_id)
    .map(({ role_id }) => tenant.get("roles", String(role_id)))
    .filter((role) => role !== undefined);

const asksForRoles = ({ query }: Call): boolean =>
  query.get("include_fields") !== "false" && (query.get("fields")?.split(",").includes("roles") ?? false);

const members = (owner: Owner): Route[] =>
  membership({
    name: "organization-members",
    path: "/organizations/{id}/members",
    owner,
    body: body({ members: z.array(z.string()).min(1) }),
    members: (sent) => (sent.members as string[]).map((user_id) => ({ user_id })),
    belongsTo,
    show: (link, call) => {
      const user = call.tenant.get("users", String(link.user_id));
      const roles = asksForRoles(call) ? { roles: rolesOf(link, call).map((role) => pick(role, ["id", "name"])) } : {};
      return user && { ...profile(user), ...roles };
    },
    listing: { key: "members", checkpoint: true },
    scopes: {
      read: ["read:organization_members"],
      add: ["create:organization_members"],
      remove: ["delete:organization_members"],
    },
    added: noContent,
    removed: noContent,
  });

const roles = (owner: Owner): Route[] =>
  membership({
    ...roleNaming,
    belongsTo: { ...roleNaming.belongsTo, ...belongsTo },
    name: memberRoles,
    path: "/organizations/{id}/members/{user_id}/roles",
    owner: (call) => ({ ...owner(call), user_id: call.parameters.user_id }),
    // The documentation assigns roles to members. How others are refused is not proven.
    check: ({ organization_id, user_id }, { tenant }) => {
      if (!tenant.get("organization-members", `${organization_id} ${user_id}`))
        throw notFound("The user is not a member of the organization.");
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

/** Users as members of organizations, with the roles that they have there. Nobody has any by a group. */
export const organizationMembers = (owner: Owner): Route[] => [
  ...members(owner),
  ...roles(owner),
  get(effective, ["read:organization_member_effective_roles"], (call) => {
    const found = rolesOf({ ...owner(call), user_id: call.parameters.user_id }, call).map((role) => ({
      ...pick(role, ["id", "name"]),
      description: role.description ?? "",
      sources: ["direct"],
    }));
    return ok(page(found, call.query, { key: "roles", ...checkpoint }));
  }),
  get(`${effective}/sources/groups`, ["read:organization_member_role_source_groups"], (call) => {
    owner(call);
    return ok(page([], call.query, { key: "groups", ...checkpoint }));
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
