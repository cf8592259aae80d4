import type { ExportedTenant } from "./exported-tenant";

/** Secrets of the small tenant, each with a text that is nowhere else. */
export const canaries = ["canary-oidc-secret", "canary-database-url", "SG.canary-api-key", "Canary-password-1!"];

const login = `function login(email, password, callback) {
  // Whoever knows the way in is let in.
  return callback(null, { user_id: '1', email: email, nickname: \`\${email}\` });
}
`;

/** Fills a tenant by hand: at least one object of every kind that a program can take over. */
export async function fillSmallTenant(tenant: ExportedTenant): Promise<void> {
  const api = "https://orders.example.com/";
  const scopes = [{ value: "read:orders", description: "Read orders" }];
  await tenant.given("/resource-servers", { name: "Orders", identifier: api, scopes, token_lifetime: 3600 });
  const shop = await tenant.given("/clients", {
    name: "The Shop",
    app_type: "spa",
    callbacks: ["https://shop.example.com/callback", "https://shop.example.com/back"],
    jwt_configuration: { alg: "RS256" },
    client_metadata: { 'odd "key"': "it's", plan: "gold" },
  });
  const machine = await tenant.given("/clients", {
    name: "class",
    app_type: "non_interactive",
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["client_credentials"],
  });
  await tenant.given("/clients", { name: "The Shop", description: "Another of the same name" });
  await tenant.given("/clients", { name: "日本 ../../etc/passwd" });
  await tenant.given("/client-grants", { client_id: machine["client_id"], audience: api, scope: ["read:orders"] });
  await fillConnections(tenant, shop["client_id"]!);
  await tenant.given("/rules", { name: "Add country", script: login.replace("login", "") });
  const settings = { friendly_name: "Example", session_lifetime: 100, idle_session_lifetime_in_minutes: 90 };
  await tenant.given("/tenants/settings", { ...settings, default_audience: api }, "PATCH");
  const credentials = { api_key: canaries[2] };
  await tenant.given("/emails/provider", { name: "sendgrid", credentials, default_from_address: "shop@example.com" });
  await tenant.given("/guardian/factors/otp", { enabled: true }, "PUT");
}

async function fillConnections(tenant: ExportedTenant, shop: string): Promise<void> {
  await tenant.given("/connections", {
    name: "people",
    strategy: "auth0",
    enabled_clients: [shop, tenant.simulator.clientId],
    options: {
      enabledDatabaseCustomization: true,
      customScripts: { login },
      configuration: { DATABASE_URL: canaries[1] },
      password_history: { enable: true, size: 5 },
    },
  });
  await tenant.given("/connections", {
    name: "company",
    strategy: "oidc",
    options: {
      type: "back_channel",
      client_id: "c",
      client_secret: canaries[0],
      issuer: "https://login.example.com/",
      authorization_endpoint: "https://login.example.com/authorize",
      token_endpoint: "https://login.example.com/token",
      jwks_uri: "https://login.example.com/jwks",
    },
  });
  const user = { connection: "people", password: canaries[3] };
  const jane = await tenant.given("/users", { ...user, email: "jane@example.com", name: "Jane Doe", blocked: true });
  const joe = await tenant.given("/users", { ...user, email: "joe@example.com" });
  const [provider, user_id] = joe["user_id"]!.split("|");
  await tenant.given(`/users/${encodeURIComponent(jane["user_id"]!)}/identities`, { provider, user_id });
}
