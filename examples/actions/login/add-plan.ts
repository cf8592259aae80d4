import { type Plan, planIn } from "./plans";
import type { Api, Event } from "./post-login";

/** Name of the claim in the ID token. */
export const claim = "https://shop.example.com/plan";

/** Runs after every login: tells applications what the user has paid for. */
export async function onExecutePostLogin(event: Event, api: Api): Promise<void> {
  if (!event.user.email_verified) {
    api.access.deny("Please confirm your email address first.");
    return;
  }
  api.idToken.setCustomClaim(claim, await planOf(event));
}

/** A login goes on when the billing service does not answer. */
async function planOf({ user, secrets }: Event): Promise<Plan> {
  try {
    const answer = await fetch(`https://billing.example.com/plans/${encodeURIComponent(user.user_id)}`, {
      headers: { authorization: `Bearer ${secrets["BILLING_TOKEN"]}` },
      signal: AbortSignal.timeout(3_000),
    });
    return planIn(await answer.json());
  } catch {
    return "free";
  }
}
