import { type Collection, collection, existing, type Operation } from "../../endpoints/collection";
import { matches, page } from "../../endpoints/listing";
import { type Call, get, ok, post, type Route } from "../../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import { clientId, clientSecret } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { enabledIn } from "../connections/enabled-clients";
import { createClient, updateClient } from "./client-body";
import { clientCredentials, showCredentials, storeCredentials } from "./client-credentials";
import { clientDefaults, completeNested } from "./client-defaults";
import { clientMetadataDocuments } from "./client-metadata-documents";

/** A complete client: what was sent, and what Auth0 adds. */
export function buildClient(sent: JsonObject, tenant: Tenant, id = clientId(), secret = clientSecret()): JsonObject {
  const client = storeCredentials(tenant, id, compact(sent));
  return {
    tenant: tenant.name,
    global: false,
    callback_url_template: false,
    cross_origin_auth: false,
    ...clientDefaults(client),
    client_id: id,
    client_secret: secret,
  };
}

/** Words of our own: that Auth0 refuses it is known, and how is not. */
function checkAlgorithm({ client_authentication_methods: methods, jwt_configuration: tokens }: JsonObject): void {
  if (isObject(methods) && isObject(tokens) && tokens.alg === "HS256")
    throw badRequest("A client with client_authentication_methods cannot sign its tokens with HS256.");
}

function change(current: JsonObject, sent: JsonObject, { tenant }: Call): JsonObject {
  checkAlgorithm(overlay(current, sent, definition.merged));
  const stored = storeCredentials(tenant, String(current.client_id), sent);
  return completeNested(withoutEmptied(overlay(current, stored, definition.merged)));
}

/** The contract knows no empty `fedcm_login`: with its last provider it goes itself. */
const withoutEmptied = (client: JsonObject): JsonObject =>
  isObject(client.fedcm_login) && Object.keys(client.fedcm_login).length === 0 ? omit(client, ["fedcm_login"]) : client;

/** Secrets need a scope of their own, and a client that signs with its key shows none. */
function present(client: JsonObject, { caller, tenant }: Call, operation: Operation): JsonObject {
  const isNew = operation === "create";
  const signs = isObject(client.client_authentication_methods);
  const shown = omit(isNew ? showCredentials(tenant, client) : client, signs ? ["client_secret"] : []);
  if (!isNew && !caller.scopes.has("read:client_keys")) return omit(shown, ["client_secret"]);
  return { ...shown, ...(isNew && { encrypted: true }), signing_keys: [signingKey(tenant, operation)] };
}

const signingKey = (tenant: Tenant, operation: Operation): JsonObject => ({
  cert: "-----BEGIN CERTIFICATE-----\r\nc2ltdWxhdGVk\r\n-----END CERTIFICATE-----\r\n",
  ...(operation === "create" && {
    key: "-----BEGIN RSA PRIVATE KEY-----\r\nc2ltdWxhdGVk\r\n-----END RSA PRIVATE KEY-----\r\n",
  }),
  pkcs7: "-----BEGIN PKCS7-----\r\nc2ltdWxhdGVk\r\n-----END PKCS7-----\r\n",
  subject: operation === "list" ? "deprecated" : `/CN=${tenant.domain}`,
});

function beforeDelete(client: JsonObject): void {
  if (client.global) throw badRequest("The global client cannot be deleted.", "operation_not_supported");
}

function filter(query: URLSearchParams): (client: JsonObject) => boolean {
  const global = query.get("is_global");
  const fits = matches(query, ["is_first_party", "app_type", "external_client_id"]);
  return (client) => (global === null || String(client.global) === global) && fits(client);
}

const reading = ["read:client_credentials", "read:client_keys", "read:client_summary", "read:clients"];

const definition: Collection = {
  name: "clients",
  path: "/clients",
  id: "client_id",
  listing: { key: "clients", checkpoint: true, always: ["tenant"] },
  scope: "clients",
  scopes: {
    read: reading,
    update: ["update:client_credentials", "update:client_keys", "update:clients"],
  },
  inexistent: () => notFound("The client does not exist", "inexistent_client"),
  create: createClient,
  update: updateClient,
  build: (sent, { tenant }) => {
    checkAlgorithm(sent);
    return buildClient(sent, tenant);
  },
  merged: [
    ...["jwt_configuration", "client_metadata", "addons", "mobile", "native_social_login", "session_transfer"],
    ...["signed_request_object", "token_vault_privileged_access", "fedcm_login"],
  ],
  change,
  present,
  filter,
  beforeDelete,
};

const rotateSecret = post("/clients/{id}/rotate-secret", ["update:client_keys"], (call) => {
  const { client_id, client_authentication_methods: methods } = existing(definition, call);
  // That Auth0 refuses it is the document's; the words are not known.
  if (isObject(methods))
    throw badRequest("The secret of a client with client_authentication_methods cannot be rotated.");
  const id = String(client_id);
  const client = call.tenant.patch("clients", id, { client_secret: clientSecret() });
  return ok({ ...present(client, call, "update"), client_secret: client.client_secret });
});

const connections = get("/clients/{id}/connections", ["read:clients", "read:connections"], (call) => {
  const { client_id } = existing(definition, call);
  const enabled = call.tenant
    .all("connections")
    .filter((connection) => enabledIn(connection).includes(String(client_id)))
    .filter(matches(call.query, ["strategy"]));
  return ok(page(enabled, call.query, { key: "connections", checkpoint: true }));
});

/** Applications. */
export const clients: Route[] = [
  ...collection(definition),
  rotateSecret,
  connections,
  ...clientCredentials,
  ...clientMetadataDocuments(buildClient),
];
