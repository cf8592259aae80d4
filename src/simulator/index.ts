import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AccessTokens } from "./access-tokens";
import { allScopes } from "./entities";
import { clientId, clientSecret } from "./identifiers";
import type { LedgerEntry } from "./ledger";
import { RateLimit, type RateLimitOptions } from "./rate-limit";
import { seed } from "./seed";
import { requestListener } from "./server";
import { Tenant } from "./tenant";

export type { JsonObject } from "./json-object";
export type { LedgerEntry } from "./ledger";
export type { RateLimitOptions } from "./rate-limit";
export type { Tenant } from "./tenant";

/** How a simulator is started. */
export interface SimulatorOptions {
  /** Port to listen on; 0 takes any that is free. */
  readonly port?: number;
  /** Address to listen on; loopback unless said. */
  readonly host?: string;
  /** Client id to log in with; made up unless said. */
  readonly clientId?: string;
  /** Client secret to log in with; made up unless said. */
  readonly clientSecret?: string;
  /** Scopes that this client is granted for the Management API; all of them unless said. */
  readonly scopes?: readonly string[];
  /** Seconds for which an access token for the Management API is valid. */
  readonly tokenLifetime?: number;
  /** How many requests are taken in a period; practically all of them unless said. */
  readonly rateLimit?: RateLimitOptions;
}

/** A simulated tenant that answers on loopback. */
export interface Simulator {
  /** Base URL, such as `http://127.0.0.1:4444`. */
  readonly url: string;
  /** Host and port. */
  readonly domain: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the tenant holds, to look at or to change behind the API's back. */
  readonly tenant: Tenant;
  /** Every request so far, in the order of the answers. */
  requests(): LedgerEntry[];
  /** Forgets the requests so far. */
  clearRequests(): void;
  /** Goes back to a fresh tenant; the client to log in with stays the same. */
  reset(): void;
  /** An access token for the Management API with which a user acts on what is the user's own. */
  issueUserToken(userId: string, scopes: readonly string[]): Promise<string>;
  /** Makes every access token that was issued so far invalid. */
  expireTokens(): void;
  /** Stops answering. */
  close(): Promise<void>;
}

/** Starts a simulated tenant. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = "127.0.0.1", scopes = allScopes, tokenLifetime = 86_400 } = options;
  const bootstrap = {
    clientId: options.clientId ?? clientId(),
    clientSecret: options.clientSecret ?? clientSecret(),
    scopes,
  };
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const domain = `${host}:${(server.address() as AddressInfo).port}`;
  const tenant = new Tenant(domain);
  const tokens = await AccessTokens.create(`${tenant.url}/`, tokenLifetime);
  const ledger: LedgerEntry[] = [];
  const reset = () => {
    tenant.clear();
    seed(tenant, bootstrap);
  };
  reset();
  const record = (entry: LedgerEntry) => ledger.push(entry);
  server.on("request", requestListener({ tenant, tokens, rateLimit: new RateLimit(options.rateLimit), reset, record }));
  return {
    url: tenant.url,
    domain,
    tenant,
    clientId: bootstrap.clientId,
    clientSecret: bootstrap.clientSecret,
    requests: () => [...ledger],
    clearRequests: () => void ledger.splice(0),
    reset,
    issueUserToken: (userId, granted) =>
      tokens.issue({ clientId: bootstrap.clientId, userId, audience: `${tenant.url}/api/v2/`, scopes: granted }),
    expireTokens: () => tokens.expire(),
    close: () =>
      new Promise((resolve) => {
        tenant.clear();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
