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
