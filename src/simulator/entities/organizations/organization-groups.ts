import { page } from "../../endpoints/listing";
import { membership } from "../../endpoints/membership";
import { type Call, get, noContent, ok, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { inexistentGroup, linksWith } from "../groups";
import { roleNaming } from "../roles";

type Owner = (call: Call) => JsonObject;

const name = "organization-group-roles";
const byCheckpoint = { checkpoint: "only" } as const;

/** The roles that a group gives within an organization. */
export const groupRolesIn = ({ tenant }: Call, organizationId: unknown, groupId: unknown): unknown[] =>
  linksWith(tenant, name, "group_id", groupId)
    .filter(({ organization_id }) => organization_id === organizationId)
    .map(({ role_id }) => role_id);

/** The groups that give roles within an organization. */
function groupsIn({ tenant }: Call, { organization_id }: JsonObject, roleId?: string): JsonObject[] {
  const links = linksWith(tenant, name, "organization_id", organization_id).filter(
    ({ role_id }) => roleId === undefined || role_id === roleId,
  );
  const ids = new Set(links.map(({ group_id }) => String(group_id)));
  return [...ids].map((id) => tenant.get("groups", id)).filter((group) => group !== undefined);
}

/**
 * Groups within organizations. Of recorded traffic only empty lists of the groups with a role: the rest is as the
 * official document says, in which nothing but roles puts a group there.
 */
export const organizationGroups = (owner: Owner): Route[] => [
  get("/organizations/{organization_id}/groups", ["read:organization_groups"], (call) =>
    ok(page(groupsIn(call, owner(call)), call.query, { key: "groups", ...byCheckpoint })),
  ),
  get("/organizations/{organization_id}/roles/{role_id}/groups", ["read:organization_group_roles"], (call) =>
    ok(page(groupsIn(call, owner(call), call.parameters.role_id), call.query, { key: "groups", ...byCheckpoint })),
  ),
  ...membership({
    ...roleNaming,
    name,
    path: "/organizations/{organization_id}/groups/{group_id}/roles",
    owner: (call) => {
      const { group_id } = call.parameters;
      const organization = owner(call);
      if (!call.tenant.get("groups", String(group_id))) throw inexistentGroup();
      return { ...organization, group_id };
    },
    belongsTo: {
      role_id: roleNaming.belongsTo.role_id,
      organization_id: { in: "organizations" },
      group_id: { in: "groups" },
    },
    listing: { key: "roles", ...byCheckpoint },
    scopes: {
      read: ["read:organization_group_roles"],
      add: ["create:organization_group_roles"],
      remove: ["delete:organization_group_roles"],
    },
    added: noContent,
    removed: noContent,
  }),
];
