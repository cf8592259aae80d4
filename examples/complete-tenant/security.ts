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

new auth0.GuardianSmsProvider("texts", { provider: edition("auth0", "twilio") });

new auth0.GuardianPolicies("second-factors", { policies: edition(["confidence-score"], ["all-applications"]) });

new auth0.GuardianSettings("browsers", {
  displayRememberMeCheckbox: true,
  rememberMeDefaultValue: false,
  mfaSessionInactivityTimeout: edition(3, 1) * 24 * 3600,
  mfaSessionOverallTimeout: 30 * 24 * 3600,
});

new auth0.GuardianEmail("codes", { otpLength: 6, otpExpirationTime: edition(600, 300) });

new auth0.GuardianPhone("codes", { otpLength: edition(6, 8), otpExpirationTime: 300 });

new auth0.GuardianPhoneMessageTypes("phones", { messageTypes: edition(["sms"], ["sms", "voice"]) });

new auth0.GuardianPhoneProvider("phones", { provider: edition("auth0", "twilio") });

new auth0.GuardianPhoneTwilio("twilio", {
  sid: "AC00000000000000000000000000000001",
  authToken: secretOf("twilio"),
  from: "+4930123456",
});

new auth0.GuardianPhoneTemplates("texts", {
  enrollmentMessage: `{{code}} ${edition("enrolls", "registers")} this phone at {{tenant.friendly_name}}.`,
  verificationMessage: "{{code}} is your code for {{tenant.friendly_name}}.",
});

new auth0.GuardianDuo("duo", {
  ikey: "DIXXXXXXXXXXXXXXXXXX",
  skey: secretOf("duo"),
  host: edition("api-0123abcd.duosecurity.com", "api-4567cdef.duosecurity.com"),
});

new auth0.GuardianPushProvider("own-app", { provider: edition("sns", "direct") });

new auth0.GuardianPushSns("aws", {
  awsAccessKeyId: "AKIAIOSFODNN7EXAMPLE",
  awsSecretAccessKey: secretOf("aws"),
  awsRegion: edition("eu-central-1", "eu-west-1"),
});

new auth0.GuardianPushApns("apple", { bundleId: "com.example.app", p12: secretOf("apple") });

new auth0.GuardianPushFcm("google", { serverKey: secretOf("google") });

new auth0.GuardianPushFcmV1("google", { serverCredentials: secretOf("google account") });

/** A token that got into a log file. */
new auth0.BlacklistedToken("logged", { aud: worker, jti: "7b1f0c1e4a5d4c0b" });
