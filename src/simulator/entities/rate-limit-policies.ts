import * as z from "zod";
import { body, either, oneOf } from "../endpoints/body-schema";
import { collection } from "../endpoints/collection";
import { matches } from "../endpoints/listing";
import type { Route } from "../endpoints/route";
import { conflict, notFound } from "../refusal";
import { letters } from "../tenant/identifiers";

const limit = z.int().min(0).max(10_000);
const configuration = either(
  body({ action: z.literal("allow") }),
  body({ action: oneOf("block log"), limit }),
  body({ action: z.literal("redirect"), limit, redirect_uri: z.string().regex(/^https:/) }),
);

const now = () => new Date().toISOString();

/** How many requests applications may send. */
export const rateLimitPolicies: Route[] = collection({
  name: "rate-limit-policies",
  path: "/rate-limit-policies",
  id: "id",
  listing: { key: "rate_limit_policies", checkpoint: "only" },
  scope: "rate_limit_policies",
  inexistent: () => notFound("The rate limit policy does not exist."),
  create: body({
    ...{ resource: oneOf("oauth_authentication_api"), consumer: oneOf("client") },
    ...{ consumer_selector: z.string().max(255), configuration },
  }),
  update: body({ configuration }),
  build: ({ resource, consumer, consumer_selector, configuration: sent }) => {
    const created_at = now();
    return {
      id: `rlp_${letters(21)}`,
      ...{ resource, consumer, consumer_selector, configuration: sent, created_at, updated_at: created_at },
    };
  },
  // Neither recorded nor told: it is assumed that one decides for each selector.
  unique: [
    {
      keys: ["consumer_selector", "resource", "consumer"],
      conflict: () => conflict("A rate limit policy for this consumer already exists."),
    },
  ],
  change: (current, sent) => ({ ...current, ...sent, updated_at: now() }),
  filter: (query) => matches(query, ["resource", "consumer", "consumer_selector"]),
  deleteAgain: () => {
    throw notFound("The rate limit policy does not exist.");
  },
});
