import { type RequestPattern, requestMatcher } from "./request-pattern";

/** How many requests a bucket takes. */
export interface BucketOptions {
  /** Requests that flow back in a second; may be a fraction. */
  readonly rate: number;
  /** Requests that a full bucket takes at once. */
  readonly burst: number;
}

/** How many requests a tenant takes. */
export interface RateLimitOptions extends Partial<BucketOptions> {
  /** Stricter buckets for some operations; a request is taken from these and from the tenant's. */
  readonly endpoints?: readonly (RequestPattern & BucketOptions)[];
}

/** A bucket as it is now. */
export interface BucketState extends BucketOptions {
  /** `all` for the bucket of the tenant, otherwise the operations that it is for. */
  readonly name: string;
  readonly remaining: number;
}

/** Whether a request is taken, and the headers that its answer carries. */
export interface Allowance {
  readonly granted: boolean;
  readonly headers: Record<string, string>;
}

class Bucket {
  #tokens: number;
  #filled = Date.now();

  constructor(
    readonly name: string,
    readonly options: BucketOptions,
    readonly covers: (method: string, path: string) => boolean,
  ) {
    this.#tokens = options.burst;
  }

  /** Requests that it would take now. */
  get tokens(): number {
    const now = Date.now();
    const { rate, burst } = this.options;
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filled) / 1000) * rate);
    this.#filled = now;
    return this.#tokens;
  }

  take(): void {
    this.#tokens = this.tokens - 1;
  }

  get state(): BucketState {
    return { name: this.name, ...this.options, remaining: Math.floor(this.tokens) };
  }

  /** The reset is the second in which the bucket is full again; a request is taken long before that. */
  get headers(): Record<string, string> {
    const { rate, burst } = this.options;
    const missing = burst - this.tokens;
    return {
      "x-ratelimit-limit": String(burst),
      "x-ratelimit-remaining": String(Math.max(0, Math.floor(this.tokens))),
      "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000 + missing / rate)),
    };
  }

  /** Whole seconds until it takes a request. */
  get wait(): number {
    return Math.max(1, Math.ceil((1 - this.tokens) / this.options.rate));
  }
}

const practicallyUnlimited: BucketOptions = { rate: 1_000_000, burst: 1_000_000 };

/** What lies outside the Management API counts only in buckets of its own. */
const ofManagement = (_method: string, path: string): boolean => !/^\/(oauth|\.well-known|__simulator)\//.test(path);

/** Token buckets: one for the tenant, further ones for single operations. */
export class RateLimit {
  readonly #buckets: readonly Bucket[];

  constructor({ rate, burst, endpoints = [] }: RateLimitOptions = {}) {
    const options =
      rate === undefined && burst === undefined
        ? practicallyUnlimited
        : { rate: rate ?? burst!, burst: burst ?? Math.max(1, rate!) };
    const strict = endpoints.map(
      ({ method, path, ...limits }) =>
        new Bucket([method, path].filter(Boolean).join(" "), limits, requestMatcher({ method, path })),
    );
    this.#buckets = [...strict, new Bucket("all", options, ofManagement)];
  }

  /** Takes a request from every bucket that it counts in, or from none; `exhausted` answers as if they were empty. */
  take(method: string, path: string, exhausted = false): Allowance {
    const buckets = this.#buckets.filter((bucket) => bucket.covers(method, path));
    if (exhausted) {
      const headers = { ...buckets[0]?.headers, "x-ratelimit-remaining": "0", "retry-after": "1" };
      return { granted: false, headers };
    }
    const empty = buckets.find((bucket) => bucket.tokens < 1);
    if (empty) return { granted: false, headers: { ...empty.headers, "retry-after": String(empty.wait) } };
    for (const bucket of buckets) bucket.take();
    return { granted: true, headers: buckets[0]?.headers ?? {} };
  }

  /** All buckets as they are now, that of the tenant first. */
  get state(): BucketState[] {
    return [...this.#buckets.slice(-1), ...this.#buckets.slice(0, -1)].map((bucket) => bucket.state);
  }
}
