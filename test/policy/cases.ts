import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Arguments of a resource. */
type Args = Readonly<Record<string, unknown>>;

/** A resource that a rule is content with, and one that breaks this rule and no other. */
export interface Case {
  readonly rule: string;
  readonly type: string;
  readonly passes: Args;
  readonly fails: Args;
  /** Where the rule finds the mistake. */
  readonly at: string;
  /** Whether only the protection of the resource differs. */
  readonly unprotected?: boolean;
}

const rotating = { rotationType: "rotating", expirationType: "expiring", tokenLifetime: 2592000, leeway: 10 };

const spa = {
  name: "Shop",
  appType: "spa",
  callbacks: ["https://shop.example.com/callback"],
  allowedLogoutUrls: ["https://shop.example.com"],
  webOrigins: ["https://shop.example.com"],
  grantTypes: ["authorization_code", "refresh_token"],
  tokenEndpointAuthMethod: "none",
  oidcConformant: true,
  jwtConfiguration: { alg: "RS256" },
  refreshToken: rotating,
};

const web = { ...spa, appType: "regular_web", tokenEndpointAuthMethod: "client_secret_post" };

const pem = "-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----";

const keys = { privateKeyJwt: { credentials: [{ credentialType: "public_key", pem, alg: "RS256" }] } };

const worker = {
  name: "Worker",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
  oidcConformant: true,
  jwtConfiguration: { alg: "RS256" },
  clientAuthenticationMethods: keys,
};

const thirdParty = { ...web, isFirstParty: false, thirdPartySecurityMode: "strict" };

const api = { identifier: "https://orders.example.com", name: "Orders", tokenLifetime: 3600, enforcePolicies: true };

const grant = { clientId: "worker", audience: "https://orders.example.com", scope: ["read:orders"] };

const management = { ...grant, audience: "https://company.auth0.com/api/v2/", scope: ["read:users"] };

const database = { name: "customers", strategy: "auth0", options: { passwordDictionary: { enable: true } } };

const samlEnds = { signInEndpoint: "https://login.example.com/saml", signingCert: "MIIC" };

const saml = { name: "company", strategy: "samlp", options: { ...samlEnds, signSamlRequest: true } };

const oidc = { name: "partner", strategy: "oidc", options: { type: "back_channel", clientId: "x" } };

const google = { name: "google", strategy: "google-oauth2", options: { clientId: "own", clientSecret: "own" } };

const tenant = { supportEmail: "help@example.com", flags: { enableClientConnections: false } };

const tenantWith = (flag: string): Args => ({ ...tenant, flags: { ...tenant.flags, [flag]: true } });

const rule = { name: "Plan", enabled: false, script: "function (user, context, callback) { callback(null, user); }" };

const action = {
  name: "Claims",
  code: "exports.onExecutePostLogin = async (event, api) => {};",
  runtime: "node22",
  supportedTriggers: [{ id: "post-login", version: "v3" }],
  dependencies: [{ name: "axios", version: "1.13.2" }],
};

const hook = { name: "Seats", script: "module.exports = () => {};", triggerId: "pre-user-registration" };

const breaches = {
  enabled: true,
  shields: ["block", "admin_notification"],
  stage: { preUserRegistration: { shields: ["block"] }, preChangePassword: { shields: ["block"] } },
};

const bruteForce = { enabled: true, allowlist: ["192.0.2.0/28", "2001:db8::/64"] };

const throttling = { enabled: true, allowlist: ["192.0.2.1"] };

const bots = {
  challengePasswordPolicy: "when_risky",
  challengePasswordResetPolicy: "when_risky",
  challengePasswordlessPolicy: "always",
};

const acl = {
  description: "The office",
  active: true,
  priority: 1,
  rule: { action: { allow: true }, match: { ipv4Cidrs: ["192.0.2.0/24"] }, scope: "tenant" },
};

/** Of the year 2020, and valid for eighty more. */
const certificate = new X509Certificate(readFileSync(path.join(__dirname, "../clients/localhost.pem")));

const signingKey = { ...certificate.publicKey.export({ format: "jwk" }), kid: "2020" };

const user = { connection: "customers", email: "jane@example.com" };

const cases = (
  type: string,
  passes: Args,
  rows: Readonly<Record<string, readonly [fails: Args, at: string]>>,
): Case[] =>
  Object.entries(rows).map(([rule, [fails, at]]) => ({ rule, type, passes, fails: { ...passes, ...fails }, at }));

/** For every rule about single resources. */
export const everyCase: readonly Case[] = [
  ...cases("Client", spa, {
    "client-callbacks-https": [{ callbacks: ["https://a.example.com", "http://b.example.com"] }, "callbacks[1]"],
    "client-callbacks-exact": [{ callbacks: ["https://*.example.com/callback"] }, "callbacks[0]"],
    "client-callbacks-claimed": [{ appType: "native", callbacks: ["com.example.shop://callback"] }, "callbacks[0]"],
    "client-logout-urls-https": [{ allowedLogoutUrls: ["http://shop.example.com"] }, "allowedLogoutUrls[0]"],
    "client-logout-urls-exact": [{ allowedLogoutUrls: ["https://*.example.com"] }, "allowedLogoutUrls[0]"],
    "client-origins-https": [{ webOrigins: ["http://shop.example.com"] }, "webOrigins[0]"],
    "client-origins-exact": [{ allowedOrigins: ["https://*.example.com"] }, "allowedOrigins[0]"],
    "client-no-implicit-grant": [{ grantTypes: undefined }, "grantTypes"],
    "client-no-password-grant": [{ grantTypes: ["password"] }, "grantTypes"],
    "client-no-legacy-grant": [{ grantTypes: ["http://auth0.com/oauth/legacy/grant-type/ro"] }, "grantTypes"],
    "client-public-no-client-credentials": [{ grantTypes: ["client_credentials"] }, "grantTypes"],
    "client-id-token-algorithm": [{ jwtConfiguration: undefined }, "jwtConfiguration.alg"],
    "client-id-token-lifetime": [
      { jwtConfiguration: { alg: "RS256", lifetimeInSeconds: 86400 } },
      "jwtConfiguration.lifetimeInSeconds",
    ],
    "client-refresh-token-rotation": [
      { refreshToken: { ...rotating, rotationType: "non-rotating" } },
      "refreshToken.rotationType",
    ],
    "client-refresh-token-expiration": [
      { refreshToken: { ...rotating, infiniteIdleTokenLifetime: true } },
      "refreshToken.infiniteIdleTokenLifetime",
    ],
    "client-refresh-token-lifetime": [
      { refreshToken: { ...rotating, tokenLifetime: 31536000 } },
      "refreshToken.tokenLifetime",
    ],
    "client-refresh-token-leeway": [{ refreshToken: { ...rotating, leeway: 600 } }, "refreshToken.leeway"],
    "client-oidc-conformant": [{ oidcConformant: undefined }, "oidcConformant"],
    "client-public-authentication": [{ tokenEndpointAuthMethod: "client_secret_post" }, "tokenEndpointAuthMethod"],
    "client-metadata-no-secrets": [{ clientMetadata: { apiSecret: "x" } }, "clientMetadata.apiSecret"],
    "client-ip-header-trust": [{ isTokenEndpointIpHeaderTrusted: true }, "isTokenEndpointIpHeaderTrusted"],
    "client-universal-login": [{ crossOriginAuthentication: true }, "crossOriginAuthentication"],
  }),
  ...cases("Client", web, {
    "client-confidential-authentication": [{ tokenEndpointAuthMethod: "none" }, "tokenEndpointAuthMethod"],
    "client-secret-length": [{ clientSecret: "correct horse" }, "clientSecret"],
  }),
  ...cases("Client", worker, {
    "client-key-authentication": [{ clientAuthenticationMethods: undefined }, "clientAuthenticationMethods"],
  }),
  ...cases("Client", thirdParty, {
    "client-third-party-strict": [{ thirdPartySecurityMode: "permissive" }, "thirdPartySecurityMode"],
  }),
  ...cases("ClientGrant", grant, {
    "client-grant-scopes-listed": [{ scope: Array.from({ length: 21 }, (_, index) => `read:${index}`) }, "scope"],
    "client-grant-no-all-scopes": [{ scope: undefined, allowAllScopes: true }, "allowAllScopes"],
    "client-grant-organizations": [{ allowAnyOrganization: true }, "allowAnyOrganization"],
  }),
  ...cases("ClientGrant", management, {
    "client-grant-management-api": [{ scope: ["read:users", "delete:users"] }, "scope[1]"],
  }),
  ...cases("ResourceServer", api, {
    "api-signing-algorithm": [{ signingAlg: "HS256" }, "signingAlg"],
    "api-token-lifetime": [{ tokenLifetime: 172800 }, "tokenLifetime"],
    "api-permissions-enforced": [{ enforcePolicies: undefined }, "enforcePolicies"],
    "api-no-offline-access": [{ allowOfflineAccess: true }, "allowOfflineAccess"],
  }),
  ...cases("Connection", database, {
    "database-password-strength": [
      { options: { ...database.options, passwordPolicy: "fair" } },
      "options.passwordPolicy",
    ],
    "database-common-passwords": [{ options: {} }, "options.passwordOptions.dictionary.active"],
    "database-brute-force-protection": [
      { options: { ...database.options, bruteForceProtection: false } },
      "options.bruteForceProtection",
    ],
    "database-closed-signup": [{ name: "Admins" }, "options.disableSignup"],
    "database-scripts-no-credentials": [
      { options: { ...database.options, customScripts: { login: "connect('mysql://root:hunter2hunter@db')" } } },
      "options.customScripts.login",
    ],
    "connection-not-for-third-parties": [{ isDomainConnection: true }, "isDomainConnection"],
  }),
  ...cases("Connection", google, { "social-own-keys": [{ options: {} }, "options.clientId"] }),
  ...cases("Connection", saml, {
    "saml-signatures": [{ options: { ...saml.options, signatureAlgorithm: "rsa-sha1" } }, "options.signatureAlgorithm"],
  }),
  ...cases("Connection", oidc, {
    "oidc-back-channel": [{ options: { ...oidc.options, type: "front_channel" } }, "options.type"],
  }),
  ...cases("User", user, { "user-no-password": [{ password: "correct horse" }, "password"] }),
  ...cases("GuardianFactor", { name: "sms", enabled: false }, { "mfa-strong-factors": [{ enabled: true }, "enabled"] }),
  ...cases("Rule", rule, {
    "rule-no-credentials": [{ script: `${rule.script} // api_key = "0123456789abcdef"` }, "script"],
    "rule-superseded": [{ enabled: true }, "enabled"],
  }),
  ...cases("Action", action, {
    "action-no-credentials": [{ code: `${action.code} // api_key = "0123456789abcdef"` }, "code"],
    "action-runtime-maintained": [{ runtime: "node18" }, "runtime"],
    "action-dependencies-pinned": [{ dependencies: [{ name: "axios", version: "latest" }] }, "dependencies[0].version"],
  }),
  ...cases("Hook", hook, { "hook-superseded": [{ enabled: true }, "enabled"] }),
  ...cases("BreachedPasswordDetection", breaches, {
    "breached-passwords-detected": [{ enabled: false }, "enabled"],
    "breached-passwords-blocked": [{ shields: ["admin_notification"] }, "shields"],
    "breached-passwords-refused-at-signup": [
      { stage: { ...breaches.stage, preUserRegistration: undefined } },
      "stage.preUserRegistration.shields",
    ],
    "breached-passwords-refused-at-change": [
      { stage: { ...breaches.stage, preChangePassword: { shields: [] } } },
      "stage.preChangePassword.shields",
    ],
  }),
  ...cases("BruteForceProtection", bruteForce, {
    "brute-force-protection": [{ enabled: false }, "enabled"],
    "brute-force-blocked": [{ shields: ["user_notification"] }, "shields"],
    "brute-force-users-told": [{ shields: ["block"] }, "shields"],
    "brute-force-attempts": [{ maxAttempts: 50 }, "maxAttempts"],
    "brute-force-allowlist-narrow": [{ allowlist: ["192.0.2.1", "10.0.0.0/8"] }, "allowlist[1]"],
  }),
  ...cases("SuspiciousIpThrottling", throttling, {
    "suspicious-ips-throttled": [{ enabled: false }, "enabled"],
    "suspicious-ips-blocked": [{ shields: ["admin_notification"] }, "shields"],
    "suspicious-ips-attempts": [{ stage: { preLogin: { maxAttempts: 2500 } } }, "stage.preLogin.maxAttempts"],
    "suspicious-ips-allowlist-narrow": [{ allowlist: ["2001:db8::/32"] }, "allowlist[0]"],
  }),
  ...cases("GuardianPolicies", { policies: ["confidence-score"] }, { "mfa-policy": [{ policies: [] }, "policies"] }),
  ...cases("NetworkAcl", acl, {
    "network-acl-no-allow-all": [
      { rule: { ...acl.rule, match: { ipv4Cidrs: ["192.0.2.0/24", "0.0.0.0/1"] } }, priority: 2 },
      "rule.match.ipv4Cidrs[1]",
    ],
    "network-acl-active": [{ active: false, priority: 3 }, "active"],
  }),
  ...cases(
    "CustomSigningKeys",
    { keys: [signingKey] },
    {
      "custom-signing-keys-rotated": [
        { keys: [signingKey, { ...signingKey, kid: "next", x5c: [certificate.raw.toString("base64")] }] },
        "keys[1].x5c",
      ],
    },
  ),
  ...cases("RiskAssessments", { enabled: true }, { "risk-assessed": [{ enabled: false }, "enabled"] }),
  ...cases("BotDetection", bots, {
    "bot-detection-at-login": [{ challengePasswordPolicy: "never" }, "challengePasswordPolicy"],
    "bot-detection-at-password-reset": [{ challengePasswordResetPolicy: undefined }, "challengePasswordResetPolicy"],
    "bot-detection-without-password": [{ challengePasswordlessPolicy: "never" }, "challengePasswordlessPolicy"],
    "bot-detection-enforced": [{ monitoringModeEnabled: true }, "monitoringModeEnabled"],
    "bot-detection-allowlist-narrow": [{ allowlist: ["0.0.0.0/1"] }, "allowlist[0]"],
  }),
  ...cases(
    "Captcha",
    { activeProviderId: "auth_challenge" },
    {
      "captcha-fails-closed": [{ authChallenge: { failOpen: true } }, "authChallenge.failOpen"],
    },
  ),
  ...cases(
    "PhoneProviderProtection",
    { type: "exponential" },
    {
      "phone-messages-slowed-down": [{ type: "none" }, "type"],
    },
  ),
  ...cases("Tenant", tenant, {
    "tenant-logout-urls-https": [{ allowedLogoutUrls: ["http://example.com"] }, "allowedLogoutUrls[0]"],
    "tenant-logout-urls-exact": [{ allowedLogoutUrls: ["https://*.example.com"] }, "allowedLogoutUrls[0]"],
    "tenant-session-lifetime": [{ sessionLifetime: 720 }, "sessionLifetime"],
    "tenant-idle-session-lifetime": [{ idleSessionLifetimeInMinutes: 4380 }, "idleSessionLifetimeInMinutes"],
    "tenant-no-open-registration": [
      tenantWith("enableDynamicClientRegistration"),
      "flags.enableDynamicClientRegistration",
    ],
    "tenant-no-legacy-features": [tenantWith("allowLegacyTokeninfoEndpoint"), "flags.allowLegacyTokeninfoEndpoint"],
    "tenant-clickjacking-protection": [
      tenantWith("disableClickjackProtectionHeaders"),
      "flags.disableClickjackProtectionHeaders",
    ],
    "tenant-no-user-enumeration": [
      tenantWith("enablePublicSignupUserExistsError"),
      "flags.enablePublicSignupUserExistsError",
    ],
    "tenant-connections-by-choice": [{ flags: undefined }, "flags.enableClientConnections"],
    "tenant-support-contact": [{ supportEmail: undefined }, "supportEmail"],
    "tenant-sandbox-version": [{ sandboxVersion: "12" }, "sandboxVersion"],
  }),
  {
    rule: "connection-protected",
    type: "Connection",
    passes: database,
    fails: database,
    at: "protect",
    unprotected: true,
  },
  { rule: "client-and-api-protected", type: "Client", passes: spa, fails: spa, at: "protect", unprotected: true },
];
