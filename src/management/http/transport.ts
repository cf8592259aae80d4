import type { Dispatcher } from "undici";
import { isLoopback } from "../configuration/tenant-url";
import type { Exchange, Message, NoAnswer, Outcome } from "./exchange";
import { Presence } from "./presence";
import { isEventStream, readStream } from "./server-sent-events";

/** Path of the tenant's token endpoint. */
export const tokenEndpoint = "/oauth/token";

/** What a transport is used with. */
export interface TransportOptions {
  /** Sends in place of connections of our own; it stays the caller's to close. */
  dispatcher?: Dispatcher | undefined;
  /** Is told of each message and what came of it. */
  log?: ((exchange: Exchange) => void) | undefined;
}

/** Bytes of an answer that are read; the largest lists of Auth0 stay far below. */
const largestAnswer = 64 * 2 ** 20;

/** Sends single messages to one tenant: no retry, no redirect. It keeps count. */
export class Transport {
  /** Messages sent so far by their method; logins by themselves. */
  readonly requests: Record<string, number> = {};
  /** Whether the tenant is there, by what came of the messages. */
  readonly presence = new Presence();
  /** Answers 429 so far. */
  refused = 0;
  readonly #origin: URL;
  #dispatcher: Dispatcher | undefined;
  readonly #isOwn: boolean;
  readonly #longest: number;
  readonly #log: TransportOptions["log"];

  constructor(origin: URL, longest: number, { dispatcher, log }: TransportOptions = {}) {
    this.#origin = origin;
    this.#longest = longest;
    this.#log = log;
    this.#dispatcher = dispatcher;
    this.#isOwn = dispatcher === undefined;
  }

  /** Waits for the whole answer, for the given milliseconds at most. */
  async send(message: Message, milliseconds: number): Promise<Outcome> {
    const kind = message.target === tokenEndpoint ? "login" : message.method;
    this.requests[kind] = (this.requests[kind] ?? 0) + 1;
    const start = performance.now();
    const outcome = await this.#exchange(message, Math.max(1, Math.min(milliseconds, this.#longest)));
    if (outcome.status === 429) this.refused += 1;
    this.#log?.({ message, outcome, duration: performance.now() - start });
    return outcome;
  }

  async #exchange({ method, target, headers, body, events }: Message, timeout: number): Promise<Outcome> {
    const { signal, extend } = timeLimit(timeout);
    try {
      this.#dispatcher ??= openDispatcher(this.#origin);
      const answer = await this.#dispatcher.request({
        ...{ origin: this.#origin, path: target, method, headers, body, signal },
        ...(events && { bodyTimeout: 0 }),
      });
      const { statusCode: status } = answer;
      const isStream = events && status < 300 && isEventStream(answer.headers);
      if (isStream) extend(events.milliseconds + 1000);
      const text = isStream ? await readStream(answer.body, events) : await answer.body.text();
      return { status, headers: answer.headers, text };
    } catch (error) {
      return noAnswer(error as NodeJS.ErrnoException, timeout);
    } finally {
      extend(undefined);
    }
  }

  async close(): Promise<void> {
    if (this.#isOwn) await this.#dispatcher?.close();
  }
}

/** Aborts once the time is over, which can be set anew; undefined is none any more. */
function timeLimit(milliseconds: number) {
  const controller = new AbortController();
  const over = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
  let timer = setTimeout(over, milliseconds);
  const extend = (more: number | undefined) => {
    clearTimeout(timer);
    if (more !== undefined) timer = setTimeout(over, more);
  };
  return { signal: controller.signal, extend };
}

/** Called for the first message: commands that send nothing need not load what it takes. */
function openDispatcher(origin: URL): Dispatcher {
  const { Agent, EnvHttpProxyAgent } = require("undici") as typeof import("undici");
  const options = { connections: 64, connect: { timeout: 10_000 }, maxResponseSize: largestAnswer };
  return isLoopback(origin) ? new Agent(options) : new EnvHttpProxyAgent(options);
}

function noAnswer(error: NodeJS.ErrnoException, timeout: number): NoAnswer {
  if (error.name === "TimeoutError")
    return { code: "ETIMEDOUT", reason: `it took longer than ${Math.ceil(timeout / 1000)} s` };
  if (error.code === "UND_ERR_RES_EXCEEDED_MAX_SIZE")
    return { code: error.code, reason: `the answer is larger than ${largestAnswer / 2 ** 20} MB, and was not read on` };
  return { code: String(error.code ?? error.name), reason: error.message || "the connection failed" };
}
