import { createHash, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { body, oneOf, validate } from "../endpoints/body-schema";
import { page } from "../endpoints/listing";
import { type Call, created, get, noContent, ok, post, put, type Route, remove } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { letters } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";

const now = () => new Date().toISOString();

/** A signing key with made-up material. */
function newSigningKey(): JsonObject {
  const material = randomBytes(32);
  const thumbprint = createHash("sha1").update(material).digest("hex").toUpperCase();
  const text = (label: string) =>
    `-----BEGIN ${label}-----\r\n${material.toString("base64")}\r\n-----END ${label}-----\r\n`;
  return {
    ...{ kid: letters(21), cert: text("CERTIFICATE"), pkcs7: text("PKCS7") },
    ...{ current: false, next: false, previous: false },
    fingerprint: thumbprint.replace(/(..)(?!$)/g, "$1:"),
    ...{ thumbprint, revoked: false },
  };
}

function signingKeys(tenant: Tenant): JsonObject[] {
  const stored = tenant.get("settings", "/keys/signing");
  if (stored) return stored["keys"] as JsonObject[];
  return keep(tenant, [
    { ...newSigningKey(), current: true },
    { ...newSigningKey(), next: true },
  ]);
}

function keep(tenant: Tenant, keys: JsonObject[]): JsonObject[] {
  tenant.put("settings", "/keys/signing", { keys });
  return keys;
}

/** The next key becomes the current one, and a new one is made to follow it. */
function rotate({ tenant }: Call): JsonObject {
  const upcoming = { ...newSigningKey(), next: true };
  const moved = signingKeys(tenant).map((key) => {
    if (key["current"]) return { ...key, current: false, previous: true };
    return key["next"] ? { ...key, next: false, current: true } : { ...key, previous: false };
  });
  keep(tenant, [...moved, upcoming]);
  return upcoming;
}

function signingKeyOf({ tenant, parameters }: Call): JsonObject {
  const key = signingKeys(tenant).find(({ kid }) => kid === parameters["kid"]);
  if (!key) throw notFound("Signing key not found.");
  return key;
}

/** Whether the current key can be revoked is neither told nor recorded for certain: it is let through. */
function revoke(call: Call): JsonObject {
  const { kid } = signingKeyOf(call);
  const keys = signingKeys(call.tenant).map((key) =>
    key["kid"] === kid ? { ...key, revoked: true, revoked_at: key["revoked_at"] ?? now() } : key,
  );
  return keep(call.tenant, keys).find((key) => key["kid"] === kid)!;
}

const wrapped = body({ wrapped_key: z.string() });
const newKey = body({ type: oneOf("customer-provided-root-key tenant-encryption-key") });

const own = "encryption-keys";

/** Those of Auth0's, which are there from the beginning. */
const builtIn = "encryption-keys-of-auth0";

/** All keys, the newest first, as recorded. */
function encryptionKeys(tenant: Tenant): JsonObject[] {
  if (tenant.count(builtIn) === 0) {
    const root = madeKey("environment-root-key", "active", null);
    for (const key of [madeKey("tenant-master-key", "active", root.kid), root])
      tenant.put(builtIn, String(key.kid), key);
  }
  return [...tenant.all(own).toReversed(), ...tenant.all(builtIn).toReversed()];
}

const madeKey = (type: unknown, state: string, parent_kid: unknown): JsonObject => {
  const created_at = now();
  return { kid: randomUUID(), type, state, created_at, updated_at: created_at, parent_kid, public_key: null };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function encryptionKeyOf({ tenant, parameters }: Call): JsonObject {
  const { kid = "" } = parameters;
  encryptionKeys(tenant);
  if (!uuid.test(kid)) throw badRequest("Invalid UUID format in uri.", "invalid_uri");
  const key = tenant.get(own, kid) ?? tenant.get(builtIn, kid);
  if (!key) throw notFound("The key does not exist.");
  return key;
}

const shown = ({ wrapping: _, ...key }: JsonObject): JsonObject => key;

const changed = ({ tenant }: Call, key: JsonObject, changes: JsonObject): JsonObject =>
  tenant.put(tenant.get(own, String(key["kid"])) ? own : builtIn, String(key["kid"]), {
    ...{ ...key, ...changes },
    updated_at: now(),
  });

/** Key material is not unwrapped: what is not long enough to be any is refused, in the recorded words. */
function importKey(call: Call): JsonObject {
  const { wrapped_key } = validate(wrapped, call.body) as { wrapped_key: string };
  const key = encryptionKeyOf(call);
  if (key["state"] !== "pre-activation" || !key["wrapping"])
    throw conflict(
      "Failed precondition. Key import not in progress or unable to find the wrapping key. Make sure you have followed all the steps to import a key.",
    );
  if (Buffer.from(wrapped_key, "base64").length < 24)
    throw badRequest("Invalid input. Wrapped key material is invalid or unsupported key type.");
  return changed(call, key, { state: "active" });
}

function wrappingKey(call: Call): JsonObject {
  const key = encryptionKeyOf(call);
  if (key["state"] !== "pre-activation")
    throw conflict("Failed precondition. Create new encryption key without the key material first.");
  changed(call, key, { wrapping: true });
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  return { public_key: publicKey.export({ type: "spki", format: "pem" }), algorithm: "CKM_RSA_AES_KEY_WRAP" };
}

/** Keys below the root are made anew, and the old ones destroyed. */
function rekey(call: Call): void {
  for (const key of encryptionKeys(call.tenant))
    if (key["type"] === "tenant-master-key" && key["state"] === "active") {
      changed(call, key, { state: "destroyed" });
      const made = madeKey("tenant-master-key", "active", key["parent_kid"]);
      call.tenant.put(builtIn, String(made["kid"]), made);
    }
}

const jwk = body({
  ...{ kty: oneOf("EC RSA"), kid: z.string().optional(), use: oneOf("sig").optional() },
  key_ops: z.array(oneOf("verify")).min(1).optional(),
  alg: oneOf("RS256 RS384 RS512 ES256 ES384 ES512 PS256 PS384 PS512").optional(),
  crv: oneOf("P-256 P-384 P-521").optional(),
  ...Object.fromEntries(["n", "e", "x", "y", "x5u", "x5t", "x5t#S256"].map((name) => [name, z.string().optional()])),
  x5c: z.array(z.string()).min(1).optional(),
});
const jwks = body({ keys: z.array(jwk).min(1) });

const customSigning = "/keys/custom-signing";

const aclKey = body({ name: z.string().min(1), alg: oneOf("hmac-sha256"), value: z.string().min(1) });

const inexistentAclKey = () => notFound("The key does not exist.");

const aclKeysOf = (tenant: Tenant): JsonObject[] =>
  tenant
    .all("network-acl-keys")
    .toReversed()
    .map(({ value: _, ...key }) => key);

/** A key that requests are signed with. What the SDK's types do not tell is assumed: the form of ids and fingerprints. */
function newAclKey({ tenant, body: sent }: Call): JsonObject {
  const { name, alg, value } = validate(aclKey, sent) as { name: string; alg: string; value: string };
  if (tenant.having("network-acl-keys", "name", name).length > 0)
    throw conflict("A key with this name already exists.");
  const created_at = now();
  const fingerprint = createHash("sha256").update(Buffer.from(value, "base64")).digest("hex");
  const key = { id: `nak_${letters(22)}`, name, alg, fingerprint, created_at, updated_at: created_at };
  tenant.put("network-acl-keys", key.id, { ...key, value });
  return key;
}

function aclKeyOf({ tenant, parameters }: Call): JsonObject {
  const key = aclKeysOf(tenant).find(({ id }) => id === parameters["id"]);
  if (!key) throw inexistentAclKey();
  return key;
}

const isNamed = (tenant: Tenant, id: unknown): boolean =>
  tenant.all("network-acls").some(({ rule }) => JSON.stringify(rule).includes(JSON.stringify(id)));

/** Keys that a tenant signs and encrypts with, and those that others sign with. */
export const keys: Route[] = [
  get("/keys/signing", ["read:signing_keys"], ({ tenant }) => ok(signingKeys(tenant))),
  post("/keys/signing/rotate", ["create:signing_keys", "update:signing_keys"], (call) => {
    const { kid, cert } = rotate(call);
    return created({ cert, kid });
  }),
  get("/keys/signing/{kid}", ["read:signing_keys"], (call) => ok(signingKeyOf(call))),
  put("/keys/signing/{kid}/revoke", ["update:signing_keys"], (call) => {
    const { kid, cert } = revoke(call);
    return ok({ cert, kid });
  }),
  get("/keys/encryption", ["read:encryption_keys"], ({ tenant, query }) =>
    ok(page(encryptionKeys(tenant), query, { key: "keys" }, shown)),
  ),
  post("/keys/encryption", ["create:encryption_keys"], ({ tenant, body: sent }) => {
    const { type } = validate(newKey, sent);
    encryptionKeys(tenant);
    const key = madeKey(type, "pre-activation", null);
    return created(tenant.put(own, String(key["kid"]), key));
  }),
  post("/keys/encryption/rekey", ["create:encryption_keys", "update:encryption_keys"], (call) => {
    rekey(call);
    return noContent;
  }),
  get("/keys/encryption/{kid}", ["read:encryption_keys"], (call) => ok(shown(encryptionKeyOf(call)))),
  // As recorded: the answer does not tell whether the key has a public one.
  post("/keys/encryption/{kid}", ["update:encryption_keys"], (call) => {
    const { public_key: _, ...key } = shown(importKey(call));
    return created(key);
  }),
  post("/keys/encryption/{kid}/wrapping-key", ["create:encryption_keys"], (call) => created(wrappingKey(call))),
  // As recorded: a destroyed key stays, and is destroyed again without a word.
  remove("/keys/encryption/{kid}", ["delete:encryption_keys"], (call) => {
    const key = encryptionKeyOf(call);
    if (key["state"] !== "destroyed") changed(call, key, { state: "destroyed" });
    return noContent;
  }),
  get(customSigning, ["read:custom_signing_keys"], ({ tenant }) => {
    const found = tenant.get("settings", customSigning);
    if (!found) throw notFound("No custom signing keys found for this tenant. Upload custom signing keys first.");
    return ok(found);
  }),
  put(customSigning, ["create:custom_signing_keys", "update:custom_signing_keys"], ({ tenant, body: sent }) =>
    ok(tenant.put("settings", customSigning, validate(jwks, sent) as JsonObject)),
  ),
  remove(customSigning, ["delete:custom_signing_keys"], ({ tenant }) => {
    tenant.delete("settings", customSigning);
    return noContent;
  }),
  get("/keys/network-acls", ["read:network_acl_keys"], ({ tenant }) => ok({ keys: aclKeysOf(tenant) })),
  post("/keys/network-acls", ["create:network_acl_keys"], (call) => created(newAclKey(call))),
  get("/keys/network-acls/{id}", ["read:network_acl_keys"], (call) => ok(aclKeyOf(call))),
  remove("/keys/network-acls/{id}", ["delete:network_acl_keys"], (call) => {
    const { id } = aclKeyOf(call);
    if (isNamed(call.tenant, id)) throw conflict("The key is used by a Network ACL.");
    call.tenant.delete("network-acl-keys", String(id));
    return noContent;
  }),
];
