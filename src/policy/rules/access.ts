import { guardianPolicies, networkAcl, riskAssessments } from "../../resources";
import { anywhere, production } from "../environments";
import { resourceRule } from "../rule";

/** Ranges that hold half of all addresses or more. */
const isEverybody = (range: unknown): boolean => /\/[01]$/.test(String(range));

/** Who is let in, and who has to show more than a password. */
export const accessRules = [
  resourceRule({
    name: "mfa-policy",
    resources: [guardianPolicies],
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Users in production are asked for a second factor, always or when a login looks risky.",
    remedy: 'Add "all-applications" or "confidence-score"',
    source: "https://auth0.com/docs/secure/multi-factor-authentication/enable-mfa",
    *check(resource) {
      const policies = resource.get("policies");
      if (!Array.isArray(policies) || policies.length === 0) yield { property: "policies", problem: "names none" };
    },
  }),
  resourceRule({
    name: "network-acl-no-allow-all",
    resources: [networkAcl],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "No network ACL allows everybody: the ones that come after it would refuse nobody.",
    remedy: "Allow the networks that you know alone",
    source: "https://auth0.com/docs/secure/tenant-access-control-list",
    *check(resource) {
      if (resource.get("rule.action.allow") !== true) return;
      if (resource.get("rule.matchAll") === true) yield { property: "rule.matchAll", problem: "allows everybody" };
      for (const name of ["ipv4Cidrs", "ipv6Cidrs"])
        for (const { property, text } of resource.texts(`rule.match.${name}`))
          if (isEverybody(text)) yield { property, problem: `allows half of all addresses: "${text}"` };
    },
  }),
  resourceRule({
    name: "network-acl-active",
    resources: [networkAcl],
    enforcement: "advisory",
    severity: "low",
    environments: production,
    description: "Network ACLs are in force.",
    remedy: "Set it to true, or take the ACL out of the program",
    source: "https://auth0.com/docs/secure/tenant-access-control-list",
    *check(resource) {
      if (resource.get("active") !== true) yield { property: "active", problem: "is off" };
    },
  }),
  resourceRule({
    name: "risk-assessed",
    resources: [riskAssessments],
    enforcement: "advisory",
    severity: "low",
    environments: production,
    description: "Logins are judged for their risk, so that actions can ask for more where it is high.",
    remedy: "Set it to true",
    source: "https://auth0.com/docs/secure/multi-factor-authentication/adaptive-mfa",
    *check(resource) {
      if (resource.get("enabled") !== true) yield { property: "enabled", problem: "is off" };
    },
  }),
];
