import { setTimeout as sleep } from "node:timers/promises";
import { type Api, type Request, refusedWith, type Together, type Wire } from "../../definition";

/** A request that waits for others, with its part of the list. */
interface Waiting {
  readonly items: readonly unknown[];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds within which the next request of the same path is looked for, at least and at most. */
const least = 30;
const longest = 1000;

/** The requests of one path: those that are waiting go as one when the one before is answered. */
class Writes {
  readonly #api: Api;
  readonly #request: Request;
  readonly #together: Together;
  #waiting: Waiting[] = [];
  #isSending = false;
  #pause = least;
  /** So many went the last time: Pulumi works on no more, and as many come again unless they are the last. */
  #usual = 0;
  /** When the last one came, or was answered: from then on the next one could. */
  #since = Number.NEGATIVE_INFINITY;

  constructor(api: Api, request: Request, together: Together) {
    this.#api = api;
    this.#request = request;
    this.#together = together;
  }

  add(items: readonly unknown[]): Promise<unknown> {
    this.#learn();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ items, resolve, reject });
      if (!this.#isSending) void this.#sendAll();
    });
  }

  /**
   * Pulumi asks for one after the other, and saves its state in between: the more it has, the longer. Twice as long as the
   * last one took to come the next one is waited for.
   */
  #learn(): void {
    const now = performance.now();
    const gap = now - this.#since;
    this.#since = now;
    this.#pause = gap > longest ? least : Math.min(longest, Math.max(least, 2 * gap, this.#pause / 2));
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#send(this.#waiting.splice(0, this.#together.most));
      this.#since = performance.now();
    }
    this.#isSending = false;
  }

  /** Waits until no more requests come, or one is full. */
  async #gather(): Promise<void> {
    const isFull = () => this.#waiting.length >= this.#together.most;
    for (let seen = 0; !isFull() && (seen < this.#waiting.length || this.#areMoreUsual()); ) {
      seen = this.#waiting.length;
      await sleep(this.#pause);
    }
    this.#usual = Math.min(this.#waiting.length, this.#together.most);
  }

  #areMoreUsual(): boolean {
    return this.#waiting.length < this.#usual && performance.now() - this.#since < Math.min(longest, 4 * this.#pause);
  }

  /** One that is refused makes the API refuse the whole request: it is found in ever smaller ones. */
  async #send(requests: readonly Waiting[]): Promise<void> {
    try {
      const answer = await this.#api.request({
        ...this.#request,
        body: withItems(
          this.#together,
          requests.flatMap(({ items }) => items),
        ),
      });
      for (const { resolve } of requests) resolve(answer);
    } catch (error) {
      if (requests.length === 1 || !isAboutOne(error)) for (const { reject } of requests) reject(error);
      else {
        const half = Math.ceil(requests.length / 2);
        await this.#send(requests.slice(0, half));
        await this.#send(requests.slice(half));
      }
    }
  }
}

/** Whether a refusal may be about one of several items: no other item gets a missing scope, or a login. */
const isAboutOne = (error: unknown): boolean => {
  const status = refusedWith(error) ?? 500;
  return status >= 400 && status < 500 && ![401, 403, 429].includes(status);
};

/** The body of a request for these items. */
const withItems = ({ key }: Together, items: readonly unknown[]): unknown =>
  key === undefined ? items : { [key]: items };

const itemsIn = ({ key }: Together, body: unknown): readonly unknown[] =>
  (key === undefined ? body : (body as Wire)[key]) as readonly unknown[];

const known = new WeakMap<Api, Map<string, Writes>>();

/** Sends a request along with all others of the same method and path that are sent at the same time. */
export function sendTogether(api: Api, request: Request, together: Together): Promise<unknown> {
  const writes = known.get(api) ?? new Map<string, Writes>();
  known.set(api, writes);
  const key = `${request.method} ${request.path}`;
  const own = writes.get(key) ?? new Writes(api, request, together);
  writes.set(key, own);
  return own.add(itemsIn(together, request.body));
}
