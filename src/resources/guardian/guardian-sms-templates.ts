import { z } from "zod";
import { anyChange, object, sensitive, serverDefault, singleton } from "../../definition";

/** What Auth0 texts until the tenant says otherwise. */
const verification = "{{code}} is your verification code for {{tenant.friendly_name}}";
const enrollment = `${verification}. Please enter this code to verify your enrollment.`;

export const guardianSmsTemplates = singleton({
  type: "GuardianSmsTemplates",
  description:
    "Texts that are sent to phones for the second factor `sms`, in which Liquid is understood. Every tenant has them once.",
  path: "/guardian/factors/sms/templates",
  id: "guardian-sms-templates",
  holds: ["enrollment_message", "verification_message"],
  scope: "guardian_factors",
  method: "PUT",
  deletion: "Keeps the texts as they are, since Auth0 has no way back to its own.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-factor-sms-templates",
  security: {
    properties: {
      enrollmentMessage: sensitive(anyChange("low"), "Users trust what this text says."),
      verificationMessage: sensitive(anyChange("low"), "Users trust what this text says."),
    },
  },
  inputs: object({
    enrollmentMessage: serverDefault(() => enrollment, z.string()).describe(
      "Text to a phone that is being enrolled, such as `{{code}} is your code for {{tenant.friendly_name}}.`",
    ),
    verificationMessage: serverDefault(() => verification, z.string()).describe(
      "Text to an enrolled phone at a login, with the same placeholders.",
    ),
  }),
});
