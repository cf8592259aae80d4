import type { Clock } from "../pacing/clock";
import type { FreshToken, TokenCache } from "./token-cache";

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

/** One token for all concurrent requests: out of the cache or issued when first needed, again before it expires, and after a refusal. */
export class IssuedTokens implements Tokens {
  readonly #issue: (deadline: number) => Promise<IssuedToken>;
  readonly #clock: Clock;
  readonly #cache: TokenCache | undefined;
  #pending: Promise<string> | undefined;
  #current: string | undefined;
  #refused: string | undefined;
  #staleAt = Number.POSITIVE_INFINITY;

  constructor(issue: (deadline: number) => Promise<IssuedToken>, clock: Clock, cache?: TokenCache) {
    this.#issue = issue;
    this.#clock = clock;
    this.#cache = cache;
  }

  get(deadline: number): Promise<string> {
    if (this.#clock.now() >= this.#staleAt) this.#forget();
    this.#pending ??= this.#fetch(deadline);
    return this.#pending;
  }

  renew(refused: string): boolean {
    if (refused === this.#current) this.#forget();
    this.#refused = refused;
    return true;
  }

  async #fetch(deadline: number): Promise<string> {
    try {
      const { value, staleAt } = (await this.#cached()) ?? (await this.#issued(deadline));
      this.#current = value;
      this.#staleAt = staleAt;
      return value;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  async #cached(): Promise<FreshToken | undefined> {
    const token = await this.#cache?.load();
    return token && token.staleAt > this.#clock.now() && token.value !== this.#refused ? token : undefined;
  }

  async #issued(deadline: number): Promise<FreshToken> {
    const start = this.#clock.now();
    const { value, lifetime } = await this.#issue(deadline);
    const token = { value, staleAt: start + lifetime * 1000 - Math.min(renewalMargin, lifetime * 500) };
    // A cache that cannot be written, such as a full disk, costs another login and no more.
    await this.#cache?.save(token).catch(() => {});
    return token;
  }

  #forget(): void {
    this.#pending = undefined;
    this.#current = undefined;
    this.#staleAt = Number.POSITIVE_INFINITY;
  }
}
