import type { Dispatcher } from "undici";
import type { Listing, Request } from "../definition/api";
import { type Question, readAnswer } from "./answers/answer";
import type { ManagementError } from "./answers/management-error";
import type { Configuration } from "./configuration/configuration";
import { applicationOf } from "./configuration/credentials";
import { tenantUrl } from "./configuration/tenant-url";
import { encode, search } from "./http/encoding";
import type { Message, Outcome } from "./http/exchange";
import { Transport } from "./http/transport";
import { type List, ListedReads } from "./lists/listed-reads";
import { collect } from "./lists/pages";
import { SharedLists } from "./lists/shared-lists";
import { type SecretPlaces, secretsIn } from "./log/redaction";
import { type RequestLog, requestLog } from "./log/request-log";
import { requestHint } from "./login/hint";
import { login } from "./login/login";
import { tokenCache } from "./login/token-cache";
import { IssuedTokens, StaticToken, type Tokens } from "./login/tokens";
import { OlderTwins } from "./older-twins";
import { type Clock, systemClock } from "./pacing/clock";
import { RateBudget } from "./pacing/rate-budget";
import { retry } from "./pacing/retry";
import { Stopwatch } from "./pacing/stopwatch";
import { Watch, type Watcher } from "./pacing/watch";
import type { Usage } from "./usage";

/** The Management API of one tenant. */
export interface Management {
  /** Host of the tenant, with its port where it has one. */
  readonly domain: string;
  /** The application that logs in. Unknown with a token alone that does not tell. */
  readonly clientId: string | undefined;
  /** Sends a request and gives its answer: parsed JSON, text, or undefined when empty. Throws a `ManagementError`. */
  request<T = unknown>(request: Request): Promise<T>;
  /** An object out of its list. Undefined when reading it alone takes fewer requests, and when the list does not hold it. */
  listed(list: List, id: string): Promise<Record<string, unknown> | undefined>;
  /** The items of a list that others ask for as well, all of them in one refresh: read once for all of them. */
  members(listing: Listing, asker: string): Promise<Record<string, unknown>[]>;
  /** What has been sent so far. */
  usage(): Usage;
  /** Ends the connections, after the requests under way. */
  close(): Promise<void>;
}

/** How long to try, and what tests replace. */
export interface ConnectOptions extends Watcher {
  /** Milliseconds that one attempt may take; 60 seconds unless set. */
  attemptTimeout?: number;
  /** Sends in place of connections of our own; the caller closes it. */
  dispatcher?: Dispatcher;
  clock?: Partial<Clock>;
  /** Where bodies hold secrets that their names do not tell. */
  secretPlaces?: SecretPlaces;
  /** What no message may show of the work that is going on, besides what the body of a request holds. */
  secrets?(): readonly string[];
  /** Is told of every request; the one that `AUTH0_DEBUG` asks for unless set. */
  log?: RequestLog;
  /** Neither paces requests nor reads objects out of lists: what the benchmark compares with. */
  naive?: boolean | undefined;
}

const defaultReserve = 20;
const defaultDeadline = 300;

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
  readonly #stopwatch: Stopwatch;
  readonly #budget: RateBudget;
  readonly #lists: ListedReads;
  readonly #shared: SharedLists;
  readonly #olderTwins = new OlderTwins();
  readonly #transport: Transport;
  readonly #tokens: Tokens;
  #retries = 0;

  constructor(configuration: Configuration, options: ConnectOptions) {
    const origin = tenantUrl(configuration.domain);
    this.domain = origin.host;
    this.clientId = configuration.clientId ?? applicationOf(configuration.apiToken ?? "");
    this.#configuration = configuration;
    this.#options = options;
    this.#secrets = new Set(secretsIn(configuration));
    this.#clock = { ...systemClock, ...options.clock };
    this.#stopwatch = new Stopwatch(this.#clock);
    const reserve = (configuration.rateLimitReserve ?? defaultReserve) / 100;
    this.#budget = new RateBudget(reserve, this.#clock, this.#stopwatch);
    this.#lists = new ListedReads(this, this.#clock);
    this.#shared = new SharedLists(this, this.#clock);
    const log = options.log ?? requestLog(process.env, options.secretPlaces);
    this.#transport = new Transport(origin, options.attemptTimeout ?? 60_000, {
      dispatcher: options.dispatcher,
      log: log && ((exchange) => log.write(exchange, this.#known())),
    });
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
    if (isWrite) this.#forget();
    try {
      return (await this.#olderTwins.send(request, (one) => this.#request(one))) as T;
    } finally {
      if (isWrite) this.#forget();
    }
  }

  #forget(): void {
    this.#lists.forget();
    this.#shared.forget();
  }

  listed(list: List, id: string): Promise<Record<string, unknown> | undefined> {
    return this.#options.naive ? Promise.resolve(undefined) : this.#lists.find(list, id);
  }

  members(listing: Listing, asker: string): Promise<Record<string, unknown>[]> {
    return this.#options.naive ? collect(this, listing) : this.#shared.read(listing, asker);
  }

  usage(): Usage {
    const { refused, requests } = this.#transport;
    const { total: waited } = this.#stopwatch;
    return {
      requests: { ...requests },
      retries: this.#retries,
      refused,
      listed: this.#lists.served + this.#shared.served,
      waited,
    };
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  #known(): string[] {
    return [...this.#secrets, ...(this.#options.secrets?.() ?? [])];
  }

  async #request(request: Request): Promise<unknown> {
    const { method, path, query = {}, body, events, repeatable = method !== "POST" } = request;
    const deadline = this.#clock.now() + (this.#configuration.deadline ?? defaultDeadline) * 1000;
    const fullPath = `/api/v2${path}`;
    const content = await encode(body);
    const message = { method, target: fullPath + search(query), ...content, ...(events && { events }) };
    const tried = await retry((attempt) => this.#authorized({ ...message, attempt }, request, deadline), {
      clock: { ...this.#clock, sleep: (milliseconds) => this.#sleep(milliseconds) },
      deadline,
      repeatable,
      presence: this.#transport.presence,
      paced: !this.#options.naive,
    });
    this.#retries += Math.max(0, tried.attempts - 1);
    try {
      return readAnswer(tried, this.#question(request, fullPath, repeatable));
    } catch (error) {
      // What an earlier attempt has deleted is gone for the next one.
      if (method === "DELETE" && tried.repeated && (error as ManagementError).isGone) return undefined;
      throw error;
    }
  }

  #question({ method, query, body, statuses, events }: Request, path: string, repeatable: boolean): Question {
    const { secretPlaces } = this.#options;
    return {
      method,
      path,
      secrets: () => [...this.#known(), ...secretsIn(body, secretPlaces), ...secretsIn(query ?? {})],
      repeatable,
      isStream: events !== undefined,
      statuses: statuses ?? (method === "DELETE" ? [204] : undefined),
      hint: (symptom) => requestHint(symptom, { ...this.#configuration, domain: this.domain }),
    };
  }

  /** One attempt, with a second token when the first one is refused. Undefined when it could not be sent in time. */
  async #authorized(message: Message, request: Request, deadline: number): Promise<Outcome | undefined> {
    if (request.authorization) return this.#send(message, request.authorization, request, deadline);
    const token = await this.#tokens.get(deadline);
    const outcome = await this.#send(message, `Bearer ${token}`, request, deadline);
    if (outcome?.status !== 401 || !this.#tokens.renew(token)) return outcome;
    return this.#send(message, `Bearer ${await this.#tokens.get(deadline)}`, request, deadline);
  }

  async #sleep(milliseconds: number): Promise<void> {
    const watch = new Watch(this.#options);
    watch.begin({ for: "next attempt", milliseconds });
    await this.#stopwatch.during(this.#clock.sleep(milliseconds));
    watch.end();
  }

  /** The one place where requests to the Management API leave, as the rate budget allows. */
  async #send(
    message: Message,
    authorization: string,
    { method, path }: Request,
    deadline: number,
  ): Promise<Outcome | undefined> {
    this.#secrets.add(authorization.split(" ").at(-1)!);
    const headers = {
      ...message.headers,
      accept: message.events ? "text/event-stream" : "application/json",
      authorization,
    };
    const watch = new Watch(this.#options);
    const onWait = (milliseconds: number) => watch.begin({ for: "rate limit", milliseconds });
    const send = () => {
      watch.end();
      return this.#transport.send({ ...message, headers }, deadline - this.#clock.now());
    };
    return this.#options.naive ? send() : this.#budget.run({ method, path, deadline, onWait }, send);
  }
}
