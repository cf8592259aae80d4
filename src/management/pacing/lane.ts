import type { Answer } from "../http/exchange";
import { type Allowance, retryAfter } from "./allowance";
import { Bucket, type Ticket } from "./bucket";
import type { Clock } from "./clock";
import { SharedBackoff } from "./shared-backoff";

/** A request that asks to be let go. */
export interface Applicant {
  method: string;
  path: string;
  /** Moment after which it is of no use any more. */
  deadline: number;
  /** Is told how long it is expected to take before it may go, as far as that is known; when it comes and before each pause. */
  onWait(milliseconds: number): void;
}

/** Requests under one rate limit. They leave in the order in which they came, as the limit has room. */
export class Lane {
  readonly #clock: Clock;
  readonly #bucket: Bucket;
  readonly #backoff: SharedBackoff;
  #queue: Promise<unknown> = Promise.resolve();
  #length = 0;
  #wake = () => {};

  constructor(reserve: number, clock: Clock) {
    this.#clock = clock;
    this.#bucket = new Bucket(reserve);
    this.#backoff = new SharedBackoff(clock);
  }

  /** How many requests its limit takes at once, as soon as an answer told. */
  get limit(): number | undefined {
    return this.#bucket.limit;
  }

  /** Waits until a request may go. Undefined when that is not before its deadline. */
  admit(applicant: Applicant): Promise<Ticket | undefined> {
    const ahead = this.#length++;
    this.#announce(applicant, ahead);
    const turn = this.#queue.then(() => this.#turn(applicant));
    this.#queue = turn;
    return turn.finally(() => {
      this.#length -= 1;
    });
  }

  /** Counts a request that was let go elsewhere. */
  enter(sentAt: number): Ticket {
    return this.#bucket.take(sentAt);
  }

  /** A request has ended, with an answer or without. */
  leave(ticket: Ticket, answer?: Answer, allowance?: Allowance): void {
    const now = this.#clock.now();
    this.#bucket.settle(ticket, allowance, now);
    if (answer?.status === 429) {
      this.#backoff.refused(ticket, retryAfter(answer, now));
    } else if (answer) {
      if (!allowance) this.#bucket.open();
      this.#backoff.accepted(ticket);
    }
    this.#wake();
  }

  async #turn(applicant: Applicant): Promise<Ticket | undefined> {
    const { deadline } = applicant;
    for (;;) {
      const now = this.#clock.now();
      if (Math.max(now, this.#backoff.until) >= deadline) return undefined;
      const wait = Math.ceil(Math.min(this.#wait(now), deadline - now));
      if (wait === 0) return this.#bucket.take(now);
      this.#announce(applicant, 0);
      await this.#sleep(wait);
    }
  }

  /** Tells a request that has so many before it how long that will take. */
  #announce({ onWait }: Applicant, ahead: number): void {
    const now = this.#clock.now();
    onWait(Math.max(0, this.#backoff.until - now) + this.#bucket.outlook(ahead, now));
  }

  #wait(now: number): number {
    if (now < this.#backoff.until) return this.#backoff.until - now;
    if (this.#backoff.isUneasy && !this.#bucket.isIdle) return Number.POSITIVE_INFINITY;
    return this.#bucket.wait(now);
  }

  /** For these milliseconds, or until a request has ended. */
  async #sleep(milliseconds: number): Promise<void> {
    const interruption = new AbortController();
    this.#wake = () => interruption.abort();
    await this.#clock.sleep(milliseconds, interruption.signal);
  }
}
