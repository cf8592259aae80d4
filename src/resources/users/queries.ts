import { z } from "zod";
import { answeredText, email, filters, json, object, open, type Query, resultOf, secret, wire } from "../../definition";
import { getOrganization } from "../organizations/organization";
import { user } from "./user";
import { readUsers } from "./user/read-users";

const time = (description: string) => z.string().optional().describe(`${description}, as an ISO 8601 time.`);
const token = (description: string) => secret(z.string()).optional().describe(description);
const userId = z.string().min(1).describe("Id of the user, with the provider in front, such as `auth0|abc`.");

const identity = open({
  connection: answeredText("Name of the connection."),
  userId: z.union([z.string(), z.number()]).optional().describe("Id of the user at the provider, without it in front."),
  provider: answeredText("Kind of provider, such as `auth0` or `google-oauth2`."),
  isSocial: wire("isSocial", z.boolean()).optional().describe("Whether it is a social provider."),
  accessToken: token("Access token of the provider. Needs the scope `read:user_idp_tokens`."),
  accessTokenSecret: token("Secret of an access token by OAuth 1. Needs the scope `read:user_idp_tokens`."),
  refreshToken: token("Refresh token of the provider. Needs the scope `read:user_idp_tokens`."),
  profileData: wire("profileData", json())
    .optional()
    .describe("Profile at the provider of an account that was linked, as Auth0 spells it."),
});

const { connection: _, userId: __, ...declared } = resultOf(user).shape;

const result = open({
  userId,
  ...declared,
  identities: z.array(identity).optional().describe("Accounts of the user: the main one, and those linked to it."),
  updatedAt: time("When the user last changed"),
  lastLogin: time("When the user last logged in"),
  lastIp: answeredText("IP address of the last login."),
  loginsCount: z.int().optional().describe("Number of logins."),
  lastPasswordReset: time("When the password last changed"),
  multifactor: z.array(z.string()).optional().describe("Second factors that the user has enrolled."),
  multifactorLastModified: time("When the second factors last changed"),
});

export const getUser: Query = {
  name: "getUser",
  description: "A user, by id. Tokens of identity providers need the scope `read:user_idp_tokens`.",
  args: object({ userId }),
  result,
  scopes: ["read:users", "read:current_user", "read:user_idp_tokens"],
  one: { path: "/users/{userId}" },
  source: "https://auth0.com/docs/api/management/v2/users/get-users-by-id",
};

export const getUsers: Query = {
  name: "getUsers",
  description:
    "Users that a search finds, however many. They are read in the order of their creation. A new user, or a change, takes Auth0 some seconds to find: read one user by `getUser`.",
  args: filters({
    q: z
      .string()
      .min(1)
      .optional()
      .describe('Lucene query, such as `email:"*@example.com" AND blocked:true`. Metadata is searched as well.'),
    connection: z.string().min(1).optional().describe("Users with an account in this connection: its name."),
    sort: z
      .string()
      .regex(/^[\w.]+:-?1$/, { error: 'must be a property as Auth0 spells it with its direction, such as "name:1"' })
      .optional()
      .describe(
        "Property as Auth0 spells it, and direction: `name:1` or `last_login:-1`. Auth0 gives out only the first 1000 users in an order of your own, so that more of them are an error unless `limit` is set.",
      ),
  }),
  result,
  scopes: ["read:users", "read:user_idp_tokens"],
  list: { path: "/users", key: "users", by: "page", read: readUsers },
  source: "https://auth0.com/docs/api/management/v2/users/get-users",
};

export const getUsersByEmail: Query = {
  name: "getUsersByEmail",
  description:
    "Users with an email address, in any connection. Auth0 keeps addresses of its own databases in lower case, and compares the case. Unlike a search it finds new users at once.",
  args: filters({ email: email().describe("Email address.") }),
  result,
  scopes: ["read:users"],
  list: { path: "/users-by-email", by: "whole" },
  source: "https://auth0.com/docs/api/management/v2/users-by-email/get-users-by-email",
};

export const getUserEnrollments: Query = {
  name: "getUserEnrollments",
  description: "Second factors that a user has enrolled.",
  args: filters({ userId }),
  result: open({
    id: answeredText("Id of the enrollment."),
    status: z.enum(["pending", "confirmed"]).optional().describe("Whether the user has confirmed it."),
    type: answeredText("Kind of enrollment."),
    name: answeredText("Name of the device."),
    identifier: answeredText("Id of the device."),
    phoneNumber: answeredText("Phone number that codes are sent to."),
    authMethod: z
      .enum(["authenticator", "guardian", "sms", "webauthn-platform", "webauthn-roaming"])
      .optional()
      .describe("How the user proves it."),
    enrolledAt: time("When it was enrolled"),
    lastAuth: time("When it was last used"),
  }),
  scopes: ["read:users", "read:current_user"],
  list: { path: "/users/{userId}/enrollments", by: "whole" },
  source: "https://auth0.com/docs/api/management/v2/users/get-enrollments",
};

export const getUserOrganizations: Query = {
  name: "getUserOrganizations",
  description: "Organizations that a user is a member of.",
  args: filters({ userId }),
  result: getOrganization.result,
  scopes: ["read:organizations"],
  list: { path: "/users/{userId}/organizations", key: "organizations", by: "page", id: "id" },
  source: "https://auth0.com/docs/api/management/v2/users/get-user-organizations",
};
