import type { Allowance } from "./allowance";

/** A request that was let go. */
export interface Ticket {
  /** Place in the order in which requests were let go. */
  readonly number: number;
  readonly sentAt: number;
}

/** Requests a millisecond that are taken to flow back where no answer tells. */
const assumedRate = 2 / 1000;

/** Milliseconds between requests as long as none is answered. */
const unansweredGap = 500;

/** However far away the moment is at which a bucket says it is full: after this time it is asked. */
const longestWait = 60_000;

/** What is known of one rate limit: how many requests it takes now, and when it takes more. */
export class Bucket {
  readonly #reserve: number;
  #told: Allowance & { number: number; at: number } = { limit: 1, remaining: 1, fullAt: undefined, number: 0, at: 0 };
  /** Whether it is known to fill steadily, and not all at once when it says it is full. */
  #isSteady = false;
  #last: Ticket = { number: 0, sentAt: Number.NEGATIVE_INFINITY };
  #underWay = 0;

  /** The reserve is the share of the bucket that is left to others, from 0 to 1. */
  constructor(reserve: number) {
    this.#reserve = reserve;
  }

  /** How many requests it takes when it is full, once an answer told. */
  get limit(): number | undefined {
    return this.#told.number > 0 ? this.#told.limit : undefined;
  }

  get isIdle(): boolean {
    return this.#underWay === 0;
  }

  /**
   * Milliseconds until a request may go. They grow with what the bucket lacks to its reserve, so that it recovers also
   * where others draw from it, and processes that share a tenant come to equal shares.
   */
  wait(now: number): number {
    const missing = this.#floor + 1 - this.#level(now);
    if (missing <= 0) return 0;
    if (this.limit === undefined) return Math.max(0, this.#last.sentAt + unansweredGap - now);
    if (this.#rate !== undefined) return Math.min(longestWait, (missing * (missing + 1)) / 2 / this.#rate);
    const untilFull = Math.min(longestWait, this.#told.fullAt! - now);
    // From then on one request goes, and its answer tells.
    return untilFull > 0 || this.isIdle ? Math.max(0, untilFull) : longestWait;
  }

  take(now: number): Ticket {
    this.#underWay += 1;
    this.#last = { number: this.#last.number + 1, sentAt: now };
    return this.#last;
  }

  /** A request has ended, with what its answer says about the limit. */
  settle({ number }: Ticket, allowance: Allowance | undefined, now: number): void {
    this.#underWay -= 1;
    const told = this.#told;
    if (!allowance) {
      told.remaining -= 1;
    } else if (number > told.number) {
      this.#isSteady ||= recedes(told.fullAt, allowance.fullAt) && allowance.remaining < told.remaining;
      this.#told = { ...allowance, number, at: now };
    } else if (allowance.remaining < told.remaining) {
      Object.assign(told, { remaining: allowance.remaining, at: now });
    }
  }

  /** Lets everything go until an answer tells of a limit. */
  open(): void {
    if (this.limit === undefined) this.#told.remaining = Number.POSITIVE_INFINITY;
  }

  /** What was believed about the flow has proved wrong. */
  distrust(): void {
    this.#isSteady = false;
  }

  /** Requests that stay in the bucket: also without a reserve a few, for those that cross on their way. */
  get #floor(): number {
    const { limit } = this.#told;
    return Math.min(limit - 1, Math.max(Math.min(2, limit / 10), limit * this.#reserve));
  }

  /** What the bucket takes by now, less what is under way and may not have arrived when it told. */
  #level(now: number): number {
    const { limit, remaining, at } = this.#told;
    const full = Math.max(limit, remaining);
    return Math.min(full, remaining + (this.#rate ?? 0) * (now - at)) - this.#underWay;
  }

  /** Requests a millisecond that flow back; undefined while all may come back at once. The API tells whole seconds. */
  get #rate(): number | undefined {
    const { limit, remaining, fullAt, at } = this.#told;
    if (fullAt === undefined) return assumedRate;
    return this.#isSteady && remaining < limit ? (limit - remaining) / Math.max(1000, fullAt - at) : undefined;
  }
}

/** The moment at which a steadily filled bucket is full moves away as it is drawn from; otherwise it stays. */
const recedes = (before: number | undefined, after: number | undefined): boolean =>
  before !== undefined && after !== undefined && after > before;
