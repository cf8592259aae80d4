import { validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { isObject, type JsonObject, omit, overlay } from "../../json-object";
import { inspectKey } from "../../login/public-key";
import { badRequest, notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { createCredential, updateCredential } from "./client-credentials-body";

/** Keys of a client under which credentials are attached, besides its authentication methods. */
const holders = ["signed_request_object", "token_vault_privileged_access"];

/** What the key or certificate says of itself, depending on what it is used for. */
function inspect(pem: string, { credential_type, parse_expiry_from_cert }: JsonObject): JsonObject {
  const { thumbprint, certificate } = inspectKey(pem);
  const expiry = certificate && { expires_at: new Date(certificate.validTo).toISOString() };
  if (credential_type === "public_key")
    return { kid: thumbprint, alg: "RS256", ...(parse_expiry_from_cert === true && expiry) };
  if (credential_type === "cert_subject_dn") return { subject_dn: certificate?.subject };
  const digest = certificate?.fingerprint256.replaceAll(":", "") ?? "";
  return { thumbprint_sha256: Buffer.from(digest, "hex").toString("base64url"), ...expiry };
}

const moment = ({ expires_at }: JsonObject) =>
  typeof expires_at === "string" && { expires_at: new Date(expires_at).toISOString() };

const most = 4;

/** In the words that users of Auth0's provider for Terraform report (#1636, #1668). */
function checkPool(tenant: Tenant, clientId: string, { credential_type, pem }: JsonObject): void {
  const own = tenant.all("client-credentials").filter((credential) => credential.client_id === clientId);
  if (own.length >= most) throw badRequest(`A client can have a maximum of ${most} credentials`);
  const keys = own
    .filter((credential) => credential.credential_type === "public_key")
    .map((credential) => credential.pem);
  if (credential_type === "public_key" && keys.some((key) => String(key).trim() === String(pem).trim()))
    throw badRequest("credentials contains public keys that already exist in client");
}

/** Stores a credential of a client and returns it. */
export function addCredential(tenant: Tenant, clientId: string, sent: JsonObject): JsonObject {
  validate(createCredential, sent);
  const { pem, parse_expiry_from_cert: _, ...rest } = sent;
  const facts = typeof pem === "string" ? inspect(pem, sent) : {};
  const now = new Date().toISOString();
  const credential = {
    id: prefixed("cred", 22),
    ...facts,
    ...rest,
    created_at: now,
    updated_at: now,
    ...moment({ ...rest, ...facts }),
  };
  tenant.put("client-credentials", credential.id, { ...credential, pem, client_id: clientId });
  return credential;
}

/** A credential as it is answered: never with its key. */
export const presentCredential = (credential: JsonObject): JsonObject => omit(credential, ["pem", "client_id"]);

/** A client with every list of credentials in it replaced. */
function mapCredentials(client: JsonObject, replace: (credentials: JsonObject[]) => JsonObject[]): JsonObject {
  const inHolder = (holder: unknown) =>
    isObject(holder) && Array.isArray(holder.credentials)
      ? { ...holder, credentials: replace(holder.credentials as JsonObject[]) }
      : holder;
  const changed = { ...client };
  const methods = client.client_authentication_methods;
  if (isObject(methods))
    changed.client_authentication_methods = Object.fromEntries(
      Object.entries(methods).map(([key, value]) => [key, inHolder(value)]),
    );
  for (const key of holders) if (isObject(client[key])) changed[key] = inHolder(client[key]);
  return changed;
}

/** Stores the credentials that are declared inside a client; the client keeps only their ids. */
export const storeCredentials = (tenant: Tenant, clientId: string, client: JsonObject): JsonObject =>
  mapCredentials(client, (credentials) =>
    credentials.map((credential) => ({
      id:
        typeof credential.id === "string"
          ? known(tenant, clientId, credential.id).id
          : addCredential(tenant, clientId, credential).id,
    })),
  );

/** A client with its credentials themselves, as the answer to its creation shows them; later there are their ids. */
export const showCredentials = (tenant: Tenant, client: JsonObject): JsonObject =>
  mapCredentials(client, (credentials) =>
    credentials.map(({ id }) => presentCredential(tenant.get("client-credentials", String(id)) ?? { id })),
  );

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
  {
    ...post(all, ["create:client_credentials"], ({ tenant, parameters, body }) => {
      if (!tenant.get("clients", parameters.client_id!))
        throw notFound("The client does not exist", "inexistent_client");
      checkPool(tenant, parameters.client_id!, validate(createCredential, body));
      return created(addCredential(tenant, parameters.client_id!, body));
    }),
    about: { name: "client-credentials", belongsTo: { client_id: { in: "clients" } } },
  },
  get(one, ["read:client_credentials"], (call) => ok(presentCredential(of(call)))),
  patch(one, ["update:client_credentials"], (call) => {
    validate(updateCredential, call.body);
    const changed = {
      ...overlay(of(call), { ...call.body, ...moment(call.body) }),
      updated_at: new Date().toISOString(),
    };
    return ok(presentCredential(call.tenant.put("client-credentials", call.parameters.credential_id!, changed)));
  }),
  remove(one, ["delete:client_credentials"], (call) => {
    call.tenant.delete("client-credentials", call.parameters.credential_id!);
    return noContent;
  }),
];
