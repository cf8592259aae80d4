import type { NoAnswer, Outcome } from "../http/exchange";
import { isAbsent, type Presence } from "../http/presence";
import { retryAfter } from "./allowance";
import { backoff } from "./backoff";
import type { Clock } from "./clock";

/** How far retrying may go. */
export interface RetryOptions {
  clock: Clock;
  /** Moment after which nothing more is tried. */
  deadline: number;
  /** Whether sending it a second time does no harm when the first one was carried out. */
  repeatable: boolean;
  /** What is known of the server by all requests to it. */
  presence: Presence;
  /** Whether the attempt itself waits until the rate limit has room, so that a 429 is not waited out here as well. */
  paced?: boolean;
}

/** Sends once, the first time as number 1. */
export type Attempt = (number: number) => Promise<Outcome | undefined>;

/** The last outcome, and what it took. */
export interface Tried {
  outcome: Outcome;
  attempts: number;
  elapsed: number;
  /** It could have been tried again, had there been time. */
  exhausted: boolean;
  /** An attempt before the last one may have been carried out, although its answer was lost. */
  repeated: boolean;
}

/** The outcome of a request for which the rate limit left no room. */
export const unsent: NoAnswer = {
  code: "RATE_LIMIT",
  reason: "it was not sent, since the tenant's rate limit left no room for it",
};

/** Codes after which the server has seen nothing of the request. */
const neverSent: ReadonlySet<string> = new Set([unsent.code, "UND_ERR_CONNECT_TIMEOUT"]);
const connectionLost = new Set([
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET",
]);

/** What Auth0 and the network in front of it (520 to 524 and 530 are Cloudflare's) answer for a while. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530]);

/** Statuses that say that nothing was carried out: 425 refuses what comes too early, and is asked to be sent again. */
export const nothingDone: ReadonlySet<number> = new Set([425, 429]);

/** Statuses after which it is not known whether something was carried out. */
const mayBeDone = (status: number): boolean => status === 408 || status >= 500;

/**
 * Repeats an attempt until its outcome is final or the deadline would pass. An attempt without an outcome found no room
 * before the deadline.
 */
export async function retry(attempt: Attempt, options: RetryOptions): Promise<Tried> {
  const { clock, deadline, repeatable, presence, paced = false } = options;
  const start = clock.now();
  let tried: Tried = { outcome: unsent, attempts: 0, elapsed: 0, exhausted: true, repeated: false };
  for (;;) {
    const begun = clock.now();
    const outcome = await attempt(tried.attempts + 1);
    const now = clock.now();
    const elapsed = now - start;
    if (!outcome) return { ...tried, elapsed, exhausted: true };
    const repeated = tried.repeated || (tried.attempts > 0 && isLost(tried.outcome));
    tried = { outcome, attempts: tried.attempts + 1, elapsed, exhausted: false, repeated };
    const latest = presence.endAfter(outcome, begun);
    if (!mayPass(outcome, repeatable)) return tried;
    if (paced && outcome.status === 429) continue;
    const end = Math.min(deadline, latest);
    const wait = requestedWait(outcome, now, end) + clock.random() * backoff(tried.attempts);
    if (now + wait >= end) return { ...tried, exhausted: true };
    await clock.sleep(wait);
  }
}

function mayPass(outcome: Outcome, repeatable: boolean): boolean {
  if (outcome.status === undefined) return !isLost(outcome) || (repeatable && connectionLost.has(outcome.code));
  return nothingDone.has(outcome.status) || (repeatable && passingStatuses.has(outcome.status));
}

/** Whether the answer was lost, so that a write may or may not have been carried out. */
export const isLost = (outcome: Outcome): boolean =>
  outcome.status === undefined ? !isAbsent(outcome) && !neverSent.has(outcome.code) : mayBeDone(outcome.status);

/** What the server asks to wait, in milliseconds; the random backoff on top keeps waiting clients apart. */
function requestedWait(outcome: Outcome, now: number, end: number): number {
  if (outcome.status === undefined) return 0;
  const reset = Number(outcome.headers["x-ratelimit-reset"]) * 1000;
  const isUsable = outcome.status === 429 && reset > now && reset < end;
  return Math.max(0, (retryAfter(outcome, now) ?? (isUsable ? reset : now)) - now);
}
