import { z } from "zod";
import { anyChange, object, sensitive, serverDefault, singleton } from "../../definition";

/** What Auth0 texts until the tenant says otherwise. */
const verification = "{{code}} is your verification code for {{tenant.friendly_name}}";
const enrollment = `${verification}. Please enter this code to verify your enrollment.`;

/** What tells the texts of a tenant apart. */
interface TextTemplates {
  readonly type: string;
  readonly id: string;
  /** Second factor whose texts they are. */
  readonly factor: "sms" | "phone";
  readonly description: string;
  readonly source: string;
}

/** The texts of a second factor: every tenant has them once. */
export const textTemplates = ({ factor, ...named }: TextTemplates) =>
  singleton({
    ...named,
    path: `/guardian/factors/${factor}/templates`,
    holds: ["enrollment_message", "verification_message"],
    scope: "guardian_factors",
    method: "PUT",
    deletion: "Keeps the texts as they are, since Auth0 has no way back to its own.",
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
