import type { Answer, NoAnswer, Outcome } from "./transport";

/** Time and chance, replaceable in tests. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** How far retrying may go. */
export interface RetryOptions {
  clock: Clock;
  /** Moment after which nothing more is tried. */
  deadline: number;
  /** Whether sending it a second time does no harm when the first one was carried out. */
  repeatable: boolean;
}

/** The last outcome, and what it took. */
export interface Tried {
  outcome: Outcome;
  attempts: number;
  elapsed: number;
  /** It could have been tried again, had there been time. */
  exhausted: boolean;
}

/** Codes of network errors after which the server has seen nothing of the request. */
export const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
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
const passingStatuses = new Set([500, 502, 503, 504]);

/** A wrong domain or a server that is not running answers like this, and nobody should wait minutes to be told. */
const nobodyThere = new Set(["ECONNREFUSED", "ENOTFOUND"]);
const patienceForNobody = 30_000;

const shortestBackoff = 250;
const longestBackoff = 30_000;

/** Repeats an attempt until its outcome is final or the deadline would pass. */
export async function retry(attempt: () => Promise<Outcome>, options: RetryOptions): Promise<Tried> {
  const { clock, deadline, repeatable } = options;
  const start = clock.now();
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt();
    const now = clock.now();
    const tried = { outcome, attempts, elapsed: now - start, exhausted: false };
    if (!mayPass(outcome, repeatable)) return tried;
    const end = isNobodyThere(outcome) ? Math.min(deadline, start + patienceForNobody) : deadline;
    const wait = requestedWait(outcome, now, end) + clock.random() * backoff(attempts);
    if (now + wait >= end) return { ...tried, exhausted: true };
    await clock.sleep(wait);
  }
}

function mayPass(outcome: Outcome, repeatable: boolean): boolean {
  if (outcome.status === undefined) {
    return neverConnected.has(outcome.code) || (repeatable && connectionLost.has(outcome.code));
  }
  return outcome.status === 429 || (repeatable && passingStatuses.has(outcome.status));
}

function isNobodyThere(outcome: Outcome): outcome is NoAnswer {
  return outcome.status === undefined && nobodyThere.has(outcome.code);
}

function backoff(attempts: number): number {
  return Math.min(longestBackoff, shortestBackoff * 2 ** (attempts - 1));
}

/** What the server asks to wait, in milliseconds; the random backoff on top keeps waiting clients apart. */
function requestedWait(outcome: Outcome, now: number, end: number): number {
  if (outcome.status === undefined) return 0;
  const moment = retryAfter(outcome, now) ?? rateLimitReset(outcome, now, end) ?? now;
  return Math.max(0, moment - now);
}

function retryAfter({ headers }: Answer, now: number): number | undefined {
  const value = String(headers["retry-after"] ?? "");
  const moment = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(moment) ? undefined : moment;
}

function rateLimitReset({ status, headers }: Answer, now: number, end: number): number | undefined {
  const moment = Number(headers["x-ratelimit-reset"]) * 1000;
  return status === 429 && moment > now && moment < end ? moment : undefined;
}
