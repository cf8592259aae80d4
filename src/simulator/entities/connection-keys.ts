import { createHash, randomBytes } from "node:crypto";
import { body, oneOf, optional, validate } from "../body-schema";
import type { JsonObject } from "../json-object";
import { type Call, created, get, ok, post, type Route } from "../route";
import type { Tenant } from "../tenant";

/** A signing key of a connection, with made-up material. */
function newKey(connection: JsonObject): JsonObject {
  const material = randomBytes(32);
  const thumbprint = createHash("sha1").update(material).digest("hex").toUpperCase();
  const text = (label: string) =>
    `-----BEGIN ${label}-----\r\n${material.toString("base64")}\r\n-----END ${label}-----\r\n`;
  return {
    kid: createHash("sha256").update(material).digest("base64url"),
    algorithm: "RS256",
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

function keysOf(tenant: Tenant, connection: JsonObject): JsonObject[] {
  const stored = tenant.get("connection-keys", String(connection.id));
  if (stored) return stored.keys as JsonObject[];
  const keys = [current(newKey(connection)), next(newKey(connection))];
  tenant.put("connection-keys", String(connection.id), { keys });
  return keys;
}

/** The next key becomes the current one, and a new one is made to follow it. */
function rotate(tenant: Tenant, connection: JsonObject): JsonObject {
  const keys = keysOf(tenant, connection);
  const { next: _, ...promoted } = keys.find((key) => key.next) ?? newKey(connection);
  const upcoming = next(newKey(connection));
  const retired = keys.filter((key) => key.current).map(previous);
  tenant.put("connection-keys", String(connection.id), { keys: [current(promoted), ...retired, upcoming] });
  return upcoming;
}

const rotation = body(optional(oneOf("RS256 RS384 RS512 PS256 PS384 ES256 ES384"), "signing_alg")).nullable();

/** Keys that a connection signs with. */
export const connectionKeys = (connectionOf: (call: Call) => JsonObject): Route[] => [
  get("/connections/{id}/keys", ["read:connections_keys"], (call) => ok(keysOf(call.tenant, connectionOf(call)))),
  post("/connections/{id}/keys", ["create:connections_keys"], (call) => {
    const connection = connectionOf(call);
    validate(rotation, call.body);
    return created(keysOf(call.tenant, connection));
  }),
  post("/connections/{id}/keys/rotate", ["create:connections_keys", "update:connections_keys"], (call) => {
    const connection = connectionOf(call);
    validate(rotation, call.body);
    return created(rotate(call.tenant, connection));
  }),
];
