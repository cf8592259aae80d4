import * as auth0 from "pulumi-dynamic-auth0";

new auth0.BruteForceProtection("brute-force", {
  enabled: true,
  shields: ["block", "user_notification"],
  maxAttempts: 5,
  allowlist: ["203.0.113.7"], // the load test
});
