import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import { isLoopback } from "./tenant-url";

/** A request as it goes over the wire. */
export interface Message {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path and query, escaped. */
  target: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

/** The server answered, whatever the status. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** No complete answer arrived. */
export interface NoAnswer {
  status?: undefined;
  /** Code of the network error, such as `ECONNRESET`. */
  code: string;
  reason: string;
}

export type Outcome = Answer | NoAnswer;

/** Path of the tenant's token endpoint. */
export const tokenEndpoint = "/oauth/token";

/** Sends single messages to one tenant: no retry, no redirect. It keeps count. */
export class Transport {
  /** Messages sent so far by their method; logins by themselves. */
  readonly requests: Record<string, number> = {};
  /** Answers 429 so far. */
  refused = 0;
  readonly #origin: URL;
  readonly #dispatcher: Dispatcher;
  readonly #isOwn: boolean;
  readonly #longest: number;

  /** A dispatcher given here stays the caller's to close. */
  constructor(origin: URL, longest: number, dispatcher?: Dispatcher) {
    this.#origin = origin;
    this.#longest = longest;
    this.#dispatcher = dispatcher ?? openDispatcher(origin);
    this.#isOwn = dispatcher === undefined;
  }

  /** Waits for the whole answer, for the given milliseconds at most. */
  async send({ target, ...message }: Message, milliseconds: number): Promise<Outcome> {
    const timeout = Math.max(1, Math.min(milliseconds, this.#longest));
    const kind = target === tokenEndpoint ? "login" : message.method;
    this.requests[kind] = (this.requests[kind] ?? 0) + 1;
    try {
      const { statusCode, headers, body } = await this.#dispatcher.request({
        origin: this.#origin,
        path: target,
        ...message,
        signal: AbortSignal.timeout(timeout),
      });
      if (statusCode === 429) this.refused += 1;
      return { status: statusCode, headers, text: await body.text() };
    } catch (error) {
      return noAnswer(error as NodeJS.ErrnoException, timeout);
    }
  }

  async close(): Promise<void> {
    if (this.#isOwn) await this.#dispatcher.close();
  }
}

function openDispatcher(origin: URL): Dispatcher {
  const options = { connections: 64, connect: { timeout: 10_000 } };
  return isLoopback(origin) ? new Agent(options) : new EnvHttpProxyAgent(options);
}

function noAnswer(error: NodeJS.ErrnoException, timeout: number): NoAnswer {
  if (error.name === "TimeoutError")
    return { code: "ETIMEDOUT", reason: `it took longer than ${Math.ceil(timeout / 1000)} s` };
  return { code: String(error.code ?? error.name), reason: error.message || "the connection failed" };
}
