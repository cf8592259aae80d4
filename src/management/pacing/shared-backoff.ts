import { backoff } from "./backoff";
import type { Ticket } from "./bucket";
import type { Clock } from "./clock";

/** Holds everything back after a 429, longer each time; then one request goes alone and tells whether it is over. */
export class SharedBackoff {
  readonly #clock: Clock;
  #refusals = 0;
  #begunAt = Number.NEGATIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Moment before which nothing goes. */
  get until(): number {
    return this.#until;
  }

  /** Whether requests go one at a time. */
  get isUneasy(): boolean {
    return this.#refusals > 0;
  }

  /** A 429, with the moment before which the server asks for silence. Those that were sent together count as one. */
  refused({ sentAt }: Ticket, silence: number | undefined): void {
    const now = this.#clock.now();
    if (sentAt >= this.#begunAt) this.#refusals += 1;
    this.#begunAt = now;
    const chance = (1 + this.#clock.random()) / 2;
    this.#until = Math.max(this.#until, Math.max(now, silence ?? now) + chance * backoff(this.#refusals));
  }

  accepted({ sentAt }: Ticket): void {
    if (sentAt >= this.#begunAt) this.#refusals = 0;
  }
}
