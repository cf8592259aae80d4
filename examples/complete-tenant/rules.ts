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

new auth0.RuleConfig("crm-key", { key: "CRM_KEY", value: secretOf("crm") });
