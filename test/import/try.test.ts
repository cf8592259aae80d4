import { ExportedTenant } from "./exported-tenant";

test("try", async () => {
  const tenant = await ExportedTenant.start();
  const api = await tenant.given("/resource-servers", { name: "Orders", identifier: "https://orders.example.com/", scopes: [{ value: "read:orders", description: "Read" }], token_lifetime: 3600 });
  const shop = await tenant.given("/clients", { name: "The Shop", app_type: "spa", callbacks: ["https://shop.example.com/cb", "https://shop.example.com/cb2"], jwt_configuration: { alg: "RS256" }, client_metadata: { a: "b" } });
  const machine = await tenant.given("/clients", { name: "class", app_type: "non_interactive", token_endpoint_auth_method: "client_secret_post", grant_types: ["client_credentials"] });
  await tenant.given("/clients", { name: "The Shop" });
  await tenant.given("/client-grants", { client_id: machine.client_id, audience: "https://orders.example.com/", scope: ["read:orders"] });
  await tenant.given("/client-grants", { client_id: machine.client_id, audience: `${tenant.simulator.url}/api/v2/`, scope: ["read:users"] });
  await tenant.given("/connections", { name: "people", strategy: "auth0", enabled_clients: [shop.client_id], options: { enabledDatabaseCustomization: true, customScripts: { login: "function login(email, password, callback) {\n  // a long one\n  return callback(null, { email: email, nickname: 'jane', user_id: '1' });\n}\n" }, configuration: { DB: "postgres://x:y@z" } } });
  await tenant.given("/connections", { name: "company", strategy: "oidc", options: { type: "back_channel", client_id: "c", client_secret: "canary", issuer: "https://login.example.com/", authorization_endpoint: "https://login.example.com/authorize", token_endpoint: "https://login.example.com/token", jwks_uri: "https://login.example.com/jwks" } });
  const jane = await tenant.given("/users", { connection: "people", email: "jane@example.com", password: "Canary-1!", name: "Jane Doe", user_metadata: { color: "red" } });
  const joe = await tenant.given("/users", { connection: "people", email: "joe@example.com", password: "Canary-1!" });
  await tenant.given(`/users/${encodeURIComponent(jane.user_id!)}/identities`, { provider: "auth0", user_id: joe.user_id!.split("|")[1] });
  await tenant.given("/rules", { name: "Add country", script: "function (user, context, callback) {\n  context.idToken['https://example.com/country'] = 'DE';\n  callback(null, user, context);\n}\n" });
  await tenant.given("/tenants/settings", { friendly_name: "Example", session_lifetime: 100, idle_session_lifetime_in_minutes: 90, flags: { enable_dynamic_client_registration: true } }, "PATCH");
  await tenant.given("/emails/provider", { name: "sendgrid", credentials: { api_key: "SG.canary" }, default_from_address: "a@example.com" });
  await tenant.given("/guardian/factors/otp", { enabled: true }, "PUT");
  void api;
  const coverage = await tenant.export();
  for (const [name, text] of tenant.files()) if (!/tsconfig|package.json|README/.test(name)) console.log(name + "\n" + text.slice(0, 6000));
  console.log(tenant.simulator.requests().map((r) => `${r.method} ${r.path} ${JSON.stringify(r.query)}`).join("\n"), coverage.leftOut);
  await tenant.close();
});
