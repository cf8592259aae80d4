import type { Answer } from "../http/exchange";

/** What the headers of an answer say about a rate limit. */
export interface Allowance {
  /** Requests that a full bucket takes. */
  limit: number;
  /** Requests that it takes now. */
  remaining: number;
  /** Moment at which it is full again, on our clock. Missing when it is not told, or has passed already. */
  fullAt: number | undefined;
}

/** A clock that goes wrong by less than this is taken as it is: the header `date` knows no fractions of a second. */
const tolerance = 2000;

/** Reads what an answer says about the rate limit; nothing when it says nothing. */
export function readAllowance({ headers }: Answer, now: number): Allowance | undefined {
  const limit = number(headers["x-ratelimit-limit"]);
  const remaining = number(headers["x-ratelimit-remaining"]);
  if (limit === undefined || remaining === undefined) return undefined;
  const ahead = Date.parse(String(headers["date"] ?? "")) - now;
  const skew = Math.abs(ahead) > tolerance ? ahead : 0;
  const fullAt = (number(headers["x-ratelimit-reset"]) ?? 0) * 1000 - skew;
  return { limit, remaining, fullAt: fullAt > now ? fullAt : undefined };
}

/** The moment before which the server asks not to be asked again. */
export function retryAfter({ headers }: Answer, now: number): number | undefined {
  const value = String(headers["retry-after"] ?? "");
  const moment = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(moment) ? undefined : moment;
}

function number(header: string | string[] | undefined): number | undefined {
  const value = Number(header);
  return header === undefined || Number.isNaN(value) ? undefined : value;
}
