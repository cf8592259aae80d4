import * as auth0 from "pulumi-dynamic-auth0";

new auth0.SuspiciousIpThrottling("addresses", {
  enabled: true,
  shields: ["block", "admin_notification"],
  allowlist: ["203.0.113.0/24"], // the call center
  stage: {
    preLogin: { maxAttempts: 50 },
    preUserRegistration: { maxAttempts: 20, rate: 60_000 },
  },
});
