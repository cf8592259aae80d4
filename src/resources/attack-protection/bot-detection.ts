import { z } from "zod";
import {
  forEach,
  fromWeakest,
  ipAddressOrRange,
  object,
  resetsDeclared,
  saferOff,
  saferWithout,
  sensitive,
  set,
  singleton,
  unset,
} from "../../definition";

const when = ["never", "when_risky", "always"] as const;
const levels = ["low", "medium", "high"] as const;

const challenge = (whom: string) =>
  unset("never", z.enum(when)).optional().describe(`When ${whom} have to solve a CAPTCHA; \`never\` unless set.`);

export const botDetection = singleton({
  type: "BotDetection",
  description:
    "When users have to prove that they are no bot: how suspicious Auth0 is, and at which doors it asks. Which CAPTCHA it shows is for the `Captcha`. Every tenant whose plan has it has it once.",
  path: "/attack-protection/bot-detection",
  id: "bot-detection",
  holds: ["bot_detection_level", "challenge_password_policy"],
  scope: "attack_protection",
  resets: true,
  deletion: resetsDeclared("what"),
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-bot-detection",
  security: {
    properties: {
      botDetectionLevel: sensitive(fromWeakest(levels, "medium"), "Bots that are not seen can try stolen passwords."),
      ...forEach(
        ["challengePasswordPolicy", "challengePasswordlessPolicy", "challengePasswordResetPolicy"],
        fromWeakest(when),
        "Where no CAPTCHA is asked for, bots can try stolen passwords.",
      ),
      allowlist: sensitive(saferWithout(isWide), "Nobody is asked for a CAPTCHA at these addresses."),
      monitoringModeEnabled: sensitive(saferOff(), "Bots are written into the log, and let in."),
    },
  },
  inputs: object({
    botDetectionLevel: unset("medium", z.enum(levels))
      .optional()
      .describe("How easily Auth0 takes somebody for a bot; `medium` unless set."),
    challengePasswordPolicy: challenge("users who log in with a password"),
    challengePasswordlessPolicy: challenge("users who log in without a password"),
    challengePasswordResetPolicy: challenge("users who ask for a new password"),
    allowlist: unset([], set(ipAddressOrRange())).optional().describe("Addresses and ranges at which nobody is asked."),
    monitoringModeEnabled: unset(false, z.boolean())
      .optional()
      .describe("Only writes into the log what would be asked; false unless set."),
  }),
});

/** A range that holds half of all addresses or more. */
function isWide(address: unknown): boolean {
  return /\/[01]$/.test(String(address));
}
