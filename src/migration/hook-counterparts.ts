import { type Counterpart, context, everywhere, type Row, rows } from "./counterparts";

const secrets: Row[] = [
  ["context.webtask", undefined, "An action has no webtask."],
  ["context.webtask.secrets", "event.secrets"],
  ["context.webtask.secrets.*", "event.secrets.*"],
];

const ending = (denied: string, why: string): Row[] => [
  ["callback", undefined, "It is passed on: an action ends when its function does, so await what calls it."],
  ["callback(null)", "return", why],
  ["callback(error)", denied],
];

const connection: Row[] = [
  ["context.connection", "event.connection"],
  ["context.connection.tenant", "event.tenant.id"],
];

const hookUser: Row[] = [
  ["user", "event.user"],
  ["user.* =", undefined, "What is set on an event reaches nobody."],
  ["user.tenant", "event.tenant.id"],
  ["user.phoneNumber", "event.user.phone_number"],
  ["user.phoneNumberVerified", "event.user.phone_verified"],
  ["user.emailVerified", "event.user.email_verified"],
];

const savedUser: Row[] = [...hookUser, ["user.id", "event.user.user_id"]];

const nothingAnswered = "What is answered counts for nothing, here and there.";

const hook = (table: readonly Row[]): Counterpart[] => [...everywhere, ...rows([...context, ...secrets, ...table])];

/** Of each trigger of hooks. */
export const hookCounterparts: Readonly<Record<string, readonly Counterpart[]>> = {
  "credentials-exchange": hook([
    ["client", "event.client", "It is used as a whole: follow by hand what becomes of it."],
    ["client.id", "event.client.client_id"],
    ["client.name", "event.client.name"],
    ["client.metadata", "event.client.metadata"],
    ["client.tenant", "event.tenant.id"],
    ["scope", "event.accessToken.scope", "Scopes are changed with `api.accessToken.addScope` and `removeScope`."],
    ["audience", "event.resource_server.identifier"],
    ...ending(
      "api.access.deny(code, reason)",
      "Each claim of the answered token is `api.accessToken.setCustomClaim(name, value)`; its scopes are added and removed.",
    ),
  ]),
  "pre-user-registration": hook([
    ...hookUser,
    ["user.password", undefined, "An action is not told the password."],
    ...connection,
    ["context.request", "event.request"],
    ["context.renderLanguage", "event.transaction.locale", "It may be missing: `event.transaction?.locale`."],
    ["context.requestLanguage", "event.request.language"],
    ...ending(
      "api.access.deny(reason, userMessage)",
      "Metadata of the answered user are `api.user.setUserMetadata(name, value)` and `api.user.setAppMetadata(name, value)`.",
    ),
    ["PreUserRegistrationError", "api.access.deny(reason, userMessage)"],
  ]),
  "post-user-registration": hook([
    ...savedUser,
    ...connection,
    ["context.request", "event.request"],
    ...ending("throw error", nothingAnswered),
  ]),
  "post-change-password": hook([...savedUser, ...connection, ...ending("throw error", nothingAnswered)]),
  "send-phone-message": hook([
    ["recipient", "event.message_options.recipient"],
    ["text", "event.message_options.text"],
    ["context.message_type", "event.message_options.message_type"],
    ["context.action", "event.message_options.action"],
    ["context.code", "event.message_options.code"],
    ["context.language", "event.request.language", "That is what the browser asks for, not always what the page has."],
    ["context.request", "event.request"],
    ["context.ip", "event.request.ip"],
    ["context.user_agent", "event.request.user_agent"],
    ["context.client", "event.client"],
    ["context.client.client_metadata", "event.client.metadata"],
    ["context.client_id", "event.client.client_id"],
    ["context.name", "event.client.name"],
    ["context.client_metadata", "event.client.metadata"],
    ["context.user", "event.user"],
    ...ending("throw error", "An action that throws has sent nothing."),
  ]),
};
