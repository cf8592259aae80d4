import { twilioAccount } from "./twilio-account";

export const guardianPhoneTwilio = twilioAccount({
  type: "GuardianPhoneTwilio",
  description:
    "Twilio account that sends the texts and makes the calls of the second factor `phone`, when the `GuardianPhoneProvider` is `twilio`. Every tenant has one, which is empty at first.",
  factor: "phone",
  id: "guardian-phone-twilio",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-twilio",
});
