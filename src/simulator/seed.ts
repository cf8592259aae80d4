import { buildClient } from "./entities/clients/clients";
import { buildConnection } from "./entities/connections/connections";
import { managementApiScopes } from "./entities/resource-servers/management-api-scopes";
import { resourceServerDefaults } from "./entities/resource-servers/resource-servers";
import { tenantSettings } from "./entities/tenants/tenant-settings";
import { type JsonObject, pick } from "./json-object";
import { prefixed } from "./tenant/identifiers";
import type { Tenant } from "./tenant/tenant";

/** The client that programs log in with. */
export interface Bootstrap {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes that it is granted for the Management API. */
  readonly scopes: readonly string[];
}

/** Fills an empty tenant with what every tenant has, and with a client to log in with. */
export function seed(tenant: Tenant, bootstrap: Bootstrap): void {
  tenant.put("settings", "/tenants/settings", tenantSettings());
  const api = managementApi(tenant);
  tenant.put("resource-servers", String(api.id), api);
  seedLogin(tenant, bootstrap);
  for (const client of [defaultClient(tenant), globalClient(tenant)])
    tenant.put("clients", String(client.client_id), client);
  const database = defaultDatabase(tenant);
  tenant.put("connections", String(database.id), database);
}

/** Adds the client that programs log in with, and what it is granted. */
export function seedLogin(tenant: Tenant, bootstrap: Bootstrap): void {
  const { clientId, scopes } = bootstrap;
  tenant.put("clients", clientId, loginClient(tenant, bootstrap));
  const grant = {
    id: prefixed("cgr"),
    client_id: clientId,
    audience: audienceOf(tenant),
    scope: [...scopes],
    subject_type: "client",
  };
  tenant.put("client-grants", grant.id, grant);
}

const audienceOf = (tenant: Tenant): string => `${tenant.url}/api/v2/`;

const managementApi = (tenant: Tenant): JsonObject => ({
  ...resourceServerDefaults(),
  name: "Auth0 Management API",
  identifier: audienceOf(tenant),
  is_system: true,
  scopes: managementApiScopes,
});

const loginClient = (tenant: Tenant, { clientId, clientSecret }: Bootstrap): JsonObject =>
  buildClient(
    { name: "Simulator", app_type: "non_interactive", grant_types: ["client_credentials"] },
    tenant,
    clientId,
    clientSecret,
  );

/** The application that Auth0 makes with the tenant. */
const defaultClient = (tenant: Tenant): JsonObject =>
  buildClient(
    {
      name: "Default App",
      callbacks: [],
      oidc_conformant: true,
      jwt_configuration: { alg: "RS256", lifetime_in_seconds: 36_000 },
    },
    tenant,
  );

/** The database that Auth0 makes with the tenant; its applications use it. */
const defaultDatabase = (tenant: Tenant): JsonObject => ({
  ...buildConnection(
    {
      name: "Username-Password-Authentication",
      strategy: "auth0",
      options: { disable_self_service_change_password: false },
    },
    tenant,
  ),
  enabled_clients: tenant
    .all("clients")
    .filter(({ global }) => !global)
    .map(({ client_id }) => client_id),
});

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
