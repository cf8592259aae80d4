import type { Clock } from "./clock";

/** Counts the time in which anything waits. */
export class Stopwatch {
  readonly #clock: Clock;
  #waiting = 0;
  #since = 0;
  #total = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds so far in which at least one wait went on. */
  get total(): number {
    return this.#total;
  }

  async during<T>(wait: Promise<T>): Promise<T> {
    if (this.#waiting++ === 0) this.#since = this.#clock.now();
    try {
      return await wait;
    } finally {
      if (--this.#waiting === 0) this.#total += this.#clock.now() - this.#since;
    }
  }
}
