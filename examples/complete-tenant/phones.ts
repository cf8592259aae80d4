import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

/** Who carries the codes to phones. */
export const carrier = new auth0.PhoneProvider("carrier", {
  name: "twilio",
  disabled: edition(true, false),
  configuration: {
    sid: "AC0123456789abcdef0123456789abcdef",
    defaultFrom: edition("+4930111111", "+4930222222"),
    deliveryMethods: edition(["text"], ["text", "voice"]),
  },
  credentials: { authToken: secretOf("twilio") },
});

export const verificationCode = new auth0.PhoneNotificationTemplate("verification-code", {
  type: "otp_verify",
  content: {
    from: "+4930333333",
    body: { text: edition("{{ code }} is your code.", "Your code: {{ code }}"), voice: "Your code is {{ code }}." },
  },
});

/** The tenant has had one of its own before, which is given Auth0's own words at the end, and stays. */
new auth0.PhoneNotificationTemplate("blocked-account", {
  type: "blocked_account",
  content: { body: { text: edition("Your account is blocked.", "Somebody guesses at your password.") } },
  deletionPolicy: "reset",
  adopt: "ifExists",
});

new auth0.PhoneProviderTest("carrier", {
  phoneProviderId: carrier,
  to: "+4930444444",
  triggers: { edition: edition(1, 2) },
});

new auth0.PhoneNotificationTemplateTest("verification-code", {
  phoneNotificationTemplateId: verificationCode,
  to: "+4930444444",
  deliveryMethod: "text",
});
