import { z } from "zod";
import { queryAll, queryOne } from "../../definition";
import { rateLimitPolicy } from "./rate-limit-policy";

const words = { noun: "rate limit policy" };

export const getRateLimitPolicy = queryOne(rateLimitPolicy, words);

export const getRateLimitPolicies = {
  ...queryAll(rateLimitPolicy, {
    ...words,
    about: "Rate limit policies of the tenant.",
    filters: {
      resource: z.enum(["oauth_authentication_api"]).optional().describe("Policies for this API."),
      consumer: z.enum(["client"]).optional().describe("Policies for this kind of consumer."),
      consumerSelector: z.string().min(1).optional().describe("The policy with this selector."),
    },
  }),
  name: "getRateLimitPolicies",
};
