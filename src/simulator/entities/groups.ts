import * as z from "zod";
import { body } from "../endpoints/body-schema";
import { existing } from "../endpoints/collection";
import { type Listing, matches, page } from "../endpoints/listing";
import { membership } from "../endpoints/membership";
import { type Call, get, noContent, ok, type Route, remove } from "../endpoints/route";
import { type JsonObject, own, pick } from "../json-object";
import { notFound } from "../refusal";
import type { Tenant } from "../tenant/tenant";
import { ofRole, roleNaming } from "./roles";
import { userOf } from "./users/users";

// No traffic with groups is recorded: their words are those of the official document.
export const inexistentGroup = () => notFound("Group not found.");

const definition = { name: "groups", inexistent: inexistentGroup };
const listing: Listing = { key: "groups", checkpoint: true };
const byCheckpoint: Listing = { ...listing, checkpoint: "only" };

const ofGroup = (call: Call) => ({ group_id: existing(definition, call).id });

/** Groups are made by directories, through the connections that they belong to: no request creates one. */
const belongsTo = { connection_id: { in: "connections" } };

/** What a `group-members` link belongs to. */
const membersBelongTo = { group_id: { in: "groups" }, member_id: { in: "users" } };

const rolesBelongTo = {
  role_id: roleNaming.belongsTo.role_id,
  group_id: { in: "groups", missing: inexistentGroup },
};

/** The links that have a value under a key. */
export const linksWith = (tenant: Tenant, name: string, key: string, value: unknown): JsonObject[] =>
  tenant.having(name, key, value).filter((link) => link[key] === value);

/** The groups that a user is in, each with the link that says so. */
export const groupsOf = (tenant: Tenant, userId: unknown): { group: JsonObject; link: JsonObject }[] =>
  linksWith(tenant, "group-members", "member_id", userId)
    .map((link) => ({ link, group: tenant.get("groups", String(link.group_id)) }))
    .filter((found): found is { group: JsonObject; link: JsonObject } => found.group !== undefined);

function list({ tenant, query }: Call): JsonObject[] {
  const fits = matches(query, ["connection_id", "name", "external_id"]);
  const text = query.get("search")?.toLowerCase() ?? "";
  const isFound = (group: JsonObject) =>
    ["name", "external_id"].some((key) =>
      String(own(group, key) ?? "")
        .toLowerCase()
        .includes(text),
    );
  return tenant.all("groups").filter((group) => fits(group) && isFound(group));
}

const members = get("/groups/{id}/members", ["read:group_members"], (call) => {
  const { group_id } = ofGroup(call);
  const shown = linksWith(call.tenant, "group-members", "group_id", group_id).map(({ member_id, ...link }) => ({
    ...pick(link, ["member_type", "type", "connection_id", "created_at"]),
    id: member_id,
  }));
  return ok(page(shown, call.query, { key: "members", checkpoint: "only" }));
});

const ofUser = get("/users/{id}/groups", ["read:groups"], (call) => {
  const found = groupsOf(call.tenant, userOf(call).user_id).map(({ group, link }) => ({
    ...group,
    membership_created_at: link.created_at,
  }));
  return ok(page(found, call.query, listing));
});

const scopes = {
  read: ["read:group_roles"],
  add: ["create:group_roles"],
  remove: ["delete:group_roles"],
};

const roleGroups = { name: "role-groups", belongsTo: rolesBelongTo, scopes, added: noContent, removed: noContent };

const ofRoles = membership({
  ...roleGroups,
  path: "/roles/{id}/groups",
  owner: ofRole,
  body: body({ groups: z.array(z.string().min(18).max(26)).min(1) }),
  members: (sent) => (sent.groups as string[]).map((group_id) => ({ group_id })),
  show: ({ group_id }, { tenant }) => tenant.get("groups", String(group_id)),
  listing: byCheckpoint,
});

const rolesOf = membership({
  ...roleGroups,
  path: "/groups/{id}/roles",
  owner: ofGroup,
  body: roleNaming.body,
  members: roleNaming.members,
  show: roleNaming.show,
  listing: { key: "roles", checkpoint: "only" },
});

/** Groups of users that directories keep, and the roles that they give. */
export const groups: Route[] = [
  get("/groups", ["read:groups"], (call) => ok(page(list(call), call.query, listing))),
  get("/groups/{id}", ["read:groups"], (call) => ok(existing(definition, call))),
  {
    ...remove("/groups/{id}", ["delete:groups"], (call) => {
      call.tenant.delete("groups", String(existing(definition, call).id));
      return noContent;
    }),
    about: { name: "groups", belongsTo },
  },
  { ...members, about: { name: "group-members", belongsTo: membersBelongTo } },
  ofUser,
  ...ofRoles,
  ...rolesOf,
];
