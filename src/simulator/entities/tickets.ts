import * as z from "zod";
import { body, optional, validate } from "../endpoints/body-schema";
import { type Call, created, post, type Route } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest, notFound } from "../refusal";
import { letters } from "../tenant/identifiers";
import { connectionId, identity } from "./users/identity-body";
import { inexistentUser, usersOf } from "./users/users";

const shared = {
  ...optional(z.string(), "result_url", "client_id", "organization_id"),
  ...optional(z.int().min(0), "ttl_sec"),
  ...optional(z.boolean(), "includeEmailInRedirect"),
};

const verification = body({ user_id: z.string(), ...shared, ...optional(identity, "identity") });

const passwordChange = body({
  ...shared,
  ...optional(z.string(), "user_id"),
  ...optional(connectionId, "connection_id"),
  ...optional(z.email(), "email"),
  ...optional(identity.extend({ provider: z.enum(["auth0"]) }), "identity"),
  ...optional(z.boolean(), "mark_email_as_verified"),
});

/** A user is named by id, or by connection and email. */
function requireUser({ tenant }: Call, { user_id, email, connection_id }: JsonObject): void {
  if (user_id !== undefined) {
    if (!tenant.get("users", String(user_id))) throw inexistentUser();
    return;
  }
  if (!email || !connection_id) throw badRequest("Payload validation error: 'Missing required property: user_id'.");
  const connection = tenant.get("connections", String(connection_id));
  if (!connection) throw notFound("The connection does not exist", "inexistent_connection");
  if (!usersOf(tenant, connection, email).length) throw inexistentUser();
}

const ticket = (path: string, page: string, schema: z.ZodType): Route =>
  post(`/tickets/${path}`, ["create:user_tickets"], (call) => {
    validate(schema, call.body);
    requireUser(call, call.body);
    const id = letters(32);
    call.tenant.put("tickets", id, { ...call.body, id, kind: path });
    return created({ ticket: `${call.tenant.url}/u/${page}?ticket=${id}#` });
  });

/** Links that a user follows to verify an address or to choose a password. */
export const tickets: Route[] = [
  ticket("email-verification", "email-verification", verification),
  ticket("password-change", "reset-password", passwordChange),
];
