import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

new auth0.Action("plan-in-token", {
  name: "Plan in token",
  supportedTriggers: [{ id: "post-login", version: "v3" }],
  code: `exports.onExecutePostLogin = async (event, api) => {
  api.idToken.setCustomClaim("https://example.com/plan", event.user.app_metadata.plan ?? "free");
};`,
  dependencies: [{ name: "lodash", version: "4.17.21" }],
  secrets: { BILLING_KEY: config.requireSecret("billingKey") },
});
