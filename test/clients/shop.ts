import type { Session } from "../simulator/session";

/** What the shop keeps secret, by the names that auth0-deploy-cli writes in place of it. */
export const secrets = { CONNECTIONS_GOOGLE_OAUTH2_SECRET: "a secret", SENDGRID_API_KEY: "a key" };

const audience = "https://orders.example.org";

/** Makes the tenant of a shop, with something of each kind. */
export async function openShop({ send }: Session): Promise<void> {
  const write = async (request: string, body: object) => {
    const [method, path] = request.split(" ") as [string, string];
    const answer = await send(method, path, body);
    if (answer.status >= 400) throw new Error(`${request}: ${answer.body.message}`);
    return answer.body;
  };
  const clients = [];
  for (const body of applications) clients.push((await write("POST /clients", body)).client_id);
  const [shop, warehouse] = clients;
  for (const body of connections) await write("POST /connections", { ...body, enabled_clients: [shop] });
  for (const [request, body] of others) await write(request, body);
  await write("POST /client-grants", { client_id: warehouse, audience, scope: ["read:orders"] });
}

const applications = [
  {
    name: "Shop",
    app_type: "regular_web",
    callbacks: ["https://shop.example.org/callback"],
    client_metadata: { team: "web" },
    jwt_configuration: { alg: "RS256", lifetime_in_seconds: 600 },
    addons: { samlp: { audience: "urn:shop" } },
  },
  { name: "Warehouse", app_type: "non_interactive" },
];

const connections = [
  {
    name: "customers",
    strategy: "auth0",
    options: {
      brute_force_protection: true,
      disable_self_service_change_password: false,
      password_options: { complexity: { min_length: 12 }, history: { active: true, size: 5 } },
    },
  },
  {
    name: "google",
    strategy: "google-oauth2",
    options: { client_id: "a client", client_secret: secrets.CONNECTIONS_GOOGLE_OAUTH2_SECRET, scope: ["email"] },
  },
  {
    name: "suppliers",
    strategy: "oidc",
    options: { client_id: "a client", discovery_url: "https://login.example.org/.well-known/openid-configuration" },
  },
];

const others: [request: string, body: object][] = [
  [
    "POST /resource-servers",
    {
      name: "Orders",
      identifier: audience,
      scopes: [{ value: "read:orders", description: "Read orders" }, { value: "write:orders" }],
      token_lifetime: 900,
    },
  ],
  ["POST /roles", { name: "Packer", description: "Packs what is ordered" }],
  [
    "POST /rules",
    { name: "Greet", script: "function (user, context, callback) {\n  callback(null, user);\n}", order: 3 },
  ],
  [
    "POST /emails/provider",
    {
      name: "sendgrid",
      enabled: true,
      default_from_address: "shop@example.org",
      credentials: { api_key: secrets.SENDGRID_API_KEY },
    },
  ],
  ["PUT /guardian/factors/otp", { enabled: true }],
  ["PUT /guardian/policies", ["all-applications"]],
  [
    "PUT /guardian/factors/sms/templates",
    { enrollment_message: "{{code}} enrolls you", verification_message: "{{code}} is your code" },
  ],
  ["PUT /guardian/factors/phone/message-types", { message_types: ["sms", "voice"] }],
  ["PUT /guardian/factors/phone/selected-provider", { provider: "twilio" }],
  [
    "PATCH /tenants/settings",
    {
      friendly_name: "The shop",
      support_email: "help@example.org",
      session_lifetime: 100,
      flags: { enable_client_connections: false },
      error_page: { html: "<h1>Sorry</h1>", show_log_link: false },
    },
  ],
];
