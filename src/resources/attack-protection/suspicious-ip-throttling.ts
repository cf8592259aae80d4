import { z } from "zod";
import {
  count,
  ipAddressOrRange,
  merged,
  object,
  resetsDeclared,
  saferHigh,
  saferLow,
  saferOn,
  saferWith,
  saferWithout,
  sensitive,
  set,
  singleton,
  unset,
  wire,
} from "../../definition";

const day = 86_400_000;

/** What an address may do at a stage. */
const stage = (
  what: string,
  { attempts, every }: { attempts: [fallback: number, most: number]; every: [fallback: number, least: number] },
) =>
  merged(
    object({
      maxAttempts: unset(attempts[0], count(1, attempts[1]))
        .optional()
        .describe(`${what} that an address may do at once; ${attempts[0]} unless set.`),
      rate: unset(every[0], count(every[1], day))
        .optional()
        .describe(`Milliseconds after which it may do one more; ${every[0]} unless set.`),
    }),
  )
    .optional()
    .describe(`${what} of an address.`);

const more = sensitive(saferLow(), "The more attempts, the more accounts an address can try.");
const sooner = sensitive(saferHigh(), "The sooner the next attempt, the more accounts an address can try.");

const stages = ["preLogin", "preUserRegistration", "preCustomTokenExchange"] as const;
const ofStages = Object.fromEntries(
  stages.flatMap((name) => [
    [`stage.${name}.maxAttempts`, more],
    [`stage.${name}.rate`, sooner],
  ]),
) as Record<`stage.${string}`, typeof more>;

export const suspiciousIpThrottling = singleton({
  type: "SuspiciousIpThrottling",
  description:
    "What happens to an address that fails to log in, or signs up, again and again with many accounts. Every tenant has it once; it is on at first.",
  path: "/attack-protection/suspicious-ip-throttling",
  id: "suspicious-ip-throttling",
  holds: ["enabled", "shields"],
  scope: "attack_protection",
  resets: true,
  deletion: `${resetsDeclared("what")} Auth0's default for \`enabled\` is on.`,
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-suspicious-ip-throttling",
  security: {
    properties: {
      enabled: sensitive(saferOn(), "From one address any number of accounts can be tried."),
      shields: sensitive(saferWith(), "Without a block any number of accounts can be tried from one address."),
      allowlist: sensitive(saferWithout(), "From these addresses any number of accounts can be tried."),
      ...ofStages,
    },
  },
  inputs: object({
    enabled: unset(true, z.boolean()).optional().describe("Whether addresses are slowed down; true unless set."),
    shields: unset(["admin_notification", "block"], set(z.enum(["block", "admin_notification"])))
      .optional()
      .describe("What happens to an address: it is slowed down, administrators are told; both unless set."),
    allowlist: unset([], set(ipAddressOrRange()))
      .optional()
      .describe("Addresses and ranges that are never slowed down."),
    stage: merged(
      object({
        preLogin: wire("pre-login", stage("Failed logins", { attempts: [100, 2500], every: [864_000, 34_560] })),
        // As recorded of tenants that had never set it: fifty a minute. The document has 1728000.
        preUserRegistration: wire(
          "pre-user-registration",
          stage("Sign-ups", { attempts: [50, 72_000], every: [1200, 1200] }),
        ),
        // Recorded, and not in the document: the limits are those of logins.
        preCustomTokenExchange: wire(
          "pre-custom-token-exchange",
          stage("Failed token exchanges", { attempts: [10, 2500], every: [600_000, 34_560] }),
        ),
      }),
    )
      .optional()
      .describe("How much an address may do before it is slowed down."),
  }),
});
