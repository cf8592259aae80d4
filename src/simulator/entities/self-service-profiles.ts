import * as z from "zod";
import { body, clearable, loose, oneOf, optional, validate } from "../endpoints/body-schema";
import { type Collection, collection } from "../endpoints/collection";
import { type Call, created, get, ok, post, put, type Route } from "../endpoints/route";
import { type JsonObject, omit, overlay } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { base58Id, letters } from "../tenant/identifiers";

const name = "self-service-profiles";
const path = "/self-service-profiles";

const attributes = z.array(body({ name: z.string().max(250), description: z.string(), is_optional: z.boolean() }));

const branding = loose({
  ...optional(
    z
      .string()
      .max(1024)
      .regex(/^https:\/\//),
    "logo_url",
  ),
  ...optional(loose({ primary: z.string().regex(/^#([\dA-Fa-f]{6}|[\dA-Fa-f]{3})$/) }), "colors"),
});

const text = (most: number) => z.string().min(1).max(most);

const strategies = z
  .array(oneOf("oidc samlp waad google-apps adfs okta auth0-samlp okta-samlp keycloak-samlp pingfederate"))
  .min(1);

const usual = ["oidc", "samlp", "waad", "google-apps", "adfs", "okta"];

const now = () => new Date().toISOString();

/** As the document has it; with which words Auth0 says so is not known. */
function requireProfile(sent: JsonObject, { tenant }: Call): void {
  const { user_attribute_profile_id: id, user_attributes: attributes } = sent;
  if (id == null) return;
  if (attributes != null)
    throw badRequest("Either user_attributes or user_attribute_profile_id can be provided, but not both.");
  if (!tenant.get("user-attribute-profiles", String(id))) throw notFound("User attribute profile not found.");
}

const filled = ({ branding, user_attribute_profile_id, ...profile }: JsonObject): JsonObject => ({
  ...profile,
  ...(branding !== undefined && { branding }),
  ...(user_attribute_profile_id !== undefined && { user_attribute_profile_id }),
});

/** Attributes take the place of a profile of them, as recorded, and the other way round. */
function change(current: JsonObject, sent: JsonObject, call: Call): JsonObject {
  requireProfile(sent, call);
  const { user_attributes, user_attribute_profile_id } = sent;
  const before = user_attributes != null ? omit(current, ["user_attribute_profile_id"]) : current;
  return filled({
    ...overlay(before, sent),
    ...((user_attributes === null || user_attribute_profile_id != null) && { user_attributes: [] }),
    updated_at: now(),
  });
}

const definition: Collection = {
  name,
  path,
  id: "id",
  listing: { key: "self_service_profiles" },
  scope: "self_service_profiles",
  inexistent: () => notFound("Profile not found"),
  create: body({
    name: text(100),
    ...optional(text(140), "description"),
    ...optional(branding, "branding"),
    ...optional(strategies, "allowed_strategies"),
    ...optional(attributes, "user_attributes"),
    ...optional(z.string(), "user_attribute_profile_id"),
  }),
  update: body({
    ...optional(text(100), "name"),
    ...clearable(text(140), "description"),
    ...clearable(branding, "branding"),
    ...optional(strategies, "allowed_strategies"),
    ...clearable(attributes, "user_attributes"),
    ...clearable(z.string(), "user_attribute_profile_id"),
  }),
  build: (sent, call) => {
    requireProfile(sent, call);
    const { name, description, user_attributes = [], allowed_strategies = usual, ...rest } = sent;
    return filled({
      ...{ id: base58Id("ssp"), name, ...(description !== undefined && { description }) },
      ...{ user_attributes, allowed_strategies, created_at: now(), updated_at: now() },
      ...rest,
    });
  },
  change,
};

/** The profile that the path names. */
function profileOf(call: Call, id = call.parameters.id!): JsonObject {
  const profile = call.tenant.get(name, id);
  if (!profile) throw notFound(`Profile with ID: ${id} not found`);
  return profile;
}

const textPath = `${path}/{id}/custom-text/{language}/{page}`;
const texts = z.record(z.string(), z.string().max(2000));

const textScopes = (verb: string) => [`${verb}:self_service_profile_custom_texts`];

/** Which texts of which page, of a profile that there is. */
function pageOf(call: Call): string {
  const { language, page } = call.parameters;
  if (language !== "en")
    throw badRequest(`Path validation error: 'No enum match for: ${language}' on property language.`, "invalid_uri");
  if (page !== "get-started")
    throw badRequest(`Path validation error: 'No enum match for: ${page}' on property page.`, "invalid_uri");
  return `${path}/${profileOf(call).id}/custom-text/${language}/${page}`;
}

const flag = (...names: string[]) => optional(z.boolean(), ...names);
const list = (item: z.ZodType) => z.array(item);

const tokenScope = z.enum(
  ["users", "groups"].flatMap((what) => ["get", "post", "put", "patch", "delete"].map((verb) => `${verb}:${what}`)),
);

const ticket = body({
  ...optional(z.string(), "connection_id"),
  ...optional(
    body({
      name: text(128).regex(/^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/),
      ...optional(z.string().max(128), "display_name"),
      ...flag("is_domain_connection", "show_as_button"),
      ...optional(z.record(z.string(), z.string().max(255).nullable()), "metadata"),
      ...clearable(
        body({
          ...clearable(z.string(), "icon_url"),
          ...clearable(list(text(255)), "domain_aliases"),
          ...clearable(
            body({
              ...flag("enabled"),
              ...optional(z.string(), "client_id"),
              ...optional(oneOf("samlp wsfed oauth2"), "client_protocol"),
              ...optional(z.string().max(256), "client_authorizequery"),
            }),
            "idpinitiated",
          ),
        }),
        "options",
      ),
    }),
    "connection_config",
  ),
  ...optional(list(z.string()), "enabled_clients"),
  ...optional(
    list(body({ organization_id: z.string().max(50), ...flag("assign_membership_on_login", "show_as_button") })),
    "enabled_organizations",
  ),
  ...optional(z.int().min(0).max(432_000), "ttl_sec"),
  ...optional(
    body({
      domain_verification: oneOf("none optional required"),
      ...optional(list(text(255)), "pending_domains"),
    }),
    "domain_aliases_config",
  ),
  ...optional(
    body({
      ...optional(list(tokenScope).min(1), "scopes"),
      ...optional(body({ sync_users: z.boolean() }), "google_workspace"),
      ...clearable(z.int().min(900), "token_lifetime"),
    }),
    "provisioning_config",
  ),
  ...flag("use_for_organization_discovery"),
  ...optional(body(flag("sso", "domain_verification", "provisioning")), "enabled_features"),
});

/** The document tells the refusal of a name that is taken; of what the others are, nothing is known. */
function issue(call: Call): JsonObject {
  const { id } = profileOf(call);
  const sent = validate(ticket, call.body);
  const config = sent.connection_config as JsonObject | undefined;
  if (config && call.tenant.having("connections", "name", config.name).length > 0)
    throw conflict("A connection with this name already exists.");
  const value = letters(32);
  call.tenant.put("self-service-tickets", value, { id: value, profile_id: id, ...sent });
  return { ticket: `https://${call.tenant.domain}/self-service/connections-flow?ticket=${value}` };
}

/** How customers set up a connection of their own. Who uses a ticket is beyond the API. */
export const selfServiceProfiles: Route[] = [
  ...collection(definition).map((route): Route => {
    if (!route.path.endsWith("{id}") || route.method === "DELETE") return route;
    return {
      ...route,
      respond: (call) => {
        profileOf(call);
        return route.respond(call);
      },
    };
  }),
  get(textPath, textScopes("read"), (call) => ok(call.tenant.get("settings", pageOf(call))?.text ?? {})),
  put(textPath, textScopes("update"), (call) => {
    const page = pageOf(call);
    const sent = validate(texts, call.body);
    call.tenant.put("settings", page, { text: sent });
    return ok(sent);
  }),
  {
    ...post(`${path}/{id}/sso-ticket`, ["create:sso_access_tickets"], (call) => created(issue(call))),
    about: { name: "self-service-tickets", belongsTo: { profile_id: { in: name } } },
  },
  post(`${path}/{profileId}/sso-ticket/{id}/revoke`, ["delete:sso_access_tickets"], (call) => {
    call.tenant.delete("self-service-tickets", call.parameters.id!);
    return { status: 202 };
  }),
];
