import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const office = "203.0.113.0/24";

new auth0.BotDetection("bots", {
  botDetectionLevel: edition("medium", "high"),
  challengePasswordPolicy: "when_risky",
  challengePasswordlessPolicy: edition("never", "when_risky"),
  challengePasswordResetPolicy: "always",
  allowlist: [office],
});

new auth0.Captcha("captcha", {
  activeProviderId: "friendly_captcha",
  friendlyCaptcha: { siteKey: "FCMGEMUD2KTDSQ5H", secret: secretOf("captcha") },
});

new auth0.BreachedPasswordDetection("breached-passwords", {
  enabled: true,
  shields: ["block", "admin_notification"],
  adminNotificationFrequency: [edition("daily", "weekly")],
  stage: { preUserRegistration: { shields: ["block"] }, preChangePassword: { shields: ["block"] } },
});

new auth0.BruteForceProtection("brute-force", { enabled: true, maxAttempts: edition(10, 5), allowlist: [office] });

new auth0.SuspiciousIpThrottling("addresses", {
  enabled: true,
  stage: { preLogin: { maxAttempts: edition(100, 50) }, preUserRegistration: { rate: 60_000 } },
});

new auth0.PhoneProviderProtection("phones", { type: edition("none", "exponential") });

new auth0.RiskAssessments("logins", { enabled: edition(false, true) });

new auth0.RiskAssessmentsNewDevice("devices", { rememberFor: edition(30, 14) });

new auth0.SupplementalSignals("akamai", { akamaiEnabled: edition(false, true) });

export const proxy = new auth0.NetworkAclKey("proxy", {
  name: "proxy",
  alg: "hmac-sha256",
  value: edition("QSBrZXkgb2YgdGhlIHByb3h5", "QW5vdGhlciBrZXkgb2YgdGhlIHByb3h5"),
});

export const officeOnly = new auth0.NetworkAcl("office-only", {
  description: edition("From the office", "From the office, or through the proxy"),
  active: true,
  priority: edition(1, 2),
  rule: {
    scope: "management",
    notMatch: { ipv4Cidrs: [office], ...edition({}, { httpMessageSignature: { keys: [{ id: proxy }] } }) },
    action: { log: true },
  },
});

export const thirdParties = new auth0.RateLimitPolicy("third-parties", {
  resource: "oauth_authentication_api",
  consumer: "client",
  consumerSelector: "third_party_clients",
  configuration: edition({ action: "log", limit: 100 }, { action: "block", limit: 50 }),
});

export const age = new auth0.VerifiableCredentialTemplate("age", {
  name: edition("Age", "Age and country"),
  type: "mdl",
  dialect: "simplified/1.0",
  presentation: { mdl: { elements: { ageInYears: false, ...edition({}, { issuingCountry: false }) } } },
  wellKnownTrustedIssuers: "aamva",
});
