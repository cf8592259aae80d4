import { createHash, randomBytes } from "node:crypto";
import { body, oneOf, optional, validate } from "../../endpoints/body-schema";
import { type Call, created, get, ok, post, type Route } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { conflict } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";

/** A signing key of a connection, with made-up material. */
function newKey(connection: JsonObject, algorithm: unknown = "RS256"): JsonObject {
  const material = randomBytes(32);
  const thumbprint = createHash("sha1").update(material).digest("hex").toUpperCase();
  const text = (label: string) =>
    `-----BEGIN ${label}-----\r\n${material.toString("base64")}\r\n-----END ${label}-----\r\n`;
  return {
    kid: createHash("sha256").update(material).digest("base64url"),
    algorithm,
    key_use: "signing",
    subject_dn: `/CN=${connection.name}`,
    cert: text("CERTIFICATE"),
    fingerprint: thumbprint.replace(/(..)(?!$)/g, "$1:"),
    thumbprint,
    pkcs: text("PKCS7"),
  };
}

const current = (key: JsonObject): JsonObject => ({ ...key, current: true, current_since: new Date().toISOString() });
const next = (key: JsonObject): JsonObject => ({ ...key, next: true });

function previous({ current_since, current: _, ...key }: JsonObject): JsonObject {
  return { ...key, previous: true };
}

function store(tenant: Tenant, { id: connection_id }: JsonObject, keys: JsonObject[]): JsonObject[] {
  tenant.put("connection-keys", String(connection_id), { connection_id, keys });
  return keys;
}

const newKeys = (connection: JsonObject, algorithm?: unknown): JsonObject[] => [
  current(newKey(connection, algorithm)),
  next(newKey(connection, algorithm)),
];

/**
 * As recorded: a connection that proves itself by a key has keys from the beginning. The document says of others that
 * theirs can be made before; that they are answered with an empty list until then is assumed.
 */
function keysOf(tenant: Tenant, connection: JsonObject): JsonObject[] {
  const stored = tenant.get("connection-keys", String(connection.id));
  if (stored) return stored.keys as JsonObject[];
  const { token_endpoint_auth_method: method, token_endpoint_auth_signing_alg: algorithm } = (connection.options ??
    {}) as JsonObject;
  return method === "private_key_jwt" ? store(tenant, connection, newKeys(connection, algorithm ?? undefined)) : [];
}

/** The next key becomes the current one, and a new one is made to follow it. */
function rotate(tenant: Tenant, connection: JsonObject, algorithm: unknown): JsonObject {
  const keys = keysOf(tenant, connection);
  const { next: _, ...promoted } = keys.find((key) => key.next) ?? newKey(connection, algorithm);
  const upcoming = next(newKey(connection, algorithm));
  const retired = keys.filter((key) => key.current).map(previous);
  store(tenant, connection, [current(promoted), ...retired, upcoming]);
  return upcoming;
}

const rotation = body(optional(oneOf("RS256 RS384 RS512 PS256 PS384 ES256 ES384"), "signing_alg")).nullable();

const algorithmIn = (call: Call): unknown => validate(rotation, call.body)?.signing_alg;

/** Keys that a connection signs with. */
export const connectionKeys = (connectionOf: (call: Call) => JsonObject): Route[] => [
  get("/connections/{id}/keys", ["read:connections_keys"], (call) => ok(keysOf(call.tenant, connectionOf(call)))),
  {
    ...post("/connections/{id}/keys", ["create:connections_keys"], (call) => {
      const connection = connectionOf(call);
      const algorithm = algorithmIn(call);
      // The words of the document.
      if (keysOf(call.tenant, connection).length > 0)
        throw conflict("Keys have already been created for this connection.");
      return created(store(call.tenant, connection, newKeys(connection, algorithm)));
    }),
    about: { name: "connection-keys", id: "connection_id", belongsTo: { connection_id: { in: "connections" } } },
  },
  post("/connections/{id}/keys/rotate", ["create:connections_keys", "update:connections_keys"], (call) => {
    const connection = connectionOf(call);
    return created(rotate(call.tenant, connection, algorithmIn(call)));
  }),
];
