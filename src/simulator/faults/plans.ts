import type { RateLimitOptions } from "./rate-limit";

/** Auth0 limits these operations further on all plans of its public cloud: `burst` at once, `rate` a second. */
const endpoints: RateLimitOptions["endpoints"] = [
  { method: "GET", path: "/organizations/name/*", burst: 20, rate: 200 / 60 },
  { method: "POST", path: "/organizations", burst: 5, rate: 150 / 60 },
  { method: "PATCH", path: "/organizations/*", burst: 5, rate: 150 / 60 },
  { method: "DELETE", path: "/organizations/*", burst: 5, rate: 150 / 60 },
  { method: "POST", path: "/custom-domains/*/verify", burst: 5, rate: 5 / 60 },
  { method: "POST", path: "/keys/signing/rotate", burst: 5, rate: 5 / 86_400 },
  { method: "GET", path: "/prompts/*/partials", burst: 5, rate: 5 / 60 },
  { method: "PUT", path: "/prompts/*/partials", burst: 5, rate: 5 / 60 },
];

/**
 * What the Management API takes by subscription. Figures of Auth0's public rate limit policy as it stood between 2022
 * and 2025; they change, and contracts differ, so what a real tenant answers in its headers is what counts.
 */
export const plans = {
  free: { rate: 2, burst: 10, endpoints },
  essentials: { rate: 16, burst: 50, endpoints },
  professional: { rate: 16, burst: 50, endpoints },
  enterprise: { rate: 16, burst: 50, endpoints },
  /** A tenant of an enterprise that is not tagged as production. */
  "non-production": { rate: 2, burst: 10, endpoints },
  "private-cloud-basic": { rate: 50, burst: 50, endpoints },
  "private-cloud-performance": { rate: 250, burst: 250, endpoints },
} satisfies Record<string, RateLimitOptions>;

/** Name of a subscription whose limits are known. */
export type Plan = keyof typeof plans;
