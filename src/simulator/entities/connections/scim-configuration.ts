import * as z from "zod";
import { body, loose, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { compact, type JsonObject, overlay } from "../../json-object";
import { notFound } from "../../refusal";
import { scimTokens } from "./scim-tokens";

const path = "/connections/{id}/scim-configuration";
const supported = ["okta", "oidc", "samlp", "waad"];

const mapping = z.array(loose(optional(z.string(), "auth0", "scim")));

/** As recorded: answers name the attribute of SCIM first. */
const inOrder = ({ scim, auth0, ...others }: JsonObject): JsonObject => compact({ scim, auth0, ...others });

function withMapping(sent: JsonObject): JsonObject {
  return Array.isArray(sent.mapping) ? { ...sent, mapping: sent.mapping.map(inOrder) } : sent;
}

const settings = body({ ...optional(z.string(), "user_id_attribute"), ...optional(mapping, "mapping") }).nullable();
const changedSettings = body({ user_id_attribute: z.string(), mapping });

const company = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** Attributes of SCIM and the user's attributes that they fill, for any identity provider but Microsoft's. */
const usual: readonly [string, string][] = [
  ["userName", "preferred_username"],
  ["emails[primary eq true].value", "email"],
  ["externalId", "app_metadata.external_id"],
  ["active", "blocked"],
  ["displayName", "name"],
  ["name.givenName", "given_name"],
  ["name.familyName", "family_name"],
  ["name.middleName", "app_metadata.middle_name"],
  ["name.honorificPrefix", "app_metadata.honorific_prefix"],
  ["name.honorificSuffix", "app_metadata.honorific_suffix"],
  ["nickName", "nickname"],
  ['photos[type eq "photo"].value', "picture"],
  ["phoneNumbers[primary eq true].value", "app_metadata.primary_phone_number"],
  ['phoneNumbers[type eq "mobile"].value', "app_metadata.mobile_phone_number"],
  ['addresses[type eq "work"].streetAddress', "app_metadata.street_address"],
  ['addresses[type eq "work"].locality', "app_metadata.city"],
  ['addresses[type eq "work"].region', "app_metadata.state"],
  ['addresses[type eq "work"].postalCode', "app_metadata.postal_code"],
  ['addresses[type eq "work"].formatted', "app_metadata.postal_address"],
  ['addresses[type eq "work"].country', "app_metadata.country"],
  ["profileUrl", "app_metadata.profile_url"],
  ["userType", "app_metadata.user_type"],
  ["title", "app_metadata.title"],
  ["preferredLanguage", "app_metadata.language"],
  ["locale", "app_metadata.locale"],
  ["timezone", "app_metadata.timezone"],
  [`${company}.employeeNumber`, "app_metadata.employee_id"],
  [`${company}.costCenter`, "app_metadata.cost_center"],
  [`${company}.organization`, "app_metadata.organization"],
  [`${company}.division`, "app_metadata.division"],
  [`${company}.department`, "app_metadata.department"],
  [`${company}.manager`, "app_metadata.manager"],
];

/** What Microsoft's directory calls otherwise, and what it has besides. */
const microsoft: Record<string, readonly [string, string][]> = {
  userName: [["userName", "upn"]],
  "emails[primary eq true].value": [['emails[type eq "work"].value', "email"]],
  "name.middleName": [],
  "name.honorificPrefix": [],
  "name.honorificSuffix": [],
  "phoneNumbers[primary eq true].value": [['phoneNumbers[type eq "work"].value', "app_metadata.work_phone_number"]],
  'phoneNumbers[type eq "mobile"].value': [
    ['phoneNumbers[type eq "mobile"].value', "app_metadata.mobile_phone_number"],
    ['phoneNumbers[type eq "fax"].value', "app_metadata.fax_number"],
  ],
};

const defaultMapping = (strategy: unknown): JsonObject[] =>
  usual
    .flatMap((pair) => (strategy === "waad" ? (microsoft[pair[0]] ?? [pair]) : [pair]))
    .map(([scim, auth0]) => ({ scim, auth0 }));

const unsupported =
  "This connection type does not support SCIM. Please see our documentation for the currently supported connection " +
  "types: https://auth0.com/docs/authenticate/protocols/scim/configure-inbound-scim.";

function build(call: Call, connection: JsonObject): JsonObject {
  if (!supported.includes(String(connection.strategy))) throw notFound(unsupported);
  const now = new Date().toISOString();
  return {
    tenant_name: call.tenant.name,
    connection_id: connection.id,
    connection_name: connection.name,
    strategy: connection.strategy,
    mapping: defaultMapping(connection.strategy),
    updated_on: now,
    created_at: now,
    user_id_attribute: "externalId",
    ...withMapping(validate(settings, call.body) ?? {}),
  };
}

/** Provisioning of users by an identity provider over SCIM. */
export function scimConfiguration(connectionOf: (call: Call) => JsonObject): Route[] {
  const configuration = (call: Call): JsonObject => {
    const found = call.tenant.get("scim-configurations", String(connectionOf(call).id));
    if (!found) throw notFound("Not Found");
    return found;
  };
  const store = (call: Call, object: JsonObject) =>
    call.tenant.put("scim-configurations", String(object.connection_id), object);
  return [
    get("/connections-scim-configurations", ["read:scim_config"], ({ tenant, query }) =>
      ok(page(tenant.all("scim-configurations"), query, { key: "scim_configurations", checkpoint: "only" })),
    ),
    get(path, ["read:scim_config"], (call) => ok(configuration(call))),
    get(`${path}/default-mapping`, ["read:scim_config"], (call) =>
      ok({ mapping: defaultMapping(connectionOf(call).strategy) }),
    ),
    {
      ...post(path, ["create:scim_config"], (call) => created(store(call, build(call, connectionOf(call))))),
      about: { name: "scim-configurations", id: "connection_id", belongsTo: { connection_id: { in: "connections" } } },
    },
    patch(path, ["update:scim_config"], (call) => {
      const changed = overlay(configuration(call), withMapping(validate(changedSettings, call.body)));
      return ok(store(call, { ...changed, updated_on: new Date().toISOString() }));
    }),
    remove(path, ["delete:scim_config"], (call) => {
      call.tenant.delete("scim-configurations", String(connectionOf(call).id));
      return noContent;
    }),
    ...scimTokens((call) => configuration(call).connection_id),
  ];
}
