import { z } from "zod";
import { count, object, saferLow, saferOff, sensitive, singleton } from "../../definition";

const hour = 3600;
const day = 24 * hour;

export const guardianSettings = singleton({
  type: "GuardianSettings",
  description:
    "For how long a browser is remembered that a second factor was given in. Every tenant has these settings once; the program takes them over. Auth0 takes them all together.",
  path: "/guardian/settings",
  id: "guardian-settings",
  holds: ["display_remember_me_checkbox", "mfa_session_overall_timeout"],
  scope: "guardian_factors",
  method: "PUT",
  deletion: "Keeps the settings as they are, since Auth0 tells no default to go back to.",
  source: "https://github.com/auth0/node-auth0",
  security: {
    properties: {
      displayRememberMeCheckbox: sensitive(saferOff("medium"), "A remembered browser is asked for no second factor."),
      rememberMeDefaultValue: sensitive(saferOff("medium"), "A remembered browser is asked for no second factor."),
      mfaSessionInactivityTimeout: sensitive(saferLow(), "A stolen session needs no second factor for that long."),
      mfaSessionOverallTimeout: sensitive(saferLow(), "A stolen session needs no second factor for that long."),
    },
  },
  constraints: [
    {
      properties: ["mfaSessionInactivityTimeout", "mfaSessionOverallTimeout"],
      broken: ({ mfaSessionInactivityTimeout: inactivity, mfaSessionOverallTimeout: overall }) =>
        Number(inactivity) > Number(overall) ? "cannot exceed `mfaSessionOverallTimeout`" : undefined,
    },
  ],
  inputs: object({
    displayRememberMeCheckbox: z.boolean().describe('Whether the prompt has the checkbox "Remember this browser".'),
    rememberMeDefaultValue: z.boolean().describe("Whether the checkbox is set at first."),
    mfaSessionInactivityTimeout: count(hour, 30 * day).describe(
      "Seconds without a login after which the browser is forgotten: an hour to 30 days.",
    ),
    mfaSessionOverallTimeout: count(hour, 90 * day).describe(
      "Seconds after which it is forgotten in any case: an hour to 90 days.",
    ),
  }),
});
