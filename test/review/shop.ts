import type { Severity } from "../../src/definition";

/**
 * Resources of a program by their names: the class, and the arguments. `$spa` stands for the resource `spa`, and
 * `$deployer` for the application that logs in.
 */
export type Shop = Readonly<Record<string, readonly [type: string, args: Record<string, unknown>]>>;

/** Secrets of the program, each with a text that is nowhere else. */
export const canaries = [
  "canary-oidc-secret",
  "canary-oidc-rotated",
  "canary-Password-1",
  "canary-Password-2",
  "canary-url",
];

const script = (line: string) =>
  `function (user, context, callback) {\n  context.idToken.shop = true;\n  ${line}\n  callback(null, user, context);\n}\n`;

/** The shop as it is deployed. */
export const shop: Shop = {
  settings: [
    "Tenant",
    {
      sessionLifetime: 72,
      flags: { disableClickjackProtectionHeaders: false },
      supportUrl: "https://help.example.com",
    },
  ],
  otp: ["GuardianFactor", { name: "otp", enabled: true }],
  api: [
    "ResourceServer",
    {
      ...{ name: "API", identifier: "https://api.example.com", tokenLifetime: 3600, enforcePolicies: true },
      scopes: [{ value: "read:orders" }],
    },
  ],
  reports: ["ResourceServer", { name: "Reports", identifier: "https://reports.example.com", signingAlg: "RS256" }],
  spa: [
    "Client",
    {
      ...{ name: "SPA", appType: "spa", description: "Shop", callbacks: ["https://shop.example.com/callback"] },
      allowedLogoutUrls: ["https://shop.example.com"],
      jwtConfiguration: { alg: "RS256" },
      refreshToken: {
        ...{ rotationType: "rotating", expirationType: "expiring", leeway: 0, tokenLifetime: 86400 },
        ...{ infiniteTokenLifetime: false, infiniteIdleTokenLifetime: false, idleTokenLifetime: 3600 },
      },
    },
  ],
  web: [
    "Client",
    {
      ...{ name: "Web", appType: "regular_web", grantTypes: ["authorization_code", "refresh_token"] },
      callbacks: ["https://web.example.com/callback", "https://*.example.com/callback"],
    },
  ],
  worker: ["Client", { name: "Worker", appType: "non_interactive", clientMetadata: { home: "https://%domain%/home" } }],
  grant: ["ClientGrant", { clientId: "$worker", audience: "$api", scope: ["read:orders"] }],
  reporting: ["ClientGrant", { clientId: "$worker", audience: "$reports", scope: [] }],
  users: [
    "Connection",
    {
      ...{ name: "users", strategy: "auth0", enabledClients: ["$spa", "$deployer"] },
      options: {
        ...{ bruteForceProtection: true, passwordPolicy: "excellent", disableSignup: true, mfa: { active: true } },
        configuration: { url: canaries[4] },
      },
    },
  ],
  company: [
    "Connection",
    {
      ...{ name: "company", strategy: "oidc" },
      options: {
        ...{ type: "back_channel", clientId: "shop", clientSecret: canaries[0], issuer: "https://login.example.com/" },
        authorizationEndpoint: "https://login.example.com/authorize",
        tokenEndpoint: "https://login.example.com/token",
        jwksUri: "https://login.example.com/jwks",
      },
    },
  ],
  jane: ["User", { connection: "$users", email: "jane@example.com", password: canaries[2] }],
  hello: ["Rule", { name: "hello", script: script("context.idToken.greeting = 'hello';") }],
  ticket: ["PasswordChangeTicket", { userId: "$jane" }],
};

/** A change of one property, and how bad it is: as it is made, and as it is taken back. */
export type Edit = readonly [path: string, value: unknown, there: Severity | undefined, back: Severity | undefined];

/** Prepared changes; the first part of a path is the name of the resource. */
export const edits: readonly Edit[] = [
  ["spa.callbacks", ["https://shop.example.com/callback", "http://shop.example.com/callback"], "high", "low"],
  ["web.callbacks", ["https://web.example.com/callback"], "low", "high"],
  ["spa.allowedLogoutUrls", ["https://shop.example.com", "https://other.example.com"], "medium", "low"],
  ["web.grantTypes", ["authorization_code", "refresh_token", "password"], "high", "low"],
  ["spa.jwtConfiguration.alg", "HS256", "high", "low"],
  ["spa.refreshToken.rotationType", "non-rotating", "high", "low"],
  ["spa.refreshToken.tokenLifetime", 2_592_000, "medium", "low"],
  ["spa.description", "The shop", undefined, undefined],
  ["worker.clientMetadata.team", "`<img>|@everyone", undefined, undefined],
  ["api.tokenLifetime", 86_400, "medium", "low"],
  ["api.enforcePolicies", false, "high", "low"],
  ["api.scopes", [{ value: "read:orders" }, { value: "delete:orders" }], "medium", "low"],
  ["reports.signingAlg", "HS256", "high", "low"],
  ["grant.scope", ["read:orders", "delete:orders"], "medium", "low"],
  ["otp.enabled", false, "high", "low"],
  ["users.options.bruteForceProtection", false, "high", "low"],
  ["users.options.passwordPolicy", "low", "high", "low"],
  ["users.options.disableSignup", false, "medium", "low"],
  ["users.options.mfa.active", false, "high", "low"],
  ["users.enabledClients", ["$spa", "$web", "$deployer"], "medium", "low"],
  ["company.options.clientSecret", canaries[1], "medium", "medium"],
  ["company.options.issuer", "https://login.example.org/", "high", "high"],
  ["jane.password", canaries[3], "medium", "medium"],
  ["hello.script", script("context.idToken.admin = true;"), "medium", "medium"],
  ["settings.sessionLifetime", 720, "medium", "low"],
  ["settings.flags.disableClickjackProtectionHeaders", true, "high", "low"],
  ["settings.supportUrl", "https://support.example.com", undefined, undefined],
];

/** The shop with every edit. */
export const edited: Shop = withEdits();

function withEdits(): Shop {
  const resources = new Map(Object.entries(structuredClone(shop)));
  for (const [path, value] of edits) {
    const [name = "", ...steps] = path.split(".");
    const holder = steps.slice(0, -1).reduce<Record<string, unknown>>((values, step) => {
      values[step] ??= {};
      return values[step] as Record<string, unknown>;
    }, resources.get(name)![1]);
    holder[steps.at(-1)!] = value;
  }
  return Object.fromEntries(resources);
}

/** The shop after resources have come, gone and taken another's place. */
export const rebuilt: Shop = {
  ...Object.fromEntries(
    Object.entries(shop).filter(([name]) => !["otp", "reporting", "jane", "ticket"].includes(name)),
  ),
  reports: ["ResourceServer", { name: "Reports", identifier: "https://reports.example.org", signingAlg: "RS256" }],
  admin: ["Client", { name: "Admin", appType: "spa", callbacks: ["http://admin.example.com"] }],
  partners: ["Connection", { name: "partners", strategy: "auth0" }],
  audit: ["Rule", { name: "audit", script: script("console.log(user.user_id);") }],
};

/** What becomes of whole resources in that, and how bad it is. */
export const becomings: Readonly<Record<string, readonly [kind: string, severity: Severity]>> = {
  otp: ["deleted", "high"],
  reporting: ["deleted", "medium"],
  jane: ["deleted", "high"],
  ticket: ["deleted", "low"],
  reports: ["replaced", "high"],
  admin: ["created", "high"],
  partners: ["created", "medium"],
  audit: ["created", "medium"],
};

/** The program of a shop, in which some resources belong to a component of another package. */
export function program(resources: Shop, components: readonly string[] = ["frontend"]): string {
  const declared = Object.entries(resources).map(([name, [type, args]]) => {
    const code = JSON.stringify(args).replace(/"\$(\w+)"/g, "$1");
    return `const ${name} = new auth0.${type}("${name}", named(${code}), ${name === "spa" ? "{ parent: frontend }" : "{}"});`;
  });
  return `
const pulumi = require("@pulumi/pulumi");
const auth0 = require("pulumi-dynamic-auth0");
const deployer = process.env.AUTH0_CLIENT_ID;
const domain = new URL(process.env.AUTH0_DOMAIN).host;
const named = (args) => args.clientMetadata ? { ...args, clientMetadata: JSON.parse(JSON.stringify(args.clientMetadata).replaceAll("%domain%", domain)) } : args;
${components.map((name) => `const ${name} = new pulumi.ComponentResource("shop:index:Part", "${name}");`).join("\n")}
${declared.join("\n")}
`;
}
