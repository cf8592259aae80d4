import { decodeJwt } from "jose/jwt/decode";
import { z } from "zod";
import {
  association,
  createOnly,
  expectList,
  expectObject,
  id,
  immutable,
  isObject,
  local,
  object,
  reference,
  StrangeAnswer,
  secret,
  together,
  type Values,
  type Wire,
  wire,
  writeOnly,
} from "../../definition";
import { identityProviders } from "./identity-providers";
import { readUsers, usersAreData } from "./user/read-users";

const identities = "/users/{userId}/identities";

/** The linked identity, by its provider and the id that it has there. */
interface Member {
  readonly provider: string;
  readonly userId: string;
}

function memberOf({ provider, identityUserId, linkWith }: Values): Member {
  if (typeof linkWith !== "string") return { provider: String(provider), userId: bareId(provider, identityUserId) };
  const [first = "", ...rest] = String(decodeJwt(linkWith).sub).split("|");
  return { provider: first, userId: rest.join("|") };
}

/** The API takes the id of a user, which has the provider in front, and answers the id within the provider. */
function bareId(provider: unknown, userId: unknown): string {
  const text = String(userId);
  return text.startsWith(`${provider}|`) ? text.slice(`${provider}|`.length) : text;
}

/** The identity as it was declared, when the user has it: the API answers neither the user nor the connection. */
function linked(members: unknown, inputs: Values): Wire | undefined {
  const { provider, userId } = memberOf(inputs);
  const isMember = (member: unknown) =>
    isObject(member) && member["provider"] === provider && String(member["user_id"]) === userId;
  if (!Array.isArray(members) || !members.some(isMember)) return undefined;
  return {
    primary_user_id: inputs["userId"],
    provider: inputs["provider"],
    user_id: inputs["identityUserId"],
    connection_id: inputs["connectionId"],
  };
}

/** The identities of the user, and of no other. */
const identitiesOf = (answer: unknown, { userId }: Values): Wire[] => {
  const user = expectObject(answer, `the user ${userId}`, { user_id: userId });
  return expectList(user["identities"], `the identities of the user ${userId}`, ["provider", "user_id"]);
};

/** The identities that are left after a delete: one at least, since the first is the user itself. */
function identitiesLeft(answer: unknown): Wire[] {
  const expected = "the identities that are left";
  const left = expectList(answer, expected, ["provider", "user_id"]);
  if (left.length === 0) throw new StrangeAnswer(expected, answer);
  return left;
}

/** The identities of a user after the first, which is the user itself. */
const linkedTo = (user: Wire): readonly Wire[] =>
  identitiesOf(user, { userId: user["user_id"] })
    .slice(1)
    .map(({ provider, user_id: id }) => ({ primary_user_id: user["user_id"], provider, user_id: String(id) }));

const path = (...segments: readonly unknown[]): string =>
  segments.map((segment) => `/${encodeURIComponent(String(segment))}`).join("");

export const userIdentity = association({
  type: "UserIdentity",
  description:
    "Links a second account to a user, who can then log in with either. The second account stops being a user of its own: Auth0 answers that it does not exist while it is linked, so a program that links it should not manage it as a `User` as well.",
  id: (_, inputs) => {
    const { provider, userId } = memberOf(inputs);
    return `${inputs["userId"]}/${provider}/${userId}`;
  },
  operations: {
    create: {
      method: "POST",
      path: identities,
      scopes: ["update:users", "update:current_user_identities"],
      perform: (api, request, { userToken }) =>
        api.request({ ...request, ...(userToken !== undefined && { authorization: `Bearer ${userToken}` }) }),
      select: linked,
    },
    read: {
      method: "GET",
      path: ({ userId }) => path("users", userId),
      scopes: ["read:users", "read:current_user"],
      select: (user, state) => linked(identitiesOf(user, state), state),
    },
    delete: {
      method: "DELETE",
      path: (state) => {
        const { provider, userId } = memberOf(state);
        return path("users", state["userId"], "identities", provider, userId);
      },
      scopes: ["update:users", "update:current_user_identities"],
      statuses: [200],
      select: (left, state) => (linked(identitiesLeft(left), state) ? undefined : {}),
    },
  },
  naturalKey: ["userId", "provider", "identityUserId"],
  list: { path: "/users", key: "users", by: "page", read: readUsers, unasked: usersAreData },
  declarations: linkedTo,
  deletion: "Unlinks the identity. Auth0 makes it a user of its own again, without the metadata that it once had.",
  security: { creation: { severity: "medium", why: "Who has the second account can log in as the user." } },
  source: "https://auth0.com/docs/api/management/v2/users/post-identities",
  inputs: object({
    userId: wire("primary_user_id", immutable(reference("User", z.string().min(1)))).describe(
      "User who gets the identity and keeps the profile: a `User`, or its id.",
    ),
    provider: immutable(z.enum(identityProviders))
      .optional()
      .describe("Provider of the second account, such as `google-oauth2`: what is in front of its id."),
    identityUserId: wire("user_id", immutable(reference("User", z.string().min(1))))
      .optional()
      .describe("Id of the second account, with or without the provider in front."),
    connectionId: immutable(reference("Connection", id("con", "connection")))
      .optional()
      .describe("Connection of the second account, which is needed when it is in one of several databases."),
    linkWith: secret(writeOnly(immutable(z.string().min(1))))
      .optional()
      .describe("ID token of the second account, in place of `provider` and `identityUserId`."),
    userToken: secret(createOnly(local(z.string().min(1))))
      .optional()
      .describe(
        "Access token of the user who gets the identity, with the scope `update:current_user_identities`. Auth0 documents `linkWith` along with it alone.",
      ),
  }),
  constraints: [
    {
      properties: ["linkWith", "provider", "identityUserId", "connectionId"],
      broken: ({ linkWith, provider, identityUserId, connectionId }) => {
        const names = [provider, identityUserId, connectionId];
        if (linkWith !== undefined)
          return names.some((name) => name !== undefined)
            ? "can be set only without `provider`, `identityUserId` and `connectionId`"
            : undefined;
        return provider === undefined || identityUserId === undefined
          ? "either `linkWith`, or `provider` and `identityUserId` must be set"
          : undefined;
      },
    },
    together("userToken", "linkWith"),
  ],
});
