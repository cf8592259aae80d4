import { selectedProvider } from "./selected-provider";

export const guardianSmsProvider = selectedProvider({
  type: "GuardianSmsProvider",
  description:
    "Who sends the texts of the second factor `sms`. Every tenant has chosen one. Auth0 deprecates it in favour of `GuardianPhoneProvider`: declare one of the two.",
  factor: "sms",
  id: "guardian-sms-provider",
  providers: ["auth0", "twilio", "phone-message-hook"],
  about:
    "`auth0` for Auth0 itself, `twilio` for the account of `GuardianTwilioSmsProvider`, `phone-message-hook` for an action or hook.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-sms-providers",
});
