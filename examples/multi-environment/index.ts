// One program, a stack for each environment, each with a tenant of its own. In simulated tenants:
//   npx pulumi-dynamic-auth0 simulate --port 4400 --tenant 4401 --tenant 4402 --client-id simulated --client-secret simulated
// In real ones, put their domains and client ids into Pulumi.dev.yaml, Pulumi.staging.yaml and Pulumi.prod.yaml. Then, for
// each of the three:
//   pulumi stack init dev
//   pulumi config set --secret auth0:clientSecret
//   pulumi config set --secret mailPassword        (not for dev)
//   pulumi up
// A change is promoted by `pulumi up` alone: with --stack dev, then staging, then prod.
import * as auth0 from "pulumi-dynamic-auth0";
import { mailPassword, settings } from "./settings";

const isProduction = settings.environment === "production";

/** What users would miss is not deleted in production, whatever the program says. */
const lasting = { protect: isProduction };

new auth0.Tenant("tenant", {
  friendlyName: isProduction ? "Shop" : `Shop (${settings.environment})`,
  supportEmail: "help@example.com",
  sessionLifetime: settings.sessionHours,
  idleSessionLifetime: Math.min(settings.sessionHours, 72),
  flags: { enableClientConnections: false },
});

const api = new auth0.ResourceServer(
  "orders-api",
  {
    name: "Orders API",
    identifier: "https://orders.example.com",
    tokenLifetime: settings.tokenSeconds,
    enforcePolicies: true,
    scopes: [{ value: "read:orders", description: "See orders" }],
  },
  lasting,
);

const shop = new auth0.Client(
  "shop",
  {
    name: "Shop",
    appType: "spa",
    oidcConformant: true,
    tokenEndpointAuthMethod: "none",
    callbacks: settings.origins.map((origin) => `${origin}/callback`),
    allowedLogoutUrls: settings.origins,
    webOrigins: settings.origins,
    grantTypes: ["authorization_code", "refresh_token"],
    jwtConfiguration: { alg: "RS256" },
    refreshToken: { rotationType: "rotating", expirationType: "expiring", tokenLifetime: 2_592_000 },
  },
  lasting,
);

new auth0.Connection(
  "customers",
  {
    name: "customers",
    strategy: "auth0",
    enabledClients: [shop],
    options: { passwordPolicy: "good", passwordDictionary: { enable: true } },
  },
  lasting,
);

new auth0.GuardianFactor("otp", { name: "otp", enabled: settings.environment !== "development" });

if (settings.mail) {
  const { host, user } = settings.mail;
  new auth0.EmailProvider("mail", {
    name: "smtp",
    defaultFromAddress: "shop@example.com",
    credentials: { smtpHost: host, smtpPort: 587, smtpUser: user, smtpPass: mailPassword() },
  });
}

export const clientId = shop.clientId;
export const audience = api.identifier;
