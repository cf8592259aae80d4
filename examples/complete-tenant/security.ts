import * as auth0 from "pulumi-dynamic-auth0";
import { worker } from "./applications";
import { edition, secretOf } from "./settings";

new auth0.GuardianFactor("texts", { name: "sms", enabled: edition(true, false) });

new auth0.GuardianFactor("one-time-passwords", { name: "otp", enabled: edition(false, true) });

new auth0.GuardianTwilioSmsProvider("twilio", {
  sid: "AC00000000000000000000000000000001",
  authToken: secretOf("twilio"),
  ...edition({ from: "+4930123456" }, { messagingServiceSid: "MG00000000000000000000000000000001" }),
});

new auth0.GuardianSmsTemplates("texts", {
  enrollmentMessage: `{{code}} ${edition("enrolls", "registers")} this phone at {{tenant.friendly_name}}.`,
  verificationMessage: `{{code}} is your ${edition("code", "login code")} for {{tenant.friendly_name}}.`,
});

/** A token that got into a log file. */
new auth0.BlacklistedToken("logged", { aud: worker, jti: "7b1f0c1e4a5d4c0b" });
