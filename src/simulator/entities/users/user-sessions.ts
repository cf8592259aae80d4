import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { type Listing, page } from "../../endpoints/listing";
import { get, noContent, ok, post, type Route, remove } from "../../endpoints/route";
import { userOf } from "./users";

/** A list below a user that is always empty: nobody uses the simulated tenant's applications. */
const none = (path: string, scope: string, listing: Listing): Route =>
  get(`/users/{id}/${path}`, [`read:${scope}`], (call) => {
    userOf(call);
    return ok(page([], call.query, listing));
  });

/** Auth0 revokes in the background. */
const revoked = { status: 202, body: {} };

const connection = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/);

const assessors = body({ connection, assessors: z.array(z.enum(["new-device"])).min(1) });

const access = body({
  ...optional(z.string().max(50), "session_id"),
  ...optional(z.boolean(), "preserve_refresh_tokens"),
});

/** What users have from logging in: sessions, refresh tokens, and tokens of other providers. */
export const userSessions: Route[] = [
  none("sessions", "sessions", { key: "sessions", checkpoint: true }),
  none("refresh-tokens", "refresh_tokens", { key: "tokens", checkpoint: true }),
  none("connected-accounts", "users", { key: "connected_accounts", checkpoint: true }),
  none("federated-connections-tokensets", "federated_connections_tokens", { key: "tokensets", plain: true }),
  remove("/users/{id}/sessions", ["delete:sessions"], () => revoked),
  remove("/users/{id}/refresh-tokens", ["delete:refresh_tokens"], () => revoked),
  remove(
    "/users/{id}/federated-connections-tokensets/{tokenset_id}",
    ["delete:federated_connections_tokens"],
    () => noContent,
  ),
  post("/users/{id}/revoke-access", ["delete:sessions", "delete:refresh_tokens"], (call) => {
    userOf(call);
    validate(access, call.body);
    return { status: 202 };
  }),
  post("/users/{id}/risk-assessments/clear", ["update:users"], (call) => {
    userOf(call);
    validate(assessors, call.body);
    return noContent;
  }),
];
