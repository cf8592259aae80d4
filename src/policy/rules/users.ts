import { guardianFactor, rule, user } from "../../resources";
import { anywhere, deployed, production } from "../environments";
import { resourceRule } from "../rule";
import { credentialsIn } from "./credentials";
import { list } from "./settings";

/** Users, their second factors, and the code that runs as they log in. */
export const userRules = [
  resourceRule({
    name: "user-no-password",
    resources: [user],
    enforcement: "advisory",
    severity: "high",
    environments: production,
    description: "Users in production choose their passwords themselves.",
    remedy: "Leave it out, and send a `PasswordChangeTicket`",
    source: "https://auth0.com/docs/authenticate/database-connections/password-change",
    *check(resource) {
      if (resource.get("password") !== undefined) yield { property: "password", problem: "is declared" };
    },
  }),
  resourceRule({
    name: "mfa-strong-factors",
    resources: [guardianFactor],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Second factors cannot be taken over along with a phone number or a mailbox.",
    remedy: "Prefer WebAuthn, one-time passwords or push notifications",
    source: "https://pages.nist.gov/800-63-3/sp800-63b.html",
    config: { weak: list(["sms", "email"], "Factors that count as weak.") },
    *check(resource, { weak }) {
      const name = String(resource.get("name"));
      if (weak.includes(name) && resource.get("enabled") === true)
        yield { property: "enabled", problem: `is on for ${name}` };
    },
  }),
  resourceRule({
    name: "rule-no-credentials",
    resources: [rule],
    enforcement: "mandatory",
    severity: "critical",
    environments: anywhere,
    description: "Rules hold no credentials.",
    remedy: "Put it into the settings of rules, and read it from `configuration`",
    source: "https://auth0.com/docs/customize/rules",
    check: (resource) => credentialsIn("script", resource.get("script")),
  }),
  resourceRule({
    name: "rule-superseded",
    resources: [rule],
    enforcement: "advisory",
    severity: "low",
    environments: anywhere,
    description: "Logins are customized with actions: rules come to their end.",
    remedy: "Write it as an action",
    source: "https://auth0.com/docs/customize/actions/migrate/migrate-from-rules-to-actions",
    *check(resource) {
      if (resource.get("enabled") !== false) yield { property: "enabled", problem: "is not off" };
    },
  }),
];
