import { z } from "zod";
import { anyChange, collection, count, immutable, matching, object, sensitive } from "../../definition";

const limit = count(0, 10_000).describe("Requests a second.");

const configuration = z.discriminatedUnion("action", [
  object({ action: z.literal("allow").describe("`allow` for no limit.") }),
  object({
    action: z.literal(["block", "log"]).describe("`block` to refuse what is above the limit, `log` to write it down."),
    limit,
  }),
  object({
    action: z.literal("redirect").describe("`redirect` to send what is above the limit elsewhere."),
    limit,
    redirectUri: matching(/^https:\/\/[^\s]+$/, "an https address").describe("Address that it is sent to."),
  }),
]);

const selector = /^(client_id:.+|cimd_clients|third_party_clients|default)$/;

export const rateLimitPolicy = collection({
  type: "RateLimitPolicy",
  description:
    "How many requests a second an application, or a group of them, may send to the Authentication API, and what becomes of more. Early access.",
  path: "/rate-limit-policies",
  list: { key: "rate_limit_policies", by: "checkpoint" },
  id: "id",
  idName: "rateLimitPolicyId",
  scope: "rate_limit_policies",
  naturalKey: ["resource", "consumer", "consumerSelector"],
  deletion: "Deletes the policy: requests are limited by the tenant's own limits alone.",
  source: "https://auth0.com/docs/api/management/v2/rate-limit-policies/post-rate-limit-policies",
  security: {
    properties: {
      configuration: sensitive(anyChange("medium"), "Without a limit an application can be used to try passwords."),
    },
  },
  inputs: object({
    resource: immutable(z.enum(["oauth_authentication_api"])).describe("API that is protected."),
    consumer: immutable(z.enum(["client"])).describe("Who is limited: applications."),
    consumerSelector: immutable(
      matching(
        selector,
        "`client_id:` and the id of an application, `cimd_clients`, `third_party_clients` or `default`",
      ).max(255),
    ).describe(
      "Which of them: `client_id:` with an id or the address of a description, `cimd_clients`, `third_party_clients`, or `default` for all that no other policy names.",
    ),
    configuration: configuration.describe("What becomes of requests."),
  }),
  outputs: object({
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When it was last changed, as an ISO 8601 time."),
  }),
});
