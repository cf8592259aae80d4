import { buildClient } from "./entities/clients";
import { buildConnection } from "./entities/connections";
import { resourceServerDefaults } from "./entities/resource-servers";
import { tenantSettings } from "./entities/tenant-settings";
import { prefixed } from "./identifiers";
import { type JsonObject, pick } from "./json-object";
import type { Tenant } from "./tenant";

/** The client that programs log in with. */
export interface Bootstrap {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes that it is granted for the Management API. */
  readonly scopes: readonly string[];
}

/** Fills an empty tenant with what every tenant has: its Management API, a database, and a client to log in with. */
export function seed(tenant: Tenant, { clientId, clientSecret, scopes }: Bootstrap): void {
  const audience = `${tenant.url}/api/v2/`;
  const api: JsonObject = {
    ...resourceServerDefaults(),
    name: "Auth0 Management API",
    identifier: audience,
    is_system: true,
    scopes: scopes.map((value) => ({ value, description: titled(value) })),
  };
  tenant.put("resource-servers", String(api.id), api);
  tenant.put("settings", "/tenants/settings", tenantSettings());
  putClient(
    tenant,
    buildClient(
      { name: "Simulator", app_type: "non_interactive", grant_types: ["client_credentials"] },
      tenant,
      clientId,
      clientSecret,
    ),
  );
  putClient(tenant, globalClient(tenant));
  const grant = { id: prefixed("cgr"), client_id: clientId, audience, scope: [...scopes], subject_type: "client" };
  tenant.put("client-grants", grant.id, grant);
  const database = buildConnection({ name: "Username-Password-Authentication", strategy: "auth0" }, tenant);
  tenant.put("connections", String(database.id), database);
}

/** The client that holds the login page of all others. */
const globalClient = (tenant: Tenant): JsonObject => ({
  ...pick(buildClient({}, tenant), ["tenant", "is_first_party", "refresh_token", "client_id", "client_secret"]),
  name: "All Applications",
  global: true,
  callbacks: [],
  owners: ["mr|simulator"],
  cross_origin_authentication: true,
  custom_login_page_on: false,
});

/** `read:client_grants` as the dashboard words it. */
const titled = (scope: string) =>
  scope
    .split(/[:_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

const putClient = (tenant: Tenant, client: JsonObject) => tenant.put("clients", String(client.client_id), client);
