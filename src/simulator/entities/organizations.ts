import * as z from "zod";
import { body, clearable, optional } from "../body-schema";
import { type Collection, collection, existing } from "../collection";
import { prefixed } from "../identifiers";
import { omit, pick } from "../json-object";
import { page } from "../listing";
import { membership } from "../membership";
import { conflict, notFound } from "../refusal";
import { type Call, get, noContent, ok, type Route } from "../route";
import { organizationClientGrants } from "./organization-client-grants";
import { organizationClients } from "./organization-clients";
import { enable, namedConnections, organizationConnections } from "./organization-connections";
import { organizationDiscoveryDomains } from "./organization-discovery-domains";
import { organizationInvitations } from "./organization-invitations";
import { organizationTemplates } from "./organization-templates";
import { roleNaming } from "./roles";
import { tokenQuota } from "./token-quota";
import { inexistentUser, profile, userOf } from "./users";

const name = z.string().min(1).max(50);
const branding = body({
  ...optional(z.string(), "logo_url"),
  ...optional(body({ primary: z.string(), page_background: z.string() }), "colors"),
});
const enabledConnection = body({
  connection_id: z.string(),
  ...optional(z.boolean(), "assign_membership_on_login", "show_as_button", "is_signup_enabled"),
});
const shared = {
  ...optional(z.string().min(1).max(255), "display_name"),
  ...optional(branding, "branding"),
  ...optional(z.record(z.string(), z.string().max(255).nullable()), "metadata"),
  ...optional(z.enum(["allow", "block"]), "third_party_client_access"),
  ...optional(z.boolean(), "is_app_entitlement_active"),
};

const unfound = () => notFound("No organization found by that id or name");

const taken = () => conflict("An organization with this name already exists.", "organization_conflict");

const belongsTo = {
  organization_id: { in: "organizations" },
  user_id: { in: "users", missing: inexistentUser },
};

const definition: Collection = {
  name: "organizations",
  path: "/organizations",
  id: "id",
  listing: { key: "organizations", checkpoint: true },
  scope: "organizations",
  scopes: { read: ["read:organizations", "read:organizations_summary"] },
  inexistent: unfound,
  create: body({
    name,
    ...shared,
    ...optional(tokenQuota, "token_quota"),
    ...optional(z.array(enabledConnection), "enabled_connections"),
  }),
  update: body({ ...optional(name, "name"), ...shared, ...clearable(tokenQuota, "token_quota") }),
  newId: () => prefixed("org"),
  defaults: { third_party_client_access: "block", is_app_entitlement_active: false },
  build: (sent, call) => {
    namedConnections(sent, call);
    return omit(sent, ["enabled_connections"]);
  },
  created: (organization, call) => {
    const links = namedConnections({ ...organization, ...pick(call.body, ["enabled_connections"]) }, call);
    return links.length > 0 ? { ...organization, enabled_connections: enable(links, call) } : organization;
  },
  // An update with an empty map was answered without one.
  present: (organization) =>
    Object.keys(organization.metadata ?? {}).length > 0 ? organization : omit(organization, ["metadata"]),
  sortable: true,
  unique: [{ keys: ["name"], conflict: taken }],
  deleteAgain: () => {
    throw unfound();
  },
};

const owner = (call: Call) => ({ organization_id: existing(definition, call).id });

const byName = get("/organizations/name/{name}", ["read:organizations"], ({ tenant, parameters }) => {
  const found = tenant.all("organizations").find((organization) => organization.name === parameters.name);
  if (!found) throw unfound();
  return ok(found);
});

const members = membership({
  name: "organization-members",
  path: "/organizations/{id}/members",
  owner,
  body: body({ members: z.array(z.string()).min(1) }),
  members: (sent) => (sent.members as string[]).map((user_id) => ({ user_id })),
  belongsTo,
  show: ({ user_id }, { tenant }) => {
    const user = tenant.get("users", String(user_id));
    return user && profile(user);
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

const memberRoles = membership({
  ...roleNaming,
  belongsTo: { ...roleNaming.belongsTo, ...belongsTo },
  name: "organization-member-roles",
  path: "/organizations/{id}/members/{user_id}/roles",
  owner: (call) => ({ ...owner(call), user_id: call.parameters.user_id }),
  scopes: {
    read: ["read:organization_member_roles"],
    add: ["create:organization_member_roles"],
    remove: ["delete:organization_member_roles"],
  },
  added: noContent,
  removed: noContent,
});

const ofUser = get("/users/{id}/organizations", ["read:organizations"], (call) => {
  const { user_id } = userOf(call);
  const found = call.tenant
    .all("organization-members")
    .filter((link) => link.user_id === user_id)
    .map((link) => call.tenant.get("organizations", String(link.organization_id)))
    .filter((organization) => organization !== undefined);
  return ok(page(found, call.query, { key: "organizations" }));
});

/** Organizations, and everything below them. */
export const organizations: Route[] = [
  ...collection(definition),
  byName,
  ...members,
  ...memberRoles,
  ofUser,
  ...organizationClientGrants(owner),
  ...organizationConnections(owner),
  ...organizationClients(owner),
  ...organizationDiscoveryDomains(owner),
  ...organizationInvitations(owner),
  ...organizationTemplates(owner),
];
