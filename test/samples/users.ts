import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
import { aMembership, aPermission, membersOf } from "./memberships";
import { accessToken, aUser, database, rolesAndApis, user } from "./prerequisites";
import type { ResourceSample, Samples } from "./resource-sample";
import type { Scenario } from "./scenario";

const aMember = (args: Values): Scenario => ({
  given: async ({ elsewhere }) => {
    await database(elsewhere);
    return { connection: "prerequisite", password: "Sample-password-1", ...args };
  },
  needed: ["password"],
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An ID token of a user, as far as its subject is read. */
const idToken = (sub: string): string => `${encoded({ alg: "none" })}.${encoded({ sub })}.`;

const link = (args: (secondary: string, tenant: Tenant) => Values | Promise<Values>): Scenario => ({
  given: async (tenant) => {
    const { elsewhere } = tenant;
    await database(elsewhere);
    const userId = await user(elsewhere);
    return { userId, ...(await args(await user(elsewhere, "secondary@example.com"), tenant)) };
  },
});

const ofAUserWithRoles: ResourceSample = {
  ...aMembership,
  scenarios: [{ given: async (tenant) => ({ ...(await rolesAndApis(tenant)), ...(await aUser.given!(tenant)) }) }],
};

// Not those of which one is linked to the other.
const { item, whole } = membersOf("userId", ({ users }) => users.slice(4));

export const users: Samples = {
  RecoveryCode: {
    scenarios: [
      {
        given: async ({ simulator, elsewhere }) => {
          await database(elsewhere);
          const userId = await user(elsewhere);
          simulator.tenant.enroll(userId);
          return { userId };
        },
      },
    ],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: "a POST without a body",
  },
  User: {
    collection: "users",
    scenarios: [
      { ...aMember({ username: "given" }), without: ["username"] },
      aMember({ email: "prerequisite@example.com" }),
    ],
    // Says which of a user's identities is meant.
    accompanied: ["connection"],
    sequences: {
      places: 2,
      given: (_, place) => ({
        connection: "ground",
        email: `place-${place}@example.com`,
        password: "Sample-password-1",
      }),
    },
    sdk: { create: "CreateUserRequestContent", update: "UpdateUserRequestContent" },
  },
  UserIdentity: {
    scenarios: [
      {
        ...link((secondary) => {
          const [provider, identityUserId] = secondary.split("|");
          return { provider, identityUserId };
        }),
        without: ["linkWith", "userToken"],
      },
      {
        ...link(async (secondary, { simulator }) => ({
          linkWith: idToken(secondary),
          userToken: await accessToken(simulator),
        })),
        apart: ["provider", "identityUserId", "connectionId"],
      },
    ],
    sequences: {
      places: 2,
      given: ({ users }, place) => ({
        userId: users[place * 2],
        provider: "auth0",
        identityUserId: users[place * 2 + 1]!.split("|")[1],
      }),
      isGenuine: true,
    },
    sdk: { create: "LinkUserIdentityRequestContent" },
  },
  UserMultifactorReset: {
    scenarios: [aUser],
    sequences: { given: ({ users }) => ({ userId: users[2] }) },
    sdk: "a DELETE",
  },
  UserPermission: { ...ofAUserWithRoles, ...item(aPermission) },
  UserPermissions: { ...ofAUserWithRoles, ...whole },
  UserRole: {
    ...ofAUserWithRoles,
    possible: [...aMembership.possible!, "a 200 with an empty object"],
    ...item(({ roles }, place) => ({ roleId: roles[place] })),
  },
  UserRoles: { ...ofAUserWithRoles, ...whole },
};
