import type { Dispatcher } from "undici";
import { readAnswer } from "./answer";
import { type Clock, systemClock } from "./clock";
import type { Configuration } from "./configuration";
import { encode, search } from "./encoding";
import { requestHint } from "./hint";
import { type List, ListedReads } from "./listed-reads";
import { login } from "./login";
import { RateBudget } from "./rate-budget";
import { secretsIn } from "./redaction";
import { retry } from "./retry";
import { tenantUrl } from "./tenant-url";
import { tokenCache } from "./token-cache";
import { IssuedTokens, StaticToken, type Tokens } from "./tokens";
import { type Message, type Outcome, Transport } from "./transport";
import type { Usage } from "./usage";

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
  /** What it is sent for, in the words of whoever watches. */
  label?: string;
}

/** A request that is held back for the rate limit. */
export interface Wait {
  /** Label of the request, or its method and path. */
  what: string;
  milliseconds: number;
}

/** The Management API of one tenant. */
export interface Management {
  /** Host of the tenant, with its port where it has one. */
  readonly domain: string;
  /** The application that logs in. Unknown with a token alone. */
  readonly clientId: string | undefined;
  /** Sends a request and gives its answer: parsed JSON, text, or undefined when empty. Throws a `ManagementError`. */
  request<T = unknown>(request: Request): Promise<T>;
  /** An object out of its list. Undefined when reading it alone takes fewer requests, and when the list does not hold it. */
  listed(list: List, id: string): Promise<Record<string, unknown> | undefined>;
  /** What has been sent so far. */
  usage(): Usage;
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
  /** Is told of every wait for the rate limit that is noticed: of a second and more. */
  onWait?(wait: Wait): void;
}

const noticed = 1000;
const defaultReserve = 20;

/** Prepares talking to a tenant. Nothing is sent before the first request. */
export function connect(configuration: Configuration, options: ConnectOptions = {}): Management {
  return new Session(configuration, options);
}

class Session implements Management {
  readonly domain: string;
  readonly clientId: string | undefined;
  readonly #configuration: Configuration;
  readonly #options: ConnectOptions;
  /** Everything that no message may show, with the tokens as they come. */
  readonly #secrets: Set<string>;
  readonly #clock: Clock;
  readonly #budget: RateBudget;
  readonly #lists: ListedReads;
  readonly #transport: Transport;
  readonly #tokens: Tokens;
  #retries = 0;

  constructor(configuration: Configuration, options: ConnectOptions) {
    const origin = tenantUrl(configuration.domain);
    this.domain = origin.host;
    this.clientId = configuration.clientId;
    this.#configuration = configuration;
    this.#options = options;
    this.#secrets = new Set(secretsIn(configuration));
    this.#clock = { ...systemClock, ...options.clock };
    this.#budget = new RateBudget((configuration.rateLimitReserve ?? defaultReserve) / 100, this.#clock);
    this.#lists = new ListedReads(this, this.#clock);
    this.#transport = new Transport(origin, options.attemptTimeout ?? 60_000, options.dispatcher);
    this.#tokens = configuration.apiToken
      ? new StaticToken(configuration.apiToken)
      : new IssuedTokens(
          login(configuration, origin, this.#transport, this.#clock),
          this.#clock,
          tokenCache(configuration, origin),
        );
  }

  async request<T>(request: Request): Promise<T> {
    const isWrite = request.method !== "GET";
    if (isWrite) this.#lists.forget();
    try {
      return (await this.#request(request)) as T;
    } finally {
      if (isWrite) this.#lists.forget();
    }
  }

  listed(list: List, id: string): Promise<Record<string, unknown> | undefined> {
    return this.#lists.find(list, id);
  }

  usage(): Usage {
    const { refused, requests } = this.#transport;
    const { waited } = this.#budget;
    return { requests: { ...requests }, retries: this.#retries, refused, listed: this.#lists.served, waited };
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  async #request(request: Request): Promise<unknown> {
    const { method, path, query = {}, body } = request;
    const deadline = this.#clock.now() + (this.#options.deadline ?? 300_000);
    const fullPath = `/api/v2${path}`;
    const content = await encode(body);
    const headers = { ...content.headers, ...request.headers };
    const message = { method, target: fullPath + search(query), ...content, headers };
    const tried = await retry(() => this.#authorized(message, request, deadline), {
      clock: this.#clock,
      deadline,
      repeatable: method !== "POST",
      paced: true,
    });
    this.#retries += Math.max(0, tried.attempts - 1);
    return readAnswer(tried, {
      method,
      path: fullPath,
      secrets: [...this.#secrets, ...secretsIn(body), ...secretsIn(query)],
      hint: (symptom) => requestHint(symptom, { ...this.#configuration, domain: this.domain }),
    });
  }

  /** One attempt, with a second token when the first one is refused. Undefined when it could not be sent in time. */
  async #authorized(message: Message, request: Request, deadline: number): Promise<Outcome | undefined> {
    if (request.authorization) return this.#send(message, request.authorization, request, deadline);
    const token = await this.#tokens.get(deadline);
    const outcome = await this.#send(message, `Bearer ${token}`, request, deadline);
    if (outcome?.status !== 401 || !this.#tokens.renew(token)) return outcome;
    return this.#send(message, `Bearer ${await this.#tokens.get(deadline)}`, request, deadline);
  }

  /** The one place where requests to the Management API leave, as the rate budget allows. */
  #send(message: Message, authorization: string, request: Request, deadline: number): Promise<Outcome | undefined> {
    const { method, path, label: what = `${method} ${path}` } = request;
    this.#secrets.add(authorization.split(" ").at(-1)!);
    const headers = { ...message.headers, accept: "application/json", authorization };
    const onWait = (milliseconds: number) => {
      if (milliseconds >= noticed) this.#options.onWait?.({ what, milliseconds });
    };
    return this.#budget.run({ method, path, deadline, onWait }, () =>
      this.#transport.send({ ...message, headers }, deadline - this.#clock.now()),
    );
  }
}
