import * as z from "zod";
import { body, clearable, optional } from "../../endpoints/body-schema";
import { type Collection, collection, existing, show } from "../../endpoints/collection";
import { page } from "../../endpoints/listing";
import { type Call, get, ok, type Route } from "../../endpoints/route";
import { omit, pick } from "../../json-object";
import { conflict, notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { tokenQuota } from "../token-quota";
import { userOf } from "../users/users";
import { organizationClientGrants } from "./organization-client-grants";
import { organizationClients } from "./organization-clients";
import { enable, namedConnections, organizationConnections } from "./organization-connections";
import { organizationDiscoveryDomains } from "./organization-discovery-domains";
import { organizationGroups } from "./organization-groups";
import { organizationInvitations } from "./organization-invitations";
import { organizationMembers } from "./organization-members";
import { organizationTemplates } from "./organization-templates";

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
  since: { third_party_client_access: "2026-08-10", is_app_entitlement_active: "2026-08-10" },
  sortable: true,
  search: true,
  unique: [{ keys: ["name"], conflict: taken }],
  deleteAgain: () => {
    throw unfound();
  },
};

/** The organization that a path names, which the document calls by either of two names. */
function owner(call: Call) {
  const { id: own = "", organization_id: id = own } = call.parameters;
  return { organization_id: existing(definition, { ...call, parameters: { ...call.parameters, id } }).id };
}

const byName = get("/organizations/name/{name}", ["read:organizations"], (call) => {
  const { tenant, parameters } = call;
  const found = tenant.all("organizations").find((organization) => organization.name === parameters.name);
  if (!found) throw unfound();
  return ok(show(definition, found, call, "read"));
});

const ofUser = get("/users/{id}/organizations", ["read:organizations"], (call) => {
  const { user_id } = userOf(call);
  const found = call.tenant
    .having("organization-members", "user_id", user_id)
    .filter((link) => link.user_id === user_id)
    .map((link) => call.tenant.get("organizations", String(link.organization_id)))
    .filter((organization) => organization !== undefined);
  return ok(page(found, call.query, { key: "organizations" }, (one) => show(definition, one, call, "list")));
});

/** Organizations, and everything below them. */
export const organizations: Route[] = [
  ...collection(definition),
  byName,
  ...organizationMembers(owner),
  ...organizationGroups(owner),
  ofUser,
  ...organizationClientGrants(owner),
  ...organizationConnections(owner),
  ...organizationClients(owner),
  ...organizationDiscoveryDomains(owner),
  ...organizationInvitations(owner),
  ...organizationTemplates(owner),
];
