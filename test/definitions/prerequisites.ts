import type { Values } from "../../src/definition";
import type { Management } from "../../src/management";

/** What must exist in a tenant before an object of a type can, and the arguments that point to it. */
export async function prerequisites(type: string, tenant: Management): Promise<Values> {
  return (await arrangements[type]?.(tenant)) ?? {};
}

const post = async (tenant: Management, path: string, body: unknown) =>
  (await tenant.request({ method: "POST", path, body })) as Record<string, string>;

const client = async (tenant: Management) => (await post(tenant, "/clients", { name: "Prerequisite" }))["client_id"];

const database = async (tenant: Management, name = "prerequisite") =>
  post(tenant, "/connections", { name, strategy: "auth0" });

const user = async (tenant: Management, email = "prerequisite@example.com") =>
  (await post(tenant, "/users", { connection: "prerequisite", email, password: "Prerequisite-1" }))["user_id"]!;

const arrangements: Record<string, (tenant: Management) => Promise<Values>> = {
  ClientGrant: async (tenant) => {
    const audience = "https://prerequisite.example.com";
    await post(tenant, "/resource-servers", {
      identifier: audience,
      scopes: [{ value: "sample" }, { value: "another" }],
    });
    return { clientId: await client(tenant), audience };
  },
  Connection: async (tenant) => ({ name: "sample", enabledClients: [await client(tenant)] }),
  User: async (tenant) => {
    await database(tenant);
    return { connection: "prerequisite", email: "one@example.com", password: "Sample-password-1" };
  },
  UserIdentity: async (tenant) => {
    await database(tenant);
    const userId = await user(tenant);
    const [provider, identityUserId] = (await user(tenant, "secondary@example.com")).split("|");
    return { userId, provider, identityUserId };
  },
  PasswordChangeTicket: async (tenant) => {
    await database(tenant);
    return { userId: await user(tenant) };
  },
};
