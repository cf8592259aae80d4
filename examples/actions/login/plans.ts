const plans = ["free", "team", "company"] as const;

/** What a customer pays for. */
export type Plan = (typeof plans)[number];

/** The plan in an answer of the billing service; the free one where it names none that is known. */
export function planIn(answer: unknown): Plan {
  const { plan } = (answer ?? {}) as { plan?: unknown };
  return plans.find((known) => known === plan) ?? "free";
}
