import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.Tenant("tenant", {
  friendlyName: "Quickstart",
  supportEmail: "support@example.com",
  sessionLifetime: 24,
});

const api = new auth0.ResourceServer("orders-api", {
  name: "Orders API",
  identifier: "https://orders.example.com",
  tokenLifetime: 3600,
  scopes: [
    { value: "read:orders", description: "See orders" },
    { value: "write:orders", description: "Place and change orders" },
  ],
});

const shop = new auth0.Client("shop", {
  name: "Shop",
  appType: "spa",
  callbacks: ["https://shop.example.com/callback"],
  allowedLogoutUrls: ["https://shop.example.com"],
  grantTypes: ["authorization_code", "refresh_token"],
  tokenEndpointAuthMethod: "none",
  refreshToken: { rotationType: "rotating", expirationType: "expiring", leeway: 0, tokenLifetime: 2592000 },
});

const backOffice = new auth0.Client("back-office", {
  name: "Back office",
  appType: "regular_web",
  callbacks: ["https://office.example.com/callback"],
  jwtConfiguration: { alg: "RS256", lifetimeInSeconds: 3600 },
  clientMetadata: { team: "operations" },
});

const worker = new auth0.Client("worker", {
  name: "Order worker",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
});

new auth0.ClientGrant("worker-orders", { clientId: worker, audience: api, scope: ["read:orders", "write:orders"] });

/** The application that logs in here: Auth0 creates users only in connections that are enabled for it. */
const own = new pulumi.Config("auth0").get("clientId") ?? process.env["AUTH0_CLIENT_ID"]!;

const customers = new auth0.Connection("customers", {
  name: "customers",
  strategy: "auth0",
  enabledClients: [shop, backOffice, own],
  options: { passwordPolicy: "good", bruteForceProtection: true },
});

new auth0.Connection("company", {
  name: "company",
  strategy: "oidc",
  options: {
    type: "back_channel",
    clientId: "quickstart",
    clientSecret: "company-sso-secret",
    issuer: "https://login.example.com/",
    authorizationEndpoint: "https://login.example.com/authorize",
    tokenEndpoint: "https://login.example.com/oauth/token",
    jwksUri: "https://login.example.com/jwks.json",
    scope: "openid profile email",
  },
});

const jane = new auth0.User("jane", {
  connection: customers.name,
  email: "jane@example.com",
  password: "Correct horse, 1 battery, 1 staple",
  appMetadata: { plan: "gold" },
});

new auth0.Rule("plan-in-token", {
  name: "Plan in token",
  script: `function (user, context, callback) {
  context.idToken["https://example.com/plan"] = (user.app_metadata || {}).plan;
  callback(null, user, context);
}`,
});

const welcome = new auth0.PasswordChangeTicket("jane-welcome", {
  userId: jane,
  resultUrl: "https://shop.example.com/welcome",
  ttlSec: 86400,
});

export const shopClientId = shop.clientId;
export const workerSecret = worker.clientSecret;
export const apiIdentifier = api.identifier;
export const welcomeLink = welcome.ticket;
export const login = pulumi.interpolate`https://example.auth0.com/authorize?client_id=${shop.clientId}&audience=${api.identifier}`;
