import * as z from "zod";
import { body, clearable, optional, validate } from "../body-schema";
import { type Collection, collection, existing } from "../collection";
import { prefixed } from "../identifiers";
import { omit } from "../json-object";
import { page } from "../listing";
import { membership } from "../membership";
import { conflict, notFound } from "../refusal";
import { type Call, created, get, noContent, ok, post, type Route, remove } from "../route";
import { organizationClients } from "./organization-clients";
import { organizationConnections } from "./organization-connections";
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
  build: (sent) => omit(sent, ["enabled_connections"]),
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

const grantsPath = "/organizations/{id}/client-grants";
const grants = "organization-client-grants";

const clientGrants: Route[] = [
  get(grantsPath, ["read:organization_client_grants"], (call) => {
    const { organization_id } = owner(call);
    const found = call.tenant
      .all(grants)
      .filter((link) => link.organization_id === organization_id)
      .map((link) => call.tenant.get("client-grants", String(link.grant_id)))
      .filter((grant) => grant !== undefined);
    return ok(page(found, call.query, { key: "client_grants" }));
  }),
  {
    ...post(grantsPath, ["create:organization_client_grants"], (call) => {
      const { grant_id } = validate(body({ grant_id: z.string() }), call.body) as { grant_id: string };
      const { organization_id } = owner(call);
      const grant = call.tenant.get("client-grants", grant_id);
      if (!grant) throw notFound("The grant does not exist.", "inexistent_client_grant");
      const id = `${organization_id} ${grant_id}`;
      call.tenant.put(grants, id, { id, organization_id, grant_id });
      return created({ grant_id, ...omit(grant, ["id", "subject_type"]) });
    }),
    about: { name: grants, belongsTo: { ...belongsTo, grant_id: { in: "client-grants" } } },
  },
  remove(`${grantsPath}/{grant_id}`, ["delete:organization_client_grants"], (call) => {
    call.tenant.delete(grants, `${owner(call).organization_id} ${call.parameters.grant_id}`);
    return noContent;
  }),
];

/** Organizations, with their members, roles, grants and connections. */
export const organizations: Route[] = [
  ...collection(definition),
  byName,
  ...members,
  ...memberRoles,
  ofUser,
  ...clientGrants,
  ...organizationConnections(owner),
  ...organizationClients(owner),
];
