import { createHash } from "node:crypto";
import { z } from "zod";
import {
  anyChange,
  atLeastOneOf,
  calledBy,
  collection,
  createOnly,
  email,
  hiddenSecret,
  immutable,
  json,
  local,
  marked,
  markKey,
  matching,
  merged,
  object,
  type PreparedUpdate,
  permanent,
  reference,
  saferOff,
  saferOn,
  secret,
  sensitive,
  serverDefault,
  type Update,
  unset,
  url,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";
import { creatingUsers } from "../connections/connection/callers";
import { readUsers, usersAreData } from "./user/read-users";

/** What identifies a user, with what an update says about it in the same request. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  email: ["verify_email", "client_id"],
  phone_number: ["verify_phone_number"],
  username: [],
  password: [],
};

/** A new address or number counts as unverified until the API is told otherwise. */
const verified: Readonly<Record<string, { wire: string; name: string }>> = {
  email: { wire: "email_verified", name: "emailVerified" },
  phone_number: { wire: "phone_verified", name: "phoneVerified" },
};

const targeted = [...Object.keys(identifiers), "email_verified", "phone_verified"];

/** Completes an update of an identifier with the connection that it is in, and with what goes along with it. */
async function completeUpdate({ body, news }: Update): Promise<PreparedUpdate> {
  const complete: Wire = { ...body };
  for (const [identifier, { wire, name }] of Object.entries(verified))
    if (body[identifier] && news[name] !== undefined) complete[wire] = news[name];
  if (body["email"]) Object.assign(complete, { verify_email: news["verifyEmail"], client_id: news["clientId"] });
  if (body["phone_number"]) complete["verify_phone_number"] = news["verifyPhoneNumber"];
  if (targeted.some((key) => key in complete)) complete["connection"] = news["connection"];
  return { body: pick(complete, (_, value) => value !== undefined) };
}

/** The API changes one identifier at a time, and none together with whether it is verified. */
function oneIdentifierEach({ connection, ...body }: Wire): readonly Wire[] {
  const changed = Object.keys(identifiers).filter((identifier) => identifier in body);
  const flags = Object.values(verified)
    .map(({ wire }) => wire)
    .filter((wire) => wire in body);
  if (changed.length + Math.min(flags.length, 1) < 2) return [withConnection(body, connection)];
  const groups = [...changed.map((identifier) => [identifier, ...identifiers[identifier]!]), flags];
  const profile = pick(body, (key) => !groups.flat().includes(key));
  return [
    profile,
    ...groups.map((keys) =>
      withConnection(
        pick(body, (key) => keys.includes(key)),
        connection,
      ),
    ),
  ].filter((part) => Object.keys(part).some((key) => key !== "connection"));
}

const withConnection = (body: Wire, connection: unknown): Wire =>
  connection === undefined ? body : { ...body, connection };

const pick = (body: Wire, wanted: (key: string, value: unknown) => boolean): Wire =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => wanted(key, value)));

const loginProperties = {
  connection: immutable(calledBy(creatingUsers, reference("Connection", z.string().min(1), "name"))).describe(
    "Connection that the user is in: a `Connection`, or its name. It has to be enabled for the application that logs in here. A user cannot move to another one.",
  ),
  userId: immutable(matching(/^\S*$/, "without spaces").max(255))
    .optional()
    .describe(
      "Id of your choice, without the provider in front: `abc` makes the user `auth0|abc`. Auth0 makes one up unless it is set.",
    ),
  email: permanent(email())
    .nullish()
    .describe("Email address. Once it is not declared any more it stays; null removes it."),
  emailVerified: unset(false, z.boolean())
    .optional()
    .describe("Whether the email address counts as verified; false unless set."),
  verifyEmail: createOnly(z.boolean())
    .optional()
    .describe(
      "Whether Auth0 sends a verification mail to a new address. Unless set it does so for a new user whose `emailVerified` is not true.",
    ),
  clientId: writeOnly(local(reference("Client", z.string().min(1))))
    .optional()
    .describe(
      "Application that a change of the email address is made for: a `Client`, or its id. Its name and logo are in the mail. It goes along with such a change and has no effect otherwise.",
    ),
  phoneNumber: permanent(matching(/^\+[0-9]{1,15}$/, 'a phone number of digits after a plus, such as "+4930123456"'))
    .nullish()
    .describe("Phone number in the international form, with a plus and the country code. Null removes it."),
  phoneVerified: unset(false, z.boolean())
    .optional()
    .describe("Whether the phone number counts as verified; false unless set."),
  verifyPhoneNumber: writeOnly(local(z.boolean()))
    .optional()
    .describe(
      "Whether Auth0 sends a text to a changed phone number, in SMS connections. It goes along with such a change and has no effect otherwise.",
    ),
  username: permanent(z.string().min(1).max(128))
    .nullish()
    .describe("Username, where the connection asks for one. Null removes it."),
  password: permanent(secret(writeOnly(z.string().min(1))))
    .nullish()
    .describe("Password, in database connections. Auth0 never shows it, so that a change made elsewhere goes unseen."),
  blocked: unset(false, z.boolean())
    .optional()
    .describe(
      "Keeps the user from logging in; false unless set. It does not lift a block that failed logins brought about: see `UserUnblock`.",
    ),
};

/** What Auth0 calls a user without a name. */
const called = ({ email, username, phoneNumber }: Values): string | undefined =>
  (email ?? username ?? phoneNumber) as string | undefined;

/** The picture of a user without one: Gravatar's, or else the first letters. */
function gravatar(user: Values): string {
  const name = (called(user) ?? "").toLowerCase();
  const letters = encodeURIComponent(`https://cdn.auth0.com/avatars/${name.slice(0, 2)}.png`);
  return `https://s.gravatar.com/avatar/${createHash("md5").update(name).digest("hex")}?s=480&r=pg&d=${letters}`;
}

const profileProperties = {
  name: serverDefault(called, z.string().min(1).max(300))
    .nullish()
    .describe("Full name. Auth0 takes the email address unless it is set."),
  givenName: z.string().min(1).max(150).nullish().describe("Given name."),
  familyName: z.string().min(1).max(150).nullish().describe("Family name."),
  nickname: serverDefault((user) => called(user)?.split("@")[0], z.string().min(1).max(300))
    .nullish()
    .describe("Short name. Auth0 takes what is before the `@` of the email address unless it is set."),
  picture: serverDefault(gravatar, url())
    .nullish()
    .describe("Address of a picture. Auth0 takes the Gravatar of the email address unless it is set."),
  userMetadata: merged(json())
    .optional()
    .describe(
      "Data about the user that the user may change, such as preferences. Keys that are not declared stay as they are.",
    ),
  appMetadata: marked(Number.POSITIVE_INFINITY, merged(json()))
    .optional()
    .describe(
      "Data about the user that the user cannot change, such as a plan. Keys that are not declared stay as they are.",
    ),
};

/** An account outside a database has no password, and linked ones are resources of their own. */
function declarations(answer: Wire): readonly Wire[] {
  const [main] = answer["identities"] as Wire[];
  const { user_id: _, ...profile } = answer;
  const password = main?.["provider"] === "auth0" ? hiddenSecret : undefined;
  return [{ ...profile, connection: main?.["connection"], password }];
}

/** Only a user of a passwordless connection, which usually is called so, has none. */
const passwordWanting = ({ connection, password }: Values): Record<string, string> =>
  password !== undefined || connection === "email" || connection === "sms"
    ? {}
    : { password: "A database refuses to create a user without one." };

/** The users with the same address, or else the same number or name. */
function sameLogin({ email, phoneNumber, username }: Values) {
  const [key, value] = Object.entries({ email, phone_number: phoneNumber, username }).find(([, text]) => text != null)!;
  return { search_engine: "v3", q: `${key}:${JSON.stringify(value)}` };
}

const ofMark = (mark: string) => ({ search_engine: "v3", q: `app_metadata.${markKey}:${JSON.stringify(mark)}` });

export const user = collection({
  type: "User",
  description:
    "A user in a connection of the tenant, such as an administrator or a test account. Its id has the provider in front: `auth0|abc`. What users change about themselves is only compared as far as it is declared.",
  path: "/users",
  list: { key: "users", by: "page", read: readUsers, lags: true, filter: sameLogin, ofMark, unasked: usersAreData },
  declarations,
  wanting: passwordWanting,
  madeUp: ["identities", "last_ip", "last_login", "last_password_reset", "logins_count"],
  undeclarable: "is told by the provider of the account",
  id: "user_id",
  scope: "users",
  naturalKey: ["connection", "email"],
  source: "https://auth0.com/docs/api/management/v2/users/post-users",
  security: {
    creation: { severity: "low", why: "Someone can log in as this user." },
    properties: {
      email: sensitive(anyChange("medium"), "Who reads mail at this address can set a new password."),
      emailVerified: sensitive(saferOff("medium"), "Applications take a verified address as proof of who the user is."),
      phoneNumber: sensitive(anyChange("medium"), "Who has this phone can log in with a code."),
      phoneVerified: sensitive(saferOff("medium"), "Applications take a verified number as proof of who the user is."),
      username: sensitive(anyChange("low"), "The user logs in with it."),
      password: sensitive(anyChange("medium"), "The user cannot log in until the new password is known."),
      blocked: sensitive(saferOn("medium"), "The user can log in again."),
      appMetadata: sensitive(anyChange("medium"), "Applications often decide by it what a user may do."),
    },
  },
  inputs: object({ ...loginProperties, ...profileProperties }),
  outputs: object({ createdAt: z.string().optional().describe("When the user was created, as an ISO 8601 time.") }),
  constraints: [atLeastOneOf("email", "phoneNumber", "username")],
  prepareUpdate: completeUpdate,
  splitUpdate: oneIdentifierEach,
  deletion:
    "Deletes the user, with the profile and everything that was enrolled. One that is gone already counts as deleted.",
});
