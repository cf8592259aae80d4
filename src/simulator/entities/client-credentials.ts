import { z } from "zod";
import { body, clearable, optional, validate } from "../body-schema";
import { prefixed } from "../identifiers";
import { isObject, type JsonObject, omit, overlay } from "../json-object";
import { page } from "../listing";
import { inspectKey } from "../public-key";
import { notFound } from "../refusal";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../route";
import type { Tenant } from "../tenant";

const createCredential = body({
  credential_type: z.enum(["public_key", "cert_subject_dn", "x509_cert"]),
  ...optional(z.string(), "name", "subject_dn", "pem", "expires_at", "kid"),
  ...optional(z.enum(["RS256", "RS384", "PS256"]), "alg"),
  ...optional(z.boolean(), "parse_expiry_from_cert"),
});

const updateCredential = body(clearable(z.string(), "expires_at"));

/** Keys of a client under which credentials are attached. */
const holders = ["private_key_jwt", "tls_client_auth", "self_signed_tls_client_auth"];

/** What the key or certificate says: its id, its subject, and when it ends. */
function inspect(pem: string, kind: unknown): JsonObject {
  const { thumbprint, certificate } = inspectKey(pem);
  if (kind === "public_key") return { kid: thumbprint, alg: "RS256", until: certificate?.validTo };
  const digest = certificate?.fingerprint256.replaceAll(":", "") ?? "";
  return {
    thumbprint_sha256: Buffer.from(digest, "hex").toString("base64url"),
    subject_dn: certificate?.subject.split("\n").reverse().join(","),
    until: certificate?.validTo,
  };
}

/** Stores a credential of a client and returns it. */
export function addCredential(tenant: Tenant, clientId: string, sent: JsonObject): JsonObject {
  validate(createCredential, sent);
  const { pem, parse_expiry_from_cert, ...rest } = sent;
  const { until, ...facts } = typeof pem === "string" ? inspect(pem, sent.credential_type) : {};
  const now = new Date().toISOString();
  const expiry = parse_expiry_from_cert && until ? { expires_at: new Date(String(until)).toISOString() } : {};
  const credential = { id: prefixed("cred", 22), ...facts, ...rest, created_at: now, updated_at: now, ...expiry };
  tenant.put("client-credentials", credential.id, { ...credential, pem, client_id: clientId });
  return credential;
}

/** A credential as it is answered: never with its key. */
export const presentCredential = (credential: JsonObject): JsonObject => omit(credential, ["pem", "client_id"]);

/** Stores the credentials that are declared inside a client; the client keeps only their ids. */
export function storeCredentials(tenant: Tenant, clientId: string, client: JsonObject): JsonObject {
  const stored = { ...client };
  const methods = client.client_authentication_methods;
  if (isObject(methods)) {
    stored.client_authentication_methods = Object.fromEntries(
      Object.entries(methods).map(([key, value]) => [
        key,
        holders.includes(key) ? referred(tenant, clientId, value) : value,
      ]),
    );
  }
  for (const key of ["signed_request_object", "token_vault_privileged_access"]) {
    if (isObject(client[key])) stored[key] = referred(tenant, clientId, client[key]);
  }
  return stored;
}

function referred(tenant: Tenant, clientId: string, holder: unknown): unknown {
  if (!isObject(holder) || !Array.isArray(holder.credentials)) return holder;
  const credentials = holder.credentials.map((credential: JsonObject) => ({
    id:
      typeof credential.id === "string"
        ? known(tenant, clientId, credential.id).id
        : addCredential(tenant, clientId, credential).id,
  }));
  return { ...holder, credentials };
}

function known(tenant: Tenant, clientId: string, id: string): JsonObject {
  const credential = tenant.get("client-credentials", id);
  if (credential?.client_id !== clientId) throw notFound("The credential does not exist", "inexistent_credential");
  return credential;
}

const of = (call: Call): JsonObject => known(call.tenant, call.parameters.client_id!, call.parameters.credential_id!);

const all = "/clients/{client_id}/credentials";
const one = `${all}/{credential_id}`;

/** Credentials of a client, for private_key_jwt, mTLS and signed requests. */
export const clientCredentials: Route[] = [
  get(all, ["read:client_credentials"], ({ tenant, parameters, query }) =>
    ok(
      page(
        tenant
          .all("client-credentials")
          .filter((credential) => credential.client_id === parameters.client_id)
          .map(presentCredential),
        query,
        { key: "credentials", plain: true },
      ),
    ),
  ),
  post(all, ["create:client_credentials"], ({ tenant, parameters, body }) => {
    if (!tenant.get("clients", parameters.client_id!)) throw notFound("The client does not exist", "inexistent_client");
    return created(addCredential(tenant, parameters.client_id!, body));
  }),
  get(one, ["read:client_credentials"], (call) => ok(presentCredential(of(call)))),
  patch(one, ["update:client_credentials"], (call) => {
    validate(updateCredential, call.body);
    const changed = { ...overlay(of(call), call.body), updated_at: new Date().toISOString() };
    return ok(presentCredential(call.tenant.put("client-credentials", call.parameters.credential_id!, changed)));
  }),
  remove(one, ["delete:client_credentials"], (call) => {
    call.tenant.delete("client-credentials", call.parameters.credential_id!);
    return noContent;
  }),
];
