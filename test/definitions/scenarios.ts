import path from "node:path";
import type { Values } from "../../src/definition";
import type { Management } from "../../src/management";
import type { Simulator } from "../../src/simulator";
import { connectionScenarios } from "./connection-scenarios";
import { apis, roleIds } from "./sample-texts";
import type { Scenario } from "./scenario";
import type { Tenant } from "./subject";

/** The shape that stands for all in tests of what does not vary, by type. */
export const decisive: Readonly<Record<string, string>> = { Connection: "oidc", EmailProvider: "mailgun" };

/** Keys that an update holds besides what changed, by type. */
export const accompanied: Readonly<Record<string, readonly string[]>> = {
  // An update without a display name sets it to the name again.
  Connection: ["display_name"],
  // Another service gets all of them again.
  EmailProvider: ["credentials", "settings"],
  // Says which of a user's identities is meant.
  User: ["connection"],
};

/** The situations of a type, of which the first one that has a property is the one to declare it in. */
export function scenariosOf(type: string, decided: Values): readonly Scenario[] {
  if (type === "Connection") return connectionScenarios(String(decided["strategy"]));
  return scenarios[type] ?? [{}];
}

const post = async (tenant: Management, path: string, body: unknown) =>
  (await tenant.request({ method: "POST", path, body })) as Record<string, string>;

const client = async (tenant: Management) => (await post(tenant, "/clients", { name: "Prerequisite" }))["client_id"];

const database = async (tenant: Management) =>
  post(tenant, "/connections", { name: "prerequisite", strategy: "auth0", enabled_clients: [tenant.clientId] });

const user = async (tenant: Management, email = "prerequisite@example.com") =>
  (await post(tenant, "/users", { connection: "prerequisite", email, password: "Prerequisite-1" }))["user_id"]!;

const audience = "https://prerequisite.example.com";

/** A user of a database, or a person who is pointed to in another way. */
const aUser: Scenario = {
  given: async ({ elsewhere }) => {
    await database(elsewhere);
    return { userId: await user(elsewhere) };
  },
};

const anEmail = { email: "prerequisite@example.com" };

const aDatabase: Scenario = {
  given: async ({ elsewhere }) => ({ connectionId: (await database(elsewhere)).id }),
};

/** Roles and APIs with permissions, under the ids that samples have. */
async function rolesAndApis({ simulator: { tenant } }: Tenant): Promise<Values> {
  for (const [index, id] of roleIds.entries()) tenant.put("roles", id, { id, name: `Prerequisite ${index}` });
  const scopes = [{ value: "sample" }, { value: "another" }];
  for (const identifier of apis) tenant.put("resource-servers", identifier, { id: identifier, identifier, scopes });
  return {};
}

const aUserWithRoles: Scenario = {
  given: async (tenant) => ({ ...(await rolesAndApis(tenant)), ...(await aUser.given!(tenant)) }),
};

const grant = (args: (tenant: Management) => Promise<Values>): Scenario => ({
  given: async ({ elsewhere }) => {
    await post(elsewhere, "/resource-servers", {
      identifier: audience,
      scopes: [{ value: "sample" }, { value: "another" }],
    });
    return { audience, ...(await args(elsewhere)) };
  },
});

const link = (args: (secondary: string, tenant: Tenant) => Values | Promise<Values>): Scenario => ({
  given: async (tenant) => {
    const { elsewhere } = tenant;
    await database(elsewhere);
    const userId = await user(elsewhere);
    return { userId, ...(await args(await user(elsewhere, "secondary@example.com"), tenant)) };
  },
});

const member = { username: "given", password: "Sample-password-1" };

const aMember = (args: Values): Scenario => ({
  given: async ({ elsewhere }) => {
    await database(elsewhere);
    return { connection: "prerequisite", password: member.password, ...args };
  },
  needed: ["password"],
});

const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  Client: [
    {
      apart: ["clientAuthenticationMethods", "oidcBackchannelLogout"],
      along: { "refreshToken.expirationType": { refreshToken: { rotationType: "non-rotating" } } },
    },
  ],
  ClientGrant: [
    {
      ...grant(async (tenant) => ({ clientId: await client(tenant) })),
      without: ["defaultFor"],
      apart: ["allowAllScopes"],
    },
    { ...grant(async () => ({ defaultFor: "third_party_clients" })), apart: ["clientId", "allowAllScopes"] },
  ],
  ConnectionUserRemoval: [aDatabase],
  DeviceCredential: [
    {
      given: async ({ elsewhere }) => {
        await database(elsewhere);
        await post(elsewhere, "/users", { connection: "prerequisite", email: "owner@example.com", ...member });
        return member;
      },
      without: ["userToken"],
    },
    {
      given: async ({ simulator }) => ({ userToken: await accessToken(simulator) }),
      apart: ["username", "password"],
    },
  ],
  EmailVerificationTicket: [{ ...aUser, apart: ["resultUrl"] }],
  GuardianEnrollmentRemoval: [
    {
      given: async ({ simulator, elsewhere }) => {
        await database(elsewhere);
        return { enrollmentId: simulator.tenant.enroll(await user(elsewhere))["id"] };
      },
    },
  ],
  PasswordChangeTicket: [
    { ...aUser, without: ["connectionId", "email"], apart: ["organizationId"] },
    {
      given: async ({ elsewhere }) => {
        const { id } = await database(elsewhere);
        await user(elsewhere);
        return { connectionId: id, ...anEmail };
      },
      apart: ["userId", "identity", "organizationId"],
    },
  ],
  RecoveryCode: [
    {
      given: async ({ simulator, elsewhere }) => {
        await database(elsewhere);
        const userId = await user(elsewhere);
        simulator.tenant.enroll(userId);
        return { userId };
      },
    },
  ],
  Role: [{ along: { type: { ownerId: "org_0123456789abcdef" }, ownerId: { type: "organization" } } }],
  RolePermission: [{ given: rolesAndApis }],
  RolePermissions: [{ given: rolesAndApis }],
  Tenant: [
    {
      apart: [
        "sessionLifetimeInMinutes",
        "idleSessionLifetimeInMinutes",
        "ephemeralSessionLifetimeInMinutes",
        "idleEphemeralSessionLifetimeInMinutes",
      ],
    },
  ],
  User: [{ ...aMember({ username: "given" }), without: ["username"] }, aMember(anEmail)],
  UserIdentity: [
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
  UserMultifactorReset: [aUser],
  UserUnblock: [
    { ...aUser, without: ["identifier"] },
    { given: async () => ({ identifier: "somebody" }), apart: ["userId"] },
  ],
  UserPermission: [aUserWithRoles],
  UserPermissions: [aUserWithRoles],
  UserRole: [aUserWithRoles],
  UserRoles: [aUserWithRoles],
  UsersImportJob: [
    { ...aDatabase, without: ["usersFile"] },
    {
      given: async (tenant) => ({ ...(await aDatabase.given!(tenant)), usersFile: path.join(__dirname, "users.json") }),
      apart: ["users"],
    },
  ],
  VerificationEmailJob: [aUser],
};

/** A token with every scope, those of users among them. */
async function accessToken({ url, clientId, clientSecret }: Simulator): Promise<string> {
  const body = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, audience: `${url}/api/v2/` }),
  });
  return ((await answer.json()) as Record<string, string>)["access_token"]!;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An ID token of a user, as far as its subject is read. */
const idToken = (sub: string): string => `${encoded({ alg: "none" })}.${encoded({ sub })}.`;
