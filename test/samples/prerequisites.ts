import type { Values } from "../../src/definition";
import type { Management } from "../../src/management";
import type { Simulator } from "../../src/simulator";
import type { Tenant } from "../definitions/subject";
import type { Scenario } from "./scenario";

export const post = async (tenant: Management, path: string, body: unknown) =>
  (await tenant.request({ method: "POST", path, body })) as Record<string, string>;

export const client = async (tenant: Management) =>
  (await post(tenant, "/clients", { name: "Prerequisite" }))["client_id"];

export const database = async (tenant: Management) =>
  post(tenant, "/connections", { name: "prerequisite", strategy: "auth0", enabled_clients: [tenant.clientId] });

export const user = async (tenant: Management, email = "prerequisite@example.com") =>
  (await post(tenant, "/users", { connection: "prerequisite", email, password: "Prerequisite-1" }))["user_id"]!;

/** A user of a database, or a person who is pointed to in another way. */
export const aUser: Scenario = {
  given: async ({ elsewhere }) => {
    await database(elsewhere);
    return { userId: await user(elsewhere) };
  },
};

export const aDatabase: Scenario = {
  given: async ({ elsewhere }) => ({ connectionId: (await database(elsewhere)).id }),
};

/** Roles and APIs of which resources need one that is there. */
export const roleIds = ["rol_0123456789abcdef", "rol_fedcba9876543210"];
export const apis = ["https://prerequisite.example.com", "https://other-prerequisite.example.com"];

/** Groups, under the ids that samples have: a directory makes them. */
export const groupIds = ["grp_AAAAAAAAAAAAAA", "grp_BBBBBBBBBBBBBB"];

/** Roles, groups, and APIs with permissions, under the ids that samples have. */
export async function rolesAndApis({ simulator: { tenant } }: Pick<Tenant, "simulator">): Promise<Values> {
  for (const [index, id] of roleIds.entries()) tenant.put("roles", id, { id, name: `Prerequisite ${index}` });
  for (const [index, id] of groupIds.entries()) tenant.put("groups", id, aGroup(id, `Prerequisite ${index}`));
  const scopes = [{ value: "sample" }, { value: "another" }];
  for (const identifier of apis) tenant.put("resource-servers", identifier, { id: identifier, identifier, scopes });
  return {};
}

/** Databases of which resources need one that is there. */
export const connectionIds = ["con_0123456789abcdef", "con_fedcba9876543210"];

/** Databases, under the ids that samples have. */
export async function databases({ simulator: { tenant } }: Tenant): Promise<Values> {
  for (const id of connectionIds)
    tenant.put("connections", id, { id, name: id.slice("con_".length), strategy: "auth0", options: {} });
  return {};
}

/** Verified domains, under the ids and names that samples have. */
export const customDomainIds = ["cd_0123456789abcdef", "cd_fedcba9876543210"];

export async function readyDomains({ simulator: { tenant } }: Pick<Tenant, "simulator">): Promise<Values> {
  for (const [index, id] of customDomainIds.entries())
    tenant.put("custom-domains", id, {
      ...{ custom_domain_id: id, domain: ["sample.example.com", "another.example.com"][index], primary: index === 0 },
      ...{ is_default: false, status: "ready", type: "auth0_managed_certs", tls_policy: "recommended" },
      verification: { methods: [{ name: "CNAME", record: `${id}.edge.tenants.us.auth0.com` }] },
    });
  return {};
}

/** A group, as a directory makes it. */
export const aGroup = (id: string, name: string) => ({
  ...{ id, name, tenant_name: "simulator" },
  ...{ created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" },
});

/** A token with every scope, those of users among them. */
export async function accessToken({ url, clientId, clientSecret }: Simulator): Promise<string> {
  const body = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, audience: `${url}/api/v2/` }),
  });
  return ((await answer.json()) as Record<string, string>)["access_token"]!;
}
