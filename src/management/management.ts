import type { Dispatcher } from "undici";
import { readAnswer } from "./answer";
import type { Configuration } from "./configuration";
import { encode, search } from "./encoding";
import { requestHint } from "./hint";
import { login } from "./login";
import { secretsIn } from "./redaction";
import { type Clock, retry } from "./retry";
import { tenantUrl } from "./tenant-url";
import { IssuedTokens, StaticToken, type Tokens } from "./tokens";
import { type Message, type Outcome, Transport } from "./transport";

/** A request to the Management API. */
export interface Request {
  method: Message["method"];
  /** Path below `/api/v2`, already escaped, such as `/clients/abc`. */
  path: string;
  /** Undefined values are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  /** A JSON value, or a form with files. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Value of the header `authorization`, for a request in another's name; the provider's token unless set. */
  authorization?: string;
}

/** The Management API of one tenant. */
export interface Management {
  /** Host of the tenant, with its port where it has one. */
  readonly domain: string;
  /** The application that logs in. Unknown with a token alone. */
  readonly clientId: string | undefined;
  /** Sends a request and gives its answer: parsed JSON, text, or undefined when empty. Throws a `ManagementError`. */
  request<T = unknown>(request: Request): Promise<T>;
  /** Ends the connections, after the requests under way. */
  close(): Promise<void>;
}

/** How long to try, and what tests replace. */
export interface ConnectOptions {
  /** Milliseconds that a request may take with all its retries; 5 minutes unless set. */
  deadline?: number;
  /** Milliseconds that one attempt may take; 60 seconds unless set. */
  attemptTimeout?: number;
  /** Sends in place of connections of our own; the caller closes it. */
  dispatcher?: Dispatcher;
  clock?: Partial<Clock>;
}

const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** Prepares talking to a tenant. Nothing is sent before the first request. */
export function connect(configuration: Configuration, options: ConnectOptions = {}): Management {
  return new Session(configuration, options);
}

class Session implements Management {
  readonly domain: string;
  readonly clientId: string | undefined;
  readonly #configuration: Configuration;
  /** Everything that no message may show, with the tokens as they come. */
  readonly #secrets: Set<string>;
  readonly #clock: Clock;
  readonly #timeLimit: number;
  readonly #transport: Transport;
  readonly #tokens: Tokens;

  constructor(configuration: Configuration, options: ConnectOptions) {
    const origin = tenantUrl(configuration.domain);
    this.domain = origin.host;
    this.clientId = configuration.clientId;
    this.#configuration = configuration;
    this.#secrets = new Set(secretsIn(configuration));
    this.#clock = { ...systemClock, ...options.clock };
    this.#timeLimit = options.deadline ?? 300_000;
    this.#transport = new Transport(origin, options.attemptTimeout ?? 60_000, options.dispatcher);
    this.#tokens = configuration.apiToken
      ? new StaticToken(configuration.apiToken)
      : new IssuedTokens(login(configuration, origin, this.#transport, this.#clock), this.#clock);
  }

  async request<T>({ method, path, query = {}, body, headers, authorization }: Request): Promise<T> {
    const deadline = this.#clock.now() + this.#timeLimit;
    const fullPath = `/api/v2${path}`;
    const content = await encode(body);
    const message = {
      method,
      target: fullPath + search(query),
      ...content,
      headers: { ...content.headers, ...headers },
    };
    const options = { clock: this.#clock, deadline, repeatable: method !== "POST" };
    const tried = await retry(() => this.#authorized(message, deadline, authorization), options);
    return readAnswer(tried, {
      method,
      path: fullPath,
      secrets: [...this.#secrets, ...secretsIn(body), ...secretsIn(query)],
      hint: (symptom) => requestHint(symptom, { ...this.#configuration, domain: this.domain }),
    }) as T;
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  /** One attempt, with a second token when the first one is refused. */
  async #authorized(message: Message, deadline: number, authorization?: string): Promise<Outcome> {
    if (authorization) return this.#send(message, authorization, deadline);
    const token = await this.#tokens.get(deadline);
    const outcome = await this.#send(message, `Bearer ${token}`, deadline);
    if (outcome.status !== 401 || !this.#tokens.renew(token)) return outcome;
    return this.#send(message, `Bearer ${await this.#tokens.get(deadline)}`, deadline);
  }

  /** The one place where requests to the Management API leave, and where a rate budget would hold them back. */
  #send(message: Message, authorization: string, deadline: number): Promise<Outcome> {
    this.#secrets.add(authorization.split(" ").at(-1)!);
    const headers = { ...message.headers, accept: "application/json", authorization };
    return this.#transport.send({ ...message, headers }, deadline - this.#clock.now());
  }
}
