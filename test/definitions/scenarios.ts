import type { Values } from "../../src/definition";
import type { Management } from "../../src/management";

/** A situation in which a resource is declared. */
export interface Scenario {
  /** Creates what must exist in the tenant first, and returns the arguments that point to it. */
  readonly given?: (tenant: Management) => Promise<Values>;
  /** Properties that cannot be declared in it; another scenario has them. */
  readonly without?: readonly string[];
  /** Properties that can be declared, but not together with all others. */
  readonly apart?: readonly string[];
  /** What goes along with a property, by its path. */
  readonly along?: Readonly<Record<string, Values>>;
}

/** Keys that an update holds besides what changed, by type. */
export const accompanied: Readonly<Record<string, readonly string[]>> = {
  // An update without a display name sets it to the name again.
  Connection: ["display_name"],
  // Says which of a user's identities is meant.
  User: ["connection"],
};

/** The situations of a type, of which the first one that has a property is the one to declare it in. */
export function scenariosOf(type: string, decided: Values): readonly Scenario[] {
  if (type === "Connection") return [connectionScenario(String(decided["strategy"]))];
  return scenarios[type] ?? [{}];
}

const post = async (tenant: Management, path: string, body: unknown) =>
  (await tenant.request({ method: "POST", path, body })) as Record<string, string>;

const client = async (tenant: Management) => (await post(tenant, "/clients", { name: "Prerequisite" }))["client_id"];

const database = async (tenant: Management) => post(tenant, "/connections", { name: "prerequisite", strategy: "auth0" });

const user = async (tenant: Management, email = "prerequisite@example.com") =>
  (await post(tenant, "/users", { connection: "prerequisite", email, password: "Prerequisite-1" }))["user_id"]!;

const audience = "https://prerequisite.example.com";

const api = async (tenant: Management) =>
  post(tenant, "/resource-servers", { identifier: audience, scopes: [{ value: "sample" }, { value: "another" }] });

const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  Client: [{ apart: ["clientAuthenticationMethods", "oidcBackchannelLogout"] }],
  ClientGrant: [
    {
      given: async (tenant) => {
        await api(tenant);
        return { clientId: await client(tenant), audience };
      },
      without: ["defaultFor"],
    },
    {
      given: async (tenant) => {
        await api(tenant);
        return { defaultFor: "third_party_clients", audience };
      },
    },
  ],
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
  User: [
    {
      given: async (tenant) => {
        await database(tenant);
        return { connection: "prerequisite", username: "given", password: "Sample-password-1" };
      },
    },
  ],
  UserIdentity: [
    {
      given: async (tenant) => {
        await database(tenant);
        const userId = await user(tenant);
        const [provider, identityUserId] = (await user(tenant, "secondary@example.com")).split("|");
        return { userId, provider, identityUserId };
      },
      without: ["linkWith"],
    },
    {
      given: async (tenant) => {
        await database(tenant);
        return { userId: await user(tenant), linkWith: idToken(await user(tenant, "secondary@example.com")) };
      },
    },
  ],
  PasswordChangeTicket: [
    {
      given: async (tenant) => {
        await database(tenant);
        return { userId: await user(tenant) };
      },
      without: ["connectionId", "email"],
      apart: ["organizationId"],
    },
    {
      given: async (tenant) => {
        const { id } = await database(tenant);
        await user(tenant);
        return { connectionId: id, email: "prerequisite@example.com" };
      },
    },
  ],
};

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An ID token of a user, as far as its subject is read. */
const idToken = (sub: string): string => `${encoded({ alg: "none" })}.${encoded({ sub })}.`;

const connectionScenario = (strategy: string): Scenario => ({
  given: async () => ({ name: "sample" }),
  ...byStrategy[strategy],
});

const byStrategy: Readonly<Record<string, Scenario>> = {
  auth0: { apart: ["options.passwordOptions", "options.attributes"] },
};
