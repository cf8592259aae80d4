import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.Hook("check-domain", {
  name: "Check domain",
  triggerId: "pre-user-registration",
  script: `module.exports = function (user, context, callback) {
  const allowed = user.email.endsWith("@example.com");
  callback(allowed ? null : new Error("Not one of us"), { user });
};`,
  enabled: true,
  secrets: { CRM_KEY: new pulumi.Config().requireSecret("crmKey") },
});
