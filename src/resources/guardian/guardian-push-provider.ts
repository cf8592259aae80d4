import { selectedProvider } from "./selected-provider";

export const guardianPushProvider = selectedProvider({
  type: "GuardianPushProvider",
  description: "Who sends the push notifications of the second factor. Every tenant has chosen one.",
  factor: "push-notification",
  id: "guardian-push-provider",
  providers: ["guardian", "sns", "direct"],
  about:
    "`guardian` for Auth0's own app, `sns` for the account of `GuardianPushSns`, `direct` for those of `GuardianPushApns` and `GuardianPushFcmV1`.",
  source: "https://auth0.com/docs/api/management/v2/guardian/put-pn-providers",
});
