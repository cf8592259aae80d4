import type { Clock } from "./retry";

/** A token as the token endpoint gives it out. */
export interface IssuedToken {
  value: string;
  /** Seconds. */
  lifetime: number;
}

/** Where requests get their token from. */
export interface Tokens {
  get(deadline: number): Promise<string>;
  /** Gives up a token that Auth0 refused. False when no other can be had. */
  renew(refused: string): boolean;
}

/** A token that was configured and cannot be renewed. */
export class StaticToken implements Tokens {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  async get(): Promise<string> {
    return this.#token;
  }

  renew(): boolean {
    return false;
  }
}

const renewalMargin = 60_000;

/** One token for all concurrent requests: fetched when first needed, again before it expires, and after a refusal. */
export class IssuedTokens implements Tokens {
  readonly #issue: (deadline: number) => Promise<IssuedToken>;
  readonly #clock: Clock;
  #pending: Promise<string> | undefined;
  #current: string | undefined;
  #staleAt = Number.POSITIVE_INFINITY;

  constructor(issue: (deadline: number) => Promise<IssuedToken>, clock: Clock) {
    this.#issue = issue;
    this.#clock = clock;
  }

  get(deadline: number): Promise<string> {
    if (this.#clock.now() >= this.#staleAt) this.#forget();
    this.#pending ??= this.#fetch(deadline);
    return this.#pending;
  }

  renew(refused: string): boolean {
    if (refused === this.#current) this.#forget();
    return true;
  }

  async #fetch(deadline: number): Promise<string> {
    const start = this.#clock.now();
    try {
      const { value, lifetime } = await this.#issue(deadline);
      this.#current = value;
      this.#staleAt = start + lifetime * 1000 - Math.min(renewalMargin, lifetime * 500);
      return value;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#pending = undefined;
    this.#current = undefined;
    this.#staleAt = Number.POSITIVE_INFINITY;
  }
}
