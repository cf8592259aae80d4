import * as auth0 from "pulumi-dynamic-auth0";

new auth0.BotDetection("bots", {
  botDetectionLevel: "high",
  challengePasswordPolicy: "when_risky",
  challengePasswordlessPolicy: "when_risky",
  challengePasswordResetPolicy: "always",
  allowlist: ["203.0.113.0/24"], // the office
});
