import type { Samples } from "./resource-sample";

export const rateLimitPolicies: Samples = {
  RateLimitPolicy: {
    collection: "rate-limit-policies",
    sequences: {
      places: 2,
      given: (_, place) => ({
        ...{ resource: "oauth_authentication_api", consumer: "client", consumerSelector: `client_id:place${place}` },
        configuration: { action: "block", limit: 100 },
      }),
    },
    sdk: { create: "CreateRateLimitPolicyRequestContent", update: "PatchRateLimitPolicyRequestContent" },
  },
};
