import type * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const claim = (name: string) => `function (user, context, callback) {
  context.idToken["https://example.com/${name}"] = (user.app_metadata || {}).${name};
  callback(null, user, context);
}`;

export const planInToken = new auth0.Rule("plan-in-token", {
  name: edition("Plan in token", "Tariff in token"),
  script: claim(edition("plan", "tariff")),
  order: edition(1, 10),
  enabled: edition(true, false),
});

export const checkDomain = new auth0.Hook("check-domain", {
  name: edition("Check domain", "Check company"),
  triggerId: "pre-user-registration",
  script: `module.exports = function (user, context, callback) {
  const allowed = user.email.endsWith("@${edition("example.com", "example.org")}");
  callback(allowed ? null : new Error("Not one of us"), { user });
};`,
  enabled: edition(true, false),
  dependencies: edition<Record<string, string>>({ lodash: "4.17.21" }, {}),
  secrets: edition<Record<string, pulumi.Input<string>>>(
    { CRM_KEY: secretOf("hook"), FORMER_KEY: secretOf("former") },
    { CRM_KEY: secretOf("hook"), NEW_KEY: secretOf("new") },
  ),
});

new auth0.RuleConfig("crm-key", { key: "CRM_KEY", value: secretOf("crm") });
