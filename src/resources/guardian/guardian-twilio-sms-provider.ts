import { twilioAccount } from "./twilio-account";

export const guardianTwilioSmsProvider = twilioAccount({
  type: "GuardianTwilioSmsProvider",
  description:
    "Twilio account that sends the texts of the second factor `sms`. Every tenant has one, which is empty at first.",
  factor: "sms",
  id: "guardian-twilio-sms-provider",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-sms-twilio-factor-provider",
});
