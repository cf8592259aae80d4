import { z } from "zod";
import {
  count,
  fromWeakest,
  ipAddressOrRange,
  object,
  resetsDeclared,
  saferLow,
  saferOn,
  saferWith,
  saferWithout,
  sensitive,
  set,
  singleton,
  unset,
} from "../../definition";

const modes = ["count_per_identifier_and_ip", "count_per_identifier"] as const;

export const bruteForceProtection = singleton({
  type: "BruteForceProtection",
  description:
    "What happens when somebody tries one password after the other for an account. Every tenant has it once; it is on at first.",
  path: "/attack-protection/brute-force-protection",
  id: "brute-force-protection",
  holds: ["enabled", "shields"],
  scope: "attack_protection",
  resets: true,
  deletion: `${resetsDeclared("what")} Auth0's default for \`enabled\` is on.`,
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-brute-force-protection",
  security: {
    properties: {
      enabled: sensitive(saferOn(), "Passwords can be tried one after the other, for as long as it takes."),
      shields: sensitive(saferWith(), "Without a block passwords can be tried one after the other."),
      allowlist: sensitive(saferWithout(), "From these addresses any number of passwords can be tried."),
      mode: sensitive(fromWeakest(modes, "medium"), "Who has many addresses has many times the attempts."),
      maxAttempts: sensitive(saferLow(), "The more attempts, the more passwords can be tried."),
    },
  },
  inputs: object({
    enabled: unset(true, z.boolean()).optional().describe("Whether failed logins are counted; true unless set."),
    shields: unset(["block", "user_notification"], set(z.enum(["block", "user_notification"])))
      .optional()
      .describe("What happens after too many of them: the address is blocked, the user is told; both unless set."),
    allowlist: unset([], set(ipAddressOrRange()))
      .optional()
      .describe("Addresses and ranges whose failed logins are not counted."),
    mode: unset("count_per_identifier_and_ip", z.enum(modes))
      .optional()
      .describe(
        "Whether failed logins of an account are counted for each address (`count_per_identifier_and_ip`, unless set), or for all addresses together, which also lets strangers lock its user out.",
      ),
    maxAttempts: unset(10, count(1, 100)).optional().describe("Failed logins in a row; 10 unless set."),
  }),
});
