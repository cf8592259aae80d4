import * as z from "zod";
import { body, optional, validate } from "../endpoints/body-schema";
import { type Call, created, get, noContent, ok, post, type Route } from "../endpoints/route";
import { isObject, type JsonObject, omit, overlay } from "../json-object";
import { badRequest, notFound, Refusal } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";
import { connectionId, identity } from "./users/identity-body";
import { buildUser, inexistentUser, requireEnabled, usersOf } from "./users/users";

/** How long a job takes, in milliseconds. */
const duration = 100;

const flag = z.enum(["true", "false"]);
const importForm = body({
  users: z.string(),
  connection_id: z.string(),
  ...optional(flag, "upsert", "send_completion_email"),
  ...optional(z.string(), "external_id"),
});
const exportedField = body({ name: z.string().max(100), ...optional(z.string().max(100), "export_as") });
const exportBody = body({
  ...optional(connectionId, "connection_id"),
  ...optional(z.enum(["json", "csv"]), "format"),
  ...optional(z.int().min(1), "limit"),
  ...optional(z.array(exportedField), "fields"),
});
const verification = body({
  user_id: z.string(),
  ...optional(z.string(), "client_id", "organization_id"),
  ...optional(identity, "identity"),
});

/** Starts a job: it is pending first and has its outcome a moment later. */
function start(tenant: Tenant, type: string, about: JsonObject, outcome: () => JsonObject): JsonObject {
  const job = { type, status: "pending", ...about, created_at: new Date().toISOString(), id: prefixed("job") };
  tenant.put("jobs", job.id, job);
  tenant.later(duration, () => tenant.patch("jobs", job.id, outcome()));
  return job;
}

function connectionOf(tenant: Tenant, id: unknown): JsonObject {
  const connection = tenant.get("connections", String(id));
  if (!connection) throw badRequest("The connection does not exist", "inexistent_connection");
  return connection;
}

const hashes = ["password_hash", "custom_password_hash", "mfa_factors"];

type Import = "inserted" | "updated" | { user: JsonObject; errors: JsonObject[] };

/** Imports one user; a failure is kept with the job and stops no other. */
function importUser(tenant: Tenant, connection: JsonObject, user: JsonObject, upsert: boolean): Import {
  const failed = (code: string, message: string): Import => ({ user, errors: [{ code, message }] });
  const { email } = user;
  if (typeof email !== "string" || !z.email().safeParse(email).success)
    return failed("INVALID_FORMAT", "Object didn't pass validation for format email");
  const existing = usersOf(tenant, connection, email)[0];
  if (existing && !upsert) return failed("DUPLICATED_USER", "The user already exist and upsert parameter is false");
  if (existing) {
    tenant.put("users", String(existing.user_id), overlay(existing, omit(user, [...hashes, "user_id", "email"])));
    return "updated";
  }
  const built = buildUser({ password: "imported", ...omit(user, hashes), connection: connection.name }, tenant);
  tenant.put("users", String(built.user_id), built);
  return "inserted";
}

function importUsers(tenant: Tenant, connection: JsonObject, text: string, upsert: boolean): JsonObject {
  const users = parse(text);
  if (!users)
    return {
      status: "failed",
      status_details: "Failed to parse users file JSON when importing users. Make sure it is valid JSON.",
    };
  const results = users.map((user) => importUser(tenant, connection, user, upsert));
  const errors = results.filter(isObject);
  const count = (wanted: Import) => results.filter((result) => result === wanted).length;
  const summary = {
    failed: errors.length,
    updated: count("updated"),
    inserted: count("inserted"),
    total: users.length,
  };
  return { status: errors.length === users.length && users.length > 0 ? "failed" : "completed", summary, errors };
}

function parse(text: string): JsonObject[] | undefined {
  try {
    const users: unknown = JSON.parse(text);
    return Array.isArray(users) && users.every(isObject) ? users : undefined;
  } catch {
    return undefined;
  }
}

const largest = 512_000;

function usersImport(call: Call): JsonObject {
  const { tenant, body: sent } = call;
  const { users, connection_id, upsert, external_id } = validate(importForm, sent) as Record<string, string>;
  if (Buffer.byteLength(users!) > largest)
    throw new Refusal(413, `Payload content length greater than maximum allowed: ${largest}`);
  const connection = connectionOf(tenant, connection_id);
  if (connection.strategy !== "auth0") throw badRequest("The connection must be a database connection", "invalid_body");
  requireEnabled(connection, call);
  const about = { connection_id, connection: connection.name, ...(external_id && { external_id }) };
  return start(tenant, "users_import", about, () => importUsers(tenant, connection, users!, upsert === "true"));
}

function usersExport({ tenant, body: sent }: Call): JsonObject {
  validate(exportBody, sent);
  const connection = sent.connection_id === undefined ? undefined : connectionOf(tenant, sent.connection_id);
  const about = { ...sent, ...(connection && { connection: connection.name }) };
  return start(tenant, "users_export", about, () => ({ status: "completed", location: `${tenant.url}/exports/users` }));
}

function verificationEmail({ tenant, body: sent }: Call): JsonObject {
  const { user_id } = validate(verification, sent) as { user_id: string };
  if (!tenant.get("users", user_id)) throw inexistentUser();
  return start(tenant, "verification_email", {}, () => ({ status: "completed" }));
}

function jobOf({ tenant, parameters }: Call): JsonObject {
  const job = tenant.get("jobs", parameters.id!);
  if (!job) throw notFound("The job does not exist", "inexistent_job");
  return job;
}

/** Errors of a job: per user, or one for all. */
function errorsOf(job: JsonObject): unknown {
  const errors = (job.errors ?? []) as JsonObject[];
  if (errors.length > 0) return errors;
  return job.status === "failed" ? omit(job, ["errors"]) : undefined;
}

const reading = ["create:users", "read:users"];

/** Work that takes a while: imports, exports, and emails. */
export const jobs: Route[] = [
  post("/jobs/users-imports", ["create:users"], (call) => ({ status: 202, body: usersImport(call) })),
  post("/jobs/users-exports", ["read:users"], (call) => ok(usersExport(call))),
  post("/jobs/verification-email", ["update:users"], (call) => created(verificationEmail(call))),
  get("/jobs/{id}", reading, (call) => ok(omit(jobOf(call), ["errors"]))),
  get("/jobs/{id}/errors", reading, (call) => {
    const errors = errorsOf(jobOf(call));
    return errors === undefined ? noContent : ok(errors);
  }),
];
