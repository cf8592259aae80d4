import { readAnswer } from "./answers/answer";
import type { Configuration } from "./configuration/configuration";
import { tenantUrl } from "./configuration/tenant-url";
import { Transport } from "./http/transport";
import { secretsIn } from "./log/redaction";
import { login } from "./login/login";
import { systemClock } from "./pacing/clock";
import { retry } from "./pacing/retry";

/** What the configured credentials are good for. */
export interface Access {
  /** Host of the tenant. */
  readonly domain: string;
  /** Scopes of the token; undefined for one that cannot be read. */
  readonly scopes: readonly string[] | undefined;
  /** Seconds by which this machine's clock is ahead of the tenant's. */
  readonly ahead: number | undefined;
  /** Requests that the tenant takes at once, and how many are left of them. */
  readonly limit: { readonly size: number; readonly remaining: number } | undefined;
}

const patience = 30_000;

/** Logs in and reads once. Throws a `ManagementError` when that fails, but not when the scopes do not allow the read. */
export async function inspect(configuration: Configuration): Promise<Access> {
  const origin = tenantUrl(configuration.domain);
  const transport = new Transport(origin, patience);
  const deadline = systemClock.now() + patience;
  try {
    const token =
      configuration.apiToken ?? (await login(configuration, origin, transport, systemClock)(deadline)).value;
    const message = {
      method: "GET",
      target: "/api/v2/clients?per_page=1&fields=client_id",
      headers: { authorization: `Bearer ${token}` },
    } as const;
    const tried = await retry(() => transport.send(message, patience), {
      clock: systemClock,
      deadline,
      repeatable: true,
      presence: transport.presence,
    });
    const { outcome } = tried;
    if (outcome.status !== 403)
      readAnswer(tried, {
        method: "GET",
        path: "/api/v2/clients",
        secrets: () => [token, ...secretsIn(configuration)],
        repeatable: true,
        hint: () => undefined,
      });
    const headers = outcome.status === undefined ? {} : outcome.headers;
    return { domain: origin.host, scopes: scopesOf(token), ahead: aheadOf(headers), limit: limitOf(headers) };
  } finally {
    await transport.close();
  }
}

function scopesOf(token: string): string[] | undefined {
  try {
    const { decodeJwt } = require("jose/jwt/decode") as typeof import("jose/jwt/decode");
    return String(decodeJwt(token)["scope"] ?? "")
      .split(" ")
      .filter(Boolean);
  } catch {
    return undefined;
  }
}

type Headers = Record<string, string | string[] | undefined>;

function aheadOf({ date }: Headers): number | undefined {
  const time = Date.parse(String(date));
  return Number.isNaN(time) ? undefined : Math.round((Date.now() - time) / 1000);
}

function limitOf(headers: Headers): Access["limit"] {
  const [size, remaining] = ["limit", "remaining"].map((name) => Number(headers[`x-ratelimit-${name}`] ?? Number.NaN));
  return Number.isNaN(size) || Number.isNaN(remaining) ? undefined : { size: size!, remaining: remaining! };
}
