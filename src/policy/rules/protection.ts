import {
  botDetection,
  breachedPasswordDetection,
  bruteForceProtection,
  captcha,
  phoneProviderProtection,
  suspiciousIpThrottling,
} from "../../resources";
import { anywhere, deployed, production } from "../environments";
import type { Judged } from "../judged";
import { type Finding, type ResourceRule, resourceRule } from "../rule";
import { atMost } from "./settings";

const docs = "https://auth0.com/docs/secure/attack-protection";

function* isOn(resource: Judged, property: string): Generator<Finding> {
  if (resource.get(property) !== true) yield { property, problem: "is not on" };
}

function* has(resource: Judged, property: string, item: string): Generator<Finding> {
  const list = resource.get(property);
  if (!Array.isArray(list) || !list.includes(item)) yield { property, problem: `lacks "${item}"` };
}

function* isNot(resource: Judged, property: string, value: string): Generator<Finding> {
  if (resource.get(property) === value) yield { property, problem: `is ${value}` };
}

function* isAtMost(resource: Judged, property: string, most: number): Generator<Finding> {
  const value = Number(resource.get(property));
  if (value > most) yield { property, problem: `is ${value}, more than ${most}` };
}

/** Bits of an address that a range fixes, of those that there are. */
function freeBits(range: string): number {
  const [address = "", prefix] = range.split("/");
  const all = address.includes(":") ? 128 : 32;
  return prefix === undefined ? 0 : all - Number(prefix);
}

/** Ranges of more addresses than an organization has: of IPv6, where a site alone has 80 bits, twice that of IPv4 on top. */
function* wideRanges(resource: Judged, most: number): Generator<Finding> {
  for (const { property, text } of resource.texts("allowlist")) {
    const limit = text.includes(":") ? 80 : most;
    if (freeBits(text) > limit) yield { property, problem: `is a range of 2^${freeBits(text)} addresses: "${text}"` };
  }
}

/** Whoever is in such a range is not protected against. */
const narrowAllowlist = (name: string, resource: ResourceRule["resources"][number], what: string): ResourceRule =>
  resourceRule({
    name,
    resources: [resource],
    enforcement: "mandatory",
    severity: "high",
    environments: deployed,
    description: `Addresses that ${what} are few.`,
    remedy: "List the addresses of your own systems alone",
    source: docs,
    config: { mostBits: atMost(8, "Bits that a range of IPv4 may leave open: 8 are 256 addresses.") },
    check: (judged, { mostBits }) => wideRanges(judged, mostBits),
  });

/** What keeps attackers from trying passwords. */
export const protectionRules = [
  resourceRule({
    name: "breached-passwords-detected",
    resources: [breachedPasswordDetection],
    enforcement: "mandatory",
    severity: "high",
    environments: deployed,
    description: "Passwords that were stolen elsewhere are looked for.",
    remedy: "Set it to true",
    source: `${docs}/breached-password-detection`,
    check: (resource) => isOn(resource, "enabled"),
  }),
  resourceRule({
    name: "breached-passwords-blocked",
    resources: [breachedPasswordDetection],
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Nobody logs in with a password that was stolen elsewhere.",
    remedy: 'Add "block"',
    source: `${docs}/breached-password-detection`,
    check: (resource) => has(resource, "shields", "block"),
  }),
  resourceRule({
    name: "breached-passwords-refused-at-signup",
    resources: [breachedPasswordDetection],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Nobody signs up with a password that was stolen elsewhere.",
    remedy: 'Add "block"',
    source: `${docs}/breached-password-detection`,
    check: (resource) => has(resource, "stage.preUserRegistration.shields", "block"),
  }),
  resourceRule({
    name: "breached-passwords-refused-at-change",
    resources: [breachedPasswordDetection],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "Nobody changes to a password that was stolen elsewhere.",
    remedy: 'Add "block"',
    source: `${docs}/breached-password-detection`,
    check: (resource) => has(resource, "stage.preChangePassword.shields", "block"),
  }),
  resourceRule({
    name: "brute-force-protection",
    resources: [bruteForceProtection],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "Failed logins of an account are counted.",
    remedy: "Set it to true",
    source: `${docs}/brute-force-protection`,
    check: (resource) => isOn(resource, "enabled"),
  }),
  resourceRule({
    name: "brute-force-blocked",
    resources: [bruteForceProtection],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "After too many failed logins an address is blocked.",
    remedy: 'Add "block"',
    source: `${docs}/brute-force-protection`,
    check: (resource) => has(resource, "shields", "block"),
  }),
  resourceRule({
    name: "brute-force-users-told",
    resources: [bruteForceProtection],
    enforcement: "advisory",
    severity: "low",
    environments: production,
    description: "Users are told that somebody tries their password.",
    remedy: 'Add "user_notification"',
    source: `${docs}/brute-force-protection`,
    check: (resource) => has(resource, "shields", "user_notification"),
  }),
  resourceRule({
    name: "brute-force-attempts",
    resources: [bruteForceProtection],
    enforcement: "mandatory",
    severity: "medium",
    environments: anywhere,
    description: "Few failed logins are enough for a block.",
    remedy: "Allow fewer",
    source: `${docs}/brute-force-protection`,
    config: { maximum: atMost(10, "Most failed logins in a row.") },
    check: (resource, { maximum }) => isAtMost(resource, "maxAttempts", maximum),
  }),
  narrowAllowlist("brute-force-allowlist-narrow", bruteForceProtection, "may fail to log in as often as they like"),
  resourceRule({
    name: "suspicious-ips-throttled",
    resources: [suspiciousIpThrottling],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "An address that tries many accounts is found.",
    remedy: "Set it to true",
    source: `${docs}/suspicious-ip-throttling`,
    check: (resource) => isOn(resource, "enabled"),
  }),
  resourceRule({
    name: "suspicious-ips-blocked",
    resources: [suspiciousIpThrottling],
    enforcement: "mandatory",
    severity: "high",
    environments: anywhere,
    description: "An address that tries many accounts is slowed down.",
    remedy: 'Add "block"',
    source: `${docs}/suspicious-ip-throttling`,
    check: (resource) => has(resource, "shields", "block"),
  }),
  resourceRule({
    name: "suspicious-ips-attempts",
    resources: [suspiciousIpThrottling],
    enforcement: "advisory",
    severity: "medium",
    environments: deployed,
    description: "An address has no more failed logins at once than Auth0 gives it.",
    remedy: "Allow fewer",
    source: `${docs}/suspicious-ip-throttling`,
    config: { maximum: atMost(100, "Most failed logins of an address at once.") },
    check: (resource, { maximum }) => isAtMost(resource, "stage.preLogin.maxAttempts", maximum),
  }),
  narrowAllowlist("suspicious-ips-allowlist-narrow", suspiciousIpThrottling, "are never slowed down"),
  resourceRule({
    name: "bot-detection-at-login",
    resources: [botDetection],
    enforcement: "mandatory",
    severity: "medium",
    environments: production,
    description: "Whoever looks like a bot is asked for a CAPTCHA at a login.",
    remedy: 'Set it to "when_risky"',
    source: `${docs}/bot-detection`,
    check: (resource) => isNot(resource, "challengePasswordPolicy", "never"),
  }),
  resourceRule({
    name: "bot-detection-at-password-reset",
    resources: [botDetection],
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "Whoever looks like a bot is asked for a CAPTCHA before a password is reset.",
    remedy: 'Set it to "when_risky"',
    source: `${docs}/bot-detection`,
    check: (resource) => isNot(resource, "challengePasswordResetPolicy", "never"),
  }),
  resourceRule({
    name: "bot-detection-without-password",
    resources: [botDetection],
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "Whoever looks like a bot is asked for a CAPTCHA before a code is sent: messages cost money.",
    remedy: 'Set it to "when_risky"',
    source: `${docs}/bot-detection`,
    check: (resource) => isNot(resource, "challengePasswordlessPolicy", "never"),
  }),
  resourceRule({
    name: "bot-detection-enforced",
    resources: [botDetection],
    enforcement: "mandatory",
    severity: "medium",
    environments: production,
    description: "Bots are asked for a CAPTCHA, and not only counted.",
    remedy: "Set it to false",
    source: `${docs}/bot-detection`,
    *check(resource) {
      if (resource.get("monitoringModeEnabled") === true) yield { property: "monitoringModeEnabled", problem: "is on" };
    },
  }),
  narrowAllowlist("bot-detection-allowlist-narrow", botDetection, "are never asked for a CAPTCHA"),
  resourceRule({
    name: "captcha-fails-closed",
    resources: [captcha],
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "Nobody gets past a CAPTCHA because the service that makes it cannot be reached.",
    remedy: "Set it to false",
    source: `${docs}/bot-detection/configure-captcha`,
    *check(resource) {
      for (const service of ["arkose", "authChallenge"])
        if (resource.declares(service) && resource.get(`${service}.failOpen`) === true)
          yield { property: `${service}.failOpen`, problem: "is on" };
    },
  }),
  resourceRule({
    name: "phone-messages-slowed-down",
    resources: [phoneProviderProtection],
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "Whoever has codes sent to phones again and again waits longer each time.",
    remedy: 'Set it to "exponential"',
    source: docs,
    check: (resource) => isNot(resource, "type", "none"),
  }),
];
