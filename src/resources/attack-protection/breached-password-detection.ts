import { z } from "zod";
import {
  fromWeakest,
  merged,
  object,
  resetsDeclared,
  saferOn,
  saferWith,
  sensitive,
  set,
  singleton,
  unset,
  wire,
} from "../../definition";

const blocks = sensitive(saferWith(), "Who has bought a stolen password gets in with it unless that is blocked.");

const stage = (moment: string) =>
  merged(
    object({
      shields: unset([], set(z.enum(["block", "admin_notification"])))
        .optional()
        .describe(`What happens to a breached password ${moment}: it is refused, administrators are told.`),
    }),
  )
    .optional()
    .describe(`What happens ${moment}.`);

export const breachedPasswordDetection = singleton({
  type: "BreachedPasswordDetection",
  description:
    "What happens when somebody uses a password that is known from a breach elsewhere. Every tenant has it once; it is off at first.",
  path: "/attack-protection/breached-password-detection",
  id: "breached-password-detection",
  holds: ["enabled", "shields"],
  scope: "attack_protection",
  resets: true,
  deletion: `${resetsDeclared("what")} Auth0's default for \`enabled\` is off.`,
  source: "https://auth0.com/docs/api/management/v2/attack-protection/patch-breached-password-detection",
  security: {
    properties: {
      enabled: sensitive(saferOn(), "Who has bought a stolen password gets in with it."),
      shields: blocks,
      stage: blocks,
      method: sensitive(fromWeakest(["standard", "enhanced"], "medium"), "Breaches are found weeks later."),
      adminNotificationFrequency: sensitive(saferWith("low"), "Administrators hear of it later, or not at all."),
    },
  },
  inputs: object({
    // As recorded of tenants that had never set it; the document says true.
    enabled: unset(false, z.boolean()).optional().describe("Whether passwords are looked up; false unless set."),
    shields: unset([], set(z.enum(["block", "user_notification", "admin_notification"])))
      .optional()
      .describe("What happens at a login: it is blocked, the user is told, administrators are told."),
    adminNotificationFrequency: unset([], set(z.enum(["immediately", "daily", "weekly", "monthly"])))
      .optional()
      .describe("How often administrators are told, with `admin_notification`."),
    method: unset("standard", z.enum(["standard", "enhanced"]))
      .optional()
      .describe("`enhanced` looks up what Credential Guard finds, which a plan may lack; `standard` unless set."),
    stage: merged(
      object({
        preUserRegistration: wire("pre-user-registration", stage("when a user signs up")),
        preChangePassword: wire("pre-change-password", stage("when a user chooses a new password")),
      }),
    )
      .optional()
      .describe("What happens before there is such a password."),
  }),
});
