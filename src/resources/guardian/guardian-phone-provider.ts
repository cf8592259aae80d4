import { selectedProvider } from "./selected-provider";

export const guardianPhoneProvider = selectedProvider({
  type: "GuardianPhoneProvider",
  description: "Who sends the texts and makes the calls of the second factor `phone`. Every tenant has chosen one.",
  factor: "phone",
  id: "guardian-phone-provider",
  providers: ["auth0", "twilio", "phone-message-hook"],
  about:
    "`auth0` for Auth0 itself, `twilio` for the account of `GuardianPhoneTwilio`, `phone-message-hook` for an action or hook.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-phone-providers",
});
