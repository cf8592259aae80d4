import type { Allowance } from "./allowance";

/** A request that was let go. */
export interface Ticket {
  /** Place in the order in which requests were let go. */
  readonly number: number;
  readonly sentAt: number;
}

/** Requests a millisecond that are taken to flow back where no answer tells. */
const assumedRate = 2 / 1000;

/** Milliseconds after which others may have drawn from the bucket: one request goes, and its answer tells. */
const fresh = 1000;

/** However far away the moment is at which a bucket is expected to have room: after this time of silence it is asked. */
const longestWait = 60_000;

/** So often a request is taken out of the reserve to learn of a flow; then there seems to be none. */
const mostDug = 3;

/** What is known of one rate limit: how many requests it takes now, and when it takes more. */
export class Bucket {
  readonly #reserve: number;
  #told: Allowance & { number: number; at: number } = { limit: 1, remaining: 1, fullAt: undefined, number: 0, at: 0 };
  /** Whether it is known to fill steadily, and not all at once when it says it is full. */
  #isSteady = false;
  #last: Ticket = { number: 0, sentAt: Number.NEGATIVE_INFINITY };
  #underWay = 0;
  /** Moments at which the bucket was said to be full when a request was taken out of the reserve to learn of a flow. */
  readonly #dug = new Set<number>();

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

  /** Milliseconds until a request may go. */
  wait(now: number): number {
    const { at } = this.#told;
    // What is under way may not be counted yet, and others may have as much under way.
    const missing = this.#missing(2);
    if (missing <= 0 && (now - at < fresh || this.isIdle)) return 0;
    const moment =
      this.#rate === undefined ? this.#momentToAsk : this.#lastHeard + pause(Math.max(1, missing), this.#rate);
    return Math.max(0, Math.min(moment, this.#lastHeard + longestWait) - now);
  }

  /** Milliseconds that a request with so many before it has to wait, as far as that is known. */
  outlook(ahead: number, now: number): number {
    if (this.limit === undefined) return 0;
    if (this.#rate === undefined) return this.isIdle ? this.wait(now) : 0;
    return Math.max(0, this.#missing(1) + ahead) / this.#rate;
  }

  take(now: number): Ticket {
    const { fullAt = now } = this.#told;
    if (!this.#isSteady && now < fullAt && this.#missing(1) > 0) this.#dug.add(fullAt);
    this.#underWay += 1;
    this.#last = { number: this.#last.number + 1, sentAt: now };
    return this.#last;
  }

  /** A request has ended, with what its answer says about the limit. */
  settle({ number }: Ticket, allowance: Allowance | undefined, now: number): void {
    this.#underWay -= 1;
    const told = this.#told;
    if (!allowance) {
      if (this.limit !== undefined) told.remaining -= 1;
    } else if (number > told.number) {
      this.#isSteady ||= now < (told.fullAt ?? 0) && this.#showsFlow(allowance, number);
      this.#told = { ...allowance, number, at: now };
    } else if (allowance.remaining < told.remaining) {
      Object.assign(told, { remaining: allowance.remaining, at: now });
    }
  }

  /** Lets everything go until an answer tells of a limit. */
  open(): void {
    const endless = Number.POSITIVE_INFINITY;
    if (this.limit === undefined) Object.assign(this.#told, { remaining: endless, at: endless });
  }

  /**
   * Before the bucket said it would be full, it says a later moment, or holds more than without a flow. One that is
   * filled all at once does neither.
   */
  #showsFlow({ fullAt = 0, remaining }: Allowance, number: number): boolean {
    const told = this.#told;
    return fullAt > told.fullAt! || (this.isIdle && remaining > told.remaining - (number - told.number));
  }

  /** Requests that stay in the bucket: also without a reserve a few, for those that cross on their way. */
  get #floor(): number {
    const { limit } = this.#told;
    return Math.min(limit - 1, Math.max(Math.min(2, limit / 10), limit * this.#reserve));
  }

  /** Requests that have to flow back before one may go, if each that is under way takes so many. */
  #missing(each: number): number {
    return this.#floor + 1 - (this.#told.remaining - each * this.#underWay);
  }

  get #lastHeard(): number {
    return Math.max(this.#told.at, this.#last.sentAt);
  }

  /**
   * At half the time one request goes, a few times even out of the reserve: it tells whether something flows back that
   * others live on. Another goes when all is said to be back.
   */
  get #momentToAsk(): number {
    const { remaining, at, fullAt = at } = this.#told;
    const mayDig = remaining > 0 && this.#dug.size < mostDug && !this.#dug.has(fullAt);
    if (this.isIdle && (remaining >= this.#floor || mayDig)) return (at + fullAt) / 2;
    return this.isIdle || this.#last.sentAt < fullAt ? fullAt : this.#last.sentAt + longestWait;
  }

  /** Requests a millisecond that flow back; undefined while all may come back at once. The API tells whole seconds. */
  get #rate(): number | undefined {
    const { limit, remaining, fullAt, at } = this.#told;
    if (fullAt === undefined) return assumedRate;
    return this.#isSteady && remaining < limit ? (limit - remaining) / Math.max(1000, fullAt - at) : undefined;
  }
}

/**
 * Milliseconds in which so many requests flow back, and longer the more are missing: so the bucket recovers where others
 * draw from it as well, and processes that share a tenant come to equal shares.
 */
const pause = (missing: number, rate: number): number => (missing * Math.min(missing + 1, 4)) / 2 / rate;
