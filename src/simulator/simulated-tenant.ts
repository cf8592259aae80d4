import { type Contents, fill } from "./contents";
import { documents } from "./documents";
import { allScopes, relations } from "./entities";
import type { FaultRule } from "./faults/fault-rule";
import { Faults } from "./faults/faults";
import { type Plan, plans } from "./faults/plans";
import { RateLimit, type RateLimitOptions } from "./faults/rate-limit";
import type { JsonObject } from "./json-object";
import { Ledger, type LedgerEntry } from "./ledger";
import { AccessTokens } from "./login/access-tokens";
import { type Bootstrap, seed, seedLogin } from "./seed";
import type { TenantFeatures } from "./tenant/features";
import { clientId, clientSecret } from "./tenant/identifiers";
import { checkSnapshot, isSnapshot, movedTo, type Snapshot } from "./tenant/snapshot";
import { StateFile } from "./tenant/state-file";
import { Store } from "./tenant/store";
import { Tenant } from "./tenant/tenant";

/** What a simulated tenant is like. */
export interface TenantOptions extends TenantFeatures {
  /** Client id to log in with; made up unless said. */
  readonly clientId?: string;
  /** Client secret to log in with; made up unless said. */
  readonly clientSecret?: string;
  /** Scopes that this client is granted for the Management API; all of them unless said. */
  readonly scopes?: readonly string[];
  /** Seconds for which an access token for the Management API is valid. */
  readonly tokenLifetime?: number;
  /** Subscription whose limits it has. */
  readonly plan?: Plan;
  /** How many requests it takes, in place of what the plan says; practically all of them unless said. */
  readonly rateLimit?: RateLimitOptions;
  /** What goes wrong, as objects or as on the command line. */
  readonly faults?: readonly (FaultRule | string)[];
  /** What it holds at the start and after a reset, besides what every tenant has. */
  readonly seed?: Contents | Snapshot;
  /**
   * Documents that Auth0 would fetch from somewhere, by their URL: what OpenID issuers and applications say of
   * themselves. A simulator fetches nothing, and makes none of it up.
   */
  readonly documents?: Readonly<Record<string, JsonObject>>;
  /** File in which it is kept from one start to the next. */
  readonly data?: string;
  /** How many of the latest requests are remembered; 100,000 unless said. */
  readonly history?: number;
}

/** One simulated tenant: what it holds, and how it answers. */
export class SimulatedTenant {
  /** What the tenant holds, to look at or to change behind the API's back. */
  readonly tenant: Tenant;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The rules by which requests go wrong. */
  readonly faults = new Faults();
  /** The buckets that requests are taken from. */
  readonly rateLimit: RateLimit;
  /** @internal */
  readonly tokens: AccessTokens;
  /** @internal */
  readonly ledger: Ledger;
  /** @internal */
  readonly store = new Store();
  readonly #bootstrap: Bootstrap;
  readonly #seed: Contents | Snapshot;
  readonly #documents: NonNullable<TenantOptions["documents"]>;
  readonly #file: StateFile | undefined;

  constructor(domain: string, options: TenantOptions = {}) {
    const saved = options.data === undefined ? undefined : StateFile.read(options.data);
    this.clientId = options.clientId ?? saved?.clientId ?? clientId();
    const savedSecret = saved?.objects.clients?.[this.clientId]?.client_secret as string | undefined;
    this.clientSecret = options.clientSecret ?? savedSecret ?? clientSecret();
    this.#bootstrap = {
      clientId: this.clientId,
      clientSecret: this.clientSecret,
      scopes: options.scopes ?? allScopes,
    };
    this.#seed = options.seed ?? {};
    this.#documents = options.documents ?? {};
    const { enabledClients, organizationConnections, asOf, actionBuildTime } = options;
    this.tenant = new Tenant(
      domain,
      this.store,
      {},
      { enabledClients, organizationConnections, asOf, actionBuildTime },
      relations,
    );
    this.tokens = new AccessTokens(`${this.tenant.url}/`, options.tokenLifetime ?? 86_400);
    this.rateLimit = new RateLimit({ ...(options.plan && plans[options.plan]), ...options.rateLimit });
    this.ledger = new Ledger(options.history ?? 100_000);
    for (const rule of options.faults ?? []) this.faults.add(rule);
    if (saved) this.restore(saved);
    else this.reset();
    if (options.data === undefined) return;
    const file = new StateFile(options.data, () => this.snapshot());
    this.#file = file;
    this.store.onChange = () => file.schedule();
    file.write();
  }

  /** Host and port. */
  get domain(): string {
    return this.tenant.domain;
  }

  /** Base URL, such as `http://127.0.0.1:4444`. */
  get url(): string {
    return this.tenant.url;
  }

  /** Every request that is remembered, in the order of the answers. */
  requests(): LedgerEntry[] {
    return this.ledger.entries;
  }

  /** Forgets the requests so far. */
  clearRequests(): void {
    this.ledger.clear();
  }

  /** Goes back to a fresh tenant; the client to log in with stays the same. */
  reset(): void {
    this.tenant.clear();
    seed(this.tenant, this.#bootstrap);
    this.#supply();
    if (isSnapshot(this.#seed)) this.restore(this.#seed);
    else fill(this.tenant, this.#seed, this.clientId);
  }

  /** Documents of the web, as they were given at the start. */
  #supply(): void {
    for (const [url, document] of Object.entries(this.#documents)) this.tenant.put(documents, url, document);
  }

  /** Everything that the tenant holds, secrets included. */
  snapshot(): Snapshot {
    return { domain: this.domain, clientId: this.clientId, objects: this.store.toJSON() };
  }

  /** Puts back what a snapshot holds, in place of everything; the client to log in with stays the same. */
  restore(snapshot: Snapshot): void {
    const { clientId: login, objects } = movedTo(this.domain, checkSnapshot(snapshot));
    this.tenant.clear();
    for (const [collection, byId] of Object.entries(objects))
      for (const [id, object] of Object.entries(byId)) this.tenant.put(collection, id, object);
    this.#supply();
    if (login !== this.clientId) this.#replaceLogin(login);
    this.tenant.patch("clients", this.clientId, { client_secret: this.clientSecret });
  }

  /** An access token for the Management API with which a user acts on what is the user's own. */
  issueUserToken(userId: string, scopes: readonly string[]): Promise<string> {
    return this.tokens.issue({ clientId: this.clientId, userId, audience: `${this.url}/api/v2/`, scopes });
  }

  /** Makes every access token that was issued so far invalid. */
  expireTokens(): void {
    this.tokens.expire();
  }

  /** @internal Ends what is under way and writes what has to be kept. */
  end(): void {
    this.#file?.flush();
    this.store.onChange = () => {};
    this.tenant.clear();
  }

  #replaceLogin(old: string): void {
    this.tenant.delete("clients", old);
    seedLogin(this.tenant, this.#bootstrap);
  }
}
