/** How many requests a tenant takes in a period. */
export interface RateLimitOptions {
  /** Requests in each period; the default is more than anything sends. */
  readonly limit?: number;
  /** Length of the period in seconds. */
  readonly period?: number;
}

/** Counts requests, and tells callers how many are left. */
export class RateLimit {
  readonly #limit: number;
  readonly #period: number;
  #remaining: number;
  #reset = 0;

  constructor({ limit = 1_000_000, period = 1 }: RateLimitOptions = {}) {
    this.#limit = limit;
    this.#period = period;
    this.#remaining = limit;
  }

  /** Takes one request from the budget; false when it is used up. */
  take(): boolean {
    const now = Math.floor(Date.now() / 1000);
    if (now >= this.#reset) {
      this.#reset = now + this.#period;
      this.#remaining = this.#limit;
    }
    if (this.#remaining === 0) return false;
    this.#remaining -= 1;
    return true;
  }

  /** Headers of every answer. */
  get headers(): Record<string, string> {
    return {
      "x-ratelimit-limit": String(this.#limit),
      "x-ratelimit-remaining": String(this.#remaining),
      "x-ratelimit-reset": String(this.#reset),
    };
  }
}
