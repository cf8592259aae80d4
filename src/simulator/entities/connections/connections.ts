import { type Collection, collection, existing, type Operation } from "../../endpoints/collection";
import { matches } from "../../endpoints/listing";
import { type Call, get, noContent, ok, type Route, remove } from "../../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay } from "../../json-object";
import { badRequest, conflict, forbidden, notFound } from "../../refusal";
import { isBefore } from "../../tenant/features";
import { letters, prefixed } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { usersOf } from "../users/users";
import { createConnection, updateConnection } from "./connection-body";
import { connectionKeys } from "./connection-keys";
import { completeOptions, enterprise, olderPasswordRules, readsFederationMetadata } from "./connection-options";
import { directoryProvisioning } from "./directory-provisioning";
import { enabledClients, refuseProperty } from "./enabled-clients";
import { scimConfiguration } from "./scim-configuration";

/** What Auth0 fills in for a new connection. */
export function buildConnection(sent: JsonObject, tenant: Tenant): JsonObject {
  const { name, strategy } = sent as { name: string; strategy: string };
  const ofCompany = enterprise.includes(strategy);
  const options = (sent.options ?? {}) as JsonObject;
  checkOptions(strategy, options);
  return {
    id: prefixed("con"),
    is_domain_connection: false,
    ...(ofCompany && { show_as_button: false }),
    ...(["oidc", "okta", "waad"].includes(strategy) && { display_name: name }),
    ...((ticketed.includes(strategy) || (strategy === "waad" && readsFederationMetadata(options))) && {
      provisioning_ticket_url: `${tenant.url}/p/${strategy}/${letters(8)}`,
    }),
    ...(strategy !== "oauth1" && { authentication: { active: true }, connected_accounts: { active: false } }),
    realms: [name],
    ...compact(sent),
    enabled_clients: [...((sent.enabled_clients ?? []) as string[])].sort(),
    options: completeOptions(strategy, options, undefined, tenant),
  };
}

const ticketed = ["ad", "adfs", "google-apps", "pingfederate", "samlp"];

function build(sent: JsonObject, { tenant }: Call): JsonObject {
  refuseProperty(tenant, sent);
  if (
    (sent.cross_app_access_requesting_app as JsonObject | undefined)?.active &&
    !openIdStrategies.includes(String(sent.strategy))
  )
    throw badRequest(
      "Cross App Access Requesting App is not supported for this connection.",
      "operation_not_supported",
    );
  return buildConnection(sent, tenant);
}

const openIdStrategies = ["oidc", "okta"];

function present(connection: JsonObject, { tenant, caller }: Call, operation: Operation): JsonObject {
  // Auth0 documents it of reads, lists and updates; what a create answers then is not known.
  const isHidden = operation !== "create" && !caller.scopes.has("read:connections_options");
  const isAtEndpoint = tenant.features.enabledClients === "endpoint" || isReadAlone(connection, tenant, operation);
  const hidden = [...(isHidden ? ["options"] : []), ...(isAtEndpoint ? ["enabled_clients"] : [])];
  return omit(withoutCleared(connection, operation), hidden);
}

/** Read alone, connections of companies tell their clients no more. Lists, creates and databases are recorded with them. */
const isReadAlone = ({ strategy }: JsonObject, { features }: Tenant, operation: Operation): boolean =>
  operation === "read" &&
  features.enabledClients !== "property" &&
  enterprise.includes(String(strategy)) &&
  !isBefore(features, "2026-07-30");

/** In the words of Auth0's announcement of the scope. */
function requireOptionsScope(sent: JsonObject, { caller }: Call): void {
  if ("options" in sent && !caller.scopes.has("update:connections_options"))
    throw forbidden(
      'Updating the "options" property requires the "update:connections_options" scope',
      "insufficient_scope",
    );
}

/** Social connections do not remember what was cleared. */
function withoutCleared(connection: JsonObject, operation: Operation): JsonObject {
  const remembers = [...enterprise, "sms", "email"].includes(String(connection.strategy));
  if (remembers || operation === "create" || operation === "update" || !isObject(connection.options)) return connection;
  return { ...connection, options: compact(connection.options) };
}

/** Rules of a database's identifiers. */
function checkOptions(strategy: string, { attributes, ...options }: JsonObject): void {
  if (strategy !== "auth0") return;
  for (const key of olderPasswordRules)
    if (options.password_options && key in options)
      throw badRequest(`Cannot set both options.password_options and options.${key}`);
  if (!isObject(attributes)) return;
  for (const key of ["validation", "requires_username"])
    if (options[key]) throw badRequest(`Cannot set both options.attributes and options.${key}`);
  const declared = Object.entries(attributes as Record<string, JsonObject>);
  if (declared.every(([, attribute]) => (attribute.identifier as JsonObject | undefined)?.active === false))
    throw badRequest("attributes must contain one active identifier");
  for (const [name, { profile_required, signup }] of declared)
    if (profile_required && (signup as JsonObject | undefined)?.status === "inactive")
      throw badRequest(`attribute ${name} must also be required on signup`);
}

/** Options are replaced whole, then completed again. */
function change(current: JsonObject, sent: JsonObject, call: Call): JsonObject {
  const { tenant } = call;
  refuseProperty(tenant, sent);
  requireOptionsScope(sent, call);
  const changed = overlay(current, sent);
  if ("display_name" in current && !("display_name" in sent)) changed.display_name = current.name;
  if (Array.isArray(changed.enabled_clients)) changed.enabled_clients = [...changed.enabled_clients].sort();
  else changed.enabled_clients = [];
  if (Array.isArray(changed.realms) && changed.realms.length === 0) changed.realms = [current.name];
  if (isObject(sent.options)) {
    const before = (current.options ?? {}) as JsonObject;
    checkOptions(String(current.strategy), sent.options);
    checkUnique(sent.options, before);
    changed.options = completeOptions(String(current.strategy), sent.options, before, tenant);
  }
  // What Auth0 answers then is not recorded. Nearly all recorded connections are answered with options: empty ones are assumed.
  if (sent.options === null) changed.options = {};
  return changed;
}

const emailOf = (options: JsonObject) =>
  (options.attributes as JsonObject | undefined)?.email as JsonObject | undefined;

/** Whether addresses are unique is settled with the database; only the first of these texts is recorded. */
function checkUnique(sent: JsonObject, before: JsonObject): void {
  const [isUnique, wasUnique] = [emailOf(sent)?.unique ?? true, emailOf(before)?.unique ?? true];
  if (isUnique === wasUnique) return;
  throw badRequest(
    isUnique ? "cannot change the uniqueness of the email attribute" : "cannot add non-unique email attribute",
  );
}

const taken = () => conflict("A connection with the same name already exists", "connection_conflict");

const definition: Collection = {
  name: "connections",
  path: "/connections",
  id: "id",
  listing: {
    key: "connections",
    checkpoint: true,
    always: ["id", "is_domain_connection", "authentication", "connected_accounts"],
  },
  scope: "connections",
  inexistent: () => notFound("The connection does not exist", "inexistent_connection"),
  create: createConnection,
  update: updateConnection,
  build,
  change,
  present,
  belongsTo: { enabled_clients: { in: "clients" } },
  unique: [{ keys: ["name"], conflict: taken }],
  deleted: () => ({ status: 202, body: { deleted_at: new Date().toISOString() } }),
  filter: (query) => matches(query, ["name", "strategy"]),
};

const connectionOf = (call: Call): JsonObject => existing(definition, call);

/** Those that a test or a user has told to be offline, which only a connector of theirs could tell. Its words are assumed. */
const status = get("/connections/{id}/status", ["read:connections"], (call) => {
  const { id } = connectionOf(call);
  if (call.tenant.get("connections-offline", String(id))) throw notFound("The connection is offline");
  return ok({});
});

const users = remove("/connections/{id}/users", ["delete:users"], (call) => {
  const connection = connectionOf(call);
  const email = call.query.get("email");
  if (!email) throw badRequest("Query validation error: 'Missing required property: email'.", "invalid_query_string");
  for (const { user_id } of usersOf(call.tenant, connection, email)) call.tenant.delete("users", String(user_id));
  return noContent;
});

/** Where users come from: databases, social and enterprise identity providers. */
export const connections: Route[] = [
  ...collection(definition),
  ...enabledClients(connectionOf),
  ...connectionKeys(connectionOf),
  ...directoryProvisioning(connectionOf),
  ...scimConfiguration(connectionOf),
  status,
  users,
];
