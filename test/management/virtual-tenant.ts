import type { Dispatcher } from "undici";
import { type Configuration, type ConnectOptions, connect, type Management } from "../../src/management";

interface Timer {
  at: number;
  end(): void;
}

/** Time that stands still while anything works and jumps to the next timer when nothing does. */
export class VirtualTime {
  readonly start = Date.UTC(2026, 0, 1);
  #now = this.start;
  #timers: Timer[] = [];

  readonly clock = {
    now: () => this.#now,
    random: () => 0.5,
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = { at: this.#now + milliseconds, end: resolve };
        this.#timers.push(timer);
        signal?.addEventListener("abort", () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
          resolve();
        });
      }),
  };

  /** Seconds since the start. */
  get seconds(): number {
    return (this.#now - this.start) / 1000;
  }

  /** Lets time pass until the work is done. */
  async pass<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const finish = () => {
      isDone = true;
    };
    work.then(finish, finish);
    for (;;) {
      await new Promise(setImmediate);
      if (isDone) return work;
      const next = this.#timers.sort((one, other) => one.at - other.at).shift();
      if (!next) throw new Error("Nothing will ever happen.");
      this.#now = next.at;
      next.end();
    }
  }
}

/** How a virtual tenant limits requests. */
export interface Limit {
  /** Requests that flow back in a second. */
  rate: number;
  burst: number;
  /** Everything flows back at once, at the end of this many seconds. */
  window?: number;
  /** What the header says of the moment at which all is back, in seconds from now. */
  reset?: (secondsUntilFull: number) => number;
  /** Operations that have this limit, in place of all. */
  covers?: (method: string, path: string) => boolean;
  /** Is told how many requests are left after each one. */
  watch?: (level: number) => void;
}

class Bucket {
  #level: number;
  #at: number;

  constructor(
    readonly limit: Limit,
    readonly time: VirtualTime,
  ) {
    this.#level = limit.burst;
    this.#at = time.seconds;
  }

  take(): boolean {
    this.#flow();
    if (this.#level < 1) return false;
    this.#level -= 1;
    this.limit.watch?.(this.#level);
    return true;
  }

  #flow(): void {
    const { rate, burst, window } = this.limit;
    const now = this.time.seconds;
    const back = window
      ? Math.floor(now / window) > Math.floor(this.#at / window)
        ? burst
        : 0
      : (now - this.#at) * rate;
    this.#level = Math.min(burst, this.#level + back);
    this.#at = now;
  }

  get headers(): Record<string, string> {
    const { rate, burst, window, reset } = this.limit;
    const now = this.time.clock.now() / 1000;
    const untilFull = window ? window - (this.#at % window) : (burst - this.#level) / rate;
    const full = reset ? Math.floor(now + reset(untilFull)) : Math.ceil(now + untilFull);
    return {
      "x-ratelimit-limit": String(burst),
      "x-ratelimit-remaining": String(Math.floor(this.#level)),
      "x-ratelimit-reset": String(full),
    };
  }
}

/** A request that arrived. */
export interface Arrival {
  operation: string;
  status: number;
  /** Since the start. */
  seconds: number;
  /** Which of the processes sent it. */
  process: string;
}

/** A tenant in virtual time: nothing waits really, and nothing goes over the network. */
export class VirtualTenant {
  readonly time = new VirtualTime();
  readonly arrivals: Arrival[] = [];
  /** Milliseconds until an answer is back. */
  latency = 20;
  /** Answers in place of the limits, where it answers anything. */
  answer: () => { status: number; headers?: Record<string, string> } | undefined = () => undefined;
  readonly #buckets: Bucket[];

  constructor(...limits: Limit[]) {
    this.#buckets = limits.map((limit) => new Bucket(limit, this.time));
  }

  /** A process that works with the tenant. */
  connect(name = "one", configuration: Partial<Configuration> = {}, options: ConnectOptions = {}): Management {
    const dispatcher = { request: (request: Dispatcher.RequestOptions) => this.#receive(request, name) };
    return connect(
      { domain: "tenant.example.com", apiToken: "token", ...configuration },
      { clock: this.time.clock, dispatcher: dispatcher as unknown as Dispatcher, ...options },
    );
  }

  count(status: number, { after = 0, process }: { after?: number; process?: string } = {}): number {
    return this.arrivals.filter(
      (arrival) =>
        arrival.status === status && arrival.seconds >= after && (process ?? arrival.process) === arrival.process,
    ).length;
  }

  /** A request of someone else; says whether there was room for it. */
  draw(): boolean {
    return this.#buckets[0]!.take();
  }

  async #receive({ method, path }: Dispatcher.RequestOptions, process: string) {
    await this.time.clock.sleep(this.latency / 2);
    const route = String(path).replace("/api/v2", "");
    const bucket = this.#buckets.find(({ limit }) => limit.covers?.(method, route) ?? true);
    const { status, headers = {} } = this.answer() ?? {
      status: !bucket || bucket.take() ? 200 : 429,
      headers: bucket?.headers,
    };
    this.arrivals.push({ operation: `${method} ${route}`, status, seconds: this.time.seconds, process });
    await this.time.clock.sleep(this.latency / 2);
    return {
      statusCode: status,
      headers: { "content-type": "application/json", ...headers },
      body: { text: async () => JSON.stringify(status === 429 ? { message: "Global limit has been reached" } : {}) },
    };
  }
}

/** Does many things, so many at a time. */
export async function inParallel(count: number, at: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: at }, worker));
}
