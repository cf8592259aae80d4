import { createHash } from "node:crypto";
import { type Collection, collection } from "../../endpoints/collection";
import { project } from "../../endpoints/listing";
import { type Call, get, ok, type Route } from "../../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay, pick } from "../../json-object";
import { badRequest, conflict, notFound } from "../../refusal";
import { hexadecimal } from "../../tenant/identifiers";
import type { Tenant } from "../../tenant/tenant";
import { enabledIn } from "../connections/enabled-clients";
import { checkPassword } from "../connections/password-policy";
import { createUser, updateUser } from "./user-body";

/** What a request says and the user does not keep. */
const unkept = ["verify_email", "verify_phone_number", "connection", "client_id"];
const metadata = ["user_metadata", "app_metadata"];

/** What a user of a connection is told apart by. */
function uniqueIn(tenant: Tenant, connection: JsonObject, user: JsonObject): void {
  const taken = ["email", "username", "phone_number"]
    .filter((key) => user[key] !== undefined)
    .flatMap((key) => tenant.having("users", key, user[key]))
    .some((other) => other.user_id !== user.user_id && isIn(connection.name, other));
  if (taken || (user.created_at === undefined && tenant.get("users", String(user.user_id)))) throw userExists();
}

const userExists = () => conflict("The user already exists.", "auth0_idp_error");

export function connectionNamed(tenant: Tenant, name: unknown): JsonObject {
  const connection = tenant.all("connections").find((candidate) => candidate.name === name);
  if (!connection) throw badRequest("The connection does not exist", "inexistent_connection");
  return connection;
}

/** Users come into being only where the client that asks may use the connection, in the words that users report. */
export function requireEnabled(connection: JsonObject, { caller }: Call): void {
  if (enabledIn(connection).includes(caller.clientId)) return;
  throw badRequest(
    `Connection must be enabled for this client to perform single user creation and signup operations (client_id: ${caller.clientId} - connection: ${connection.name})`,
  );
}

/** A password is judged by the database that it is for. */
function requirePassword(
  connection: JsonObject | undefined,
  password: unknown,
  user: JsonObject,
  last?: unknown,
): void {
  if (connection?.strategy === "auth0" && typeof password === "string")
    checkPassword((connection.options ?? {}) as JsonObject, password, user, last);
}

function build(sent: JsonObject, call: Call): JsonObject {
  const connection = connectionNamed(call.tenant, sent.connection);
  requireEnabled(connection, call);
  requirePassword(connection, sent.password, sent);
  return buildUser(sent, call.tenant);
}

/** How each kind of connection names and recognises its users. */
function requireIdentifier(strategy: unknown, sent: JsonObject): void {
  const missing = (key: string) => badRequest(`Payload validation error: 'Missing required property: ${key}'.`);
  if (strategy === "sms" && !sent.phone_number) throw missing("phone_number");
  if (strategy === "email" && !sent.email) throw missing("email");
  if (strategy !== "auth0") return;
  if (!sent.email && !sent.username && !sent.phone_number) throw missing("email");
  if (!sent.password) throw missing("password");
}

/** A complete user: what was sent, and what Auth0 derives from it. */
export function buildUser(sent: JsonObject, tenant: Tenant): JsonObject {
  const connection = connectionNamed(tenant, sent.connection);
  requireIdentifier(connection.strategy, sent);
  const bare = String(sent.user_id ?? hexadecimal());
  const provider = String(connection.strategy);
  const userId = `${provider}|${bare}`;
  const { email, username, phone_number } = sent as Record<string, string | undefined>;
  const called = email ?? username ?? phone_number ?? "";
  uniqueIn(tenant, connection, { ...sent, user_id: userId, created_at: undefined });
  const now = new Date().toISOString();
  return {
    created_at: now,
    ...(email !== undefined && { email_verified: false }),
    ...(phone_number !== undefined && { phone_verified: false }),
    identities: [{ connection: connection.name, user_id: bare, provider, isSocial: false }],
    name: called,
    nickname: called.split("@")[0],
    picture: gravatar(called),
    ...omit(compact(sent), unkept),
    ...(email !== undefined && { email: email.toLowerCase() }),
    user_id: userId,
    updated_at: now,
  };
}

const gravatar = (called: string): string => {
  const digest = createHash("md5").update(called.toLowerCase()).digest("hex");
  const initials = encodeURIComponent(`https://cdn.auth0.com/avatars/${called.slice(0, 2).toLowerCase()}.png`);
  return `https://s.gravatar.com/avatar/${digest}?s=480&r=pg&d=${initials}`;
};

/** Pairs that Auth0 does not change in one request. */
const exclusive = [
  ["username", "password"],
  ["username", "email_verified"],
  ["username", "email"],
  ["username", "phone_number"],
  ["password", "email_verified"],
  ["password", "email"],
  ["password", "phone_number"],
] as const;

function change(current: JsonObject, sent: JsonObject, { tenant }: Call): JsonObject {
  for (const [one, other] of exclusive)
    if (one in sent && other in sent)
      throw badRequest(`Cannot update ${one} and ${other} simultaneously`, "operation_not_supported");
  const [identity] = current.identities as JsonObject[];
  const emptied = Object.fromEntries(metadata.filter((key) => isEmpty(sent[key])).map((key) => [key, {}]));
  const changed = { ...overlay(current, omit(sent, unkept), metadata), ...emptied };
  const connection = tenant.all("connections").find(({ name }) => name === identity?.connection);
  requirePassword(connection, sent.password, changed, current.password);
  if (["email", "username", "phone_number"].some((key) => key in sent))
    uniqueIn(tenant, { name: identity?.connection }, changed);
  const now = new Date().toISOString();
  return { ...changed, updated_at: now, ...("password" in sent && { last_password_reset: now }) };
}

const isEmpty = (value: unknown) => isObject(value) && Object.keys(value).length === 0;

/** A password is never answered, and an empty `app_metadata` neither. */
const present = (user: JsonObject): JsonObject =>
  omit(user, isEmpty(user.app_metadata) ? ["password", "app_metadata"] : ["password"]);

/** The connection that a user comes from, not those of accounts that are linked. */
const comesFrom = (user: JsonObject, name: unknown) => (user.identities as JsonObject[])[0]?.connection === name;

export const inexistentUser = () => notFound("The user does not exist.", "inexistent_user");

/** The user that the path names by `id`. */
export function userOf({ tenant, parameters }: Call): JsonObject {
  const user = tenant.get("users", parameters.id!);
  if (!user) throw inexistentUser();
  return user;
}

function filter(query: URLSearchParams): ((user: JsonObject) => boolean) | undefined {
  const connection = query.get("connection");
  return connection ? (user) => isIn(connection, user) : undefined;
}

const isIn = (connection: unknown, user: JsonObject): boolean =>
  (user.identities as JsonObject[]).some((identity) => identity.connection === connection);

/** Users that a connection is the origin of, and that have an email address. */
export const usersOf = (tenant: Tenant, { name }: JsonObject, email: unknown): JsonObject[] =>
  tenant.having("users", "email", email).filter((user) => comesFrom(user, name));

const definition: Collection = {
  name: "users",
  path: "/users",
  id: "user_id",
  listing: { key: "users", length: true },
  scope: "users",
  scopes: {
    read: ["read:users", "read:user_idp_tokens"],
    update: ["update:users", "update:users_app_metadata"],
  },
  inexistent: inexistentUser,
  create: createUser,
  update: updateUser,
  build,
  change,
  present,
  filter,
  searchable: true,
  belongsTo: { "identities.connection": { in: "connections", by: "name", goes: comesFrom } },
};

const byEmail = get("/users-by-email", ["read:users"], ({ tenant, query }) => {
  const email = query.get("email");
  if (!email) throw badRequest("Query validation error: 'Missing required property: email'.", "invalid_query_string");
  return ok(tenant.having("users", "email", email).map((user) => project(present(user), query)));
});

/** People who log in. */
export const users: Route[] = [...collection(definition), byEmail];

/** The part of a user that lists of members show. */
export const profile = (user: JsonObject): JsonObject => pick(user, ["user_id", "email", "picture", "name"]);
