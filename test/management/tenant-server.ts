import { createServer, type IncomingHttpHeaders, type Server, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import { type Configuration, type ConnectOptions, connect, type Management } from "../../src/management";

/** A request as the server saw it. */
export interface Seen {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * An answer: a status with a body, or "drop" to cut the connection. Objects are sent as JSON; an error of the Management
 * API gets what all of them have, and a DELETE is answered with 204 unless said. A text is sent as it is.
 */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | "drop";

type Responder = (seen: Seen) => Reply | Promise<Reply>;

/** A tenant on loopback whose answers a test decides; it hands out the tokens token-1, token-2, … */
export class TenantServer {
  readonly seen: Seen[] = [];
  readonly #server: Server;
  readonly #managements: Management[] = [];
  #issued = 0;
  /** How many connections were opened. */
  connections = 0;
  /** How the token endpoint answers. */
  login: Responder = () => ({ body: { access_token: `token-${++this.#issued}`, expires_in: 86_400 } });
  /** How the Management API answers. */
  api: Responder = () => ({ body: {} });

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const url = new URL(request.url ?? "/", "http://tenant");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const seen: Seen = {
        method: request.method ?? "",
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      this.seen.push(seen);
      const reply = await (seen.path === "/oauth/token" ? this.login(seen) : completed(seen, await this.api(seen)));
      if (reply === "drop") return request.socket.destroy();
      const isText = typeof reply.body === "string";
      response.writeHead(reply.status ?? 200, {
        "content-type": isText ? "text/plain" : "application/json",
        ...reply.headers,
      });
      response.end(isText || reply.body === undefined ? reply.body : JSON.stringify(reply.body));
    });
  }

  static async start(): Promise<TenantServer> {
    const tenant = new TenantServer();
    tenant.#server.on("connection", () => tenant.connections++);
    await new Promise<void>((resolve) => tenant.#server.listen(0, "127.0.0.1", resolve));
    return tenant;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  connect(configuration: Partial<Configuration> = secretLogin, options: ConnectOptions = {}): Management {
    const management = connect({ domain: this.url, ...configuration }, options);
    this.#managements.push(management);
    return management;
  }

  /** How often a path was asked for. */
  count(path: string): number {
    return this.seen.filter((seen) => seen.path === path).length;
  }

  async close(): Promise<void> {
    await Promise.all(this.#managements.map((management) => management.close()));
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function completed({ method }: Seen, reply: Reply): Reply {
  if (reply === "drop" || typeof reply.body === "string") return reply;
  const { status = method === "DELETE" ? 204 : 200, body } = reply;
  if (status === 204) return { ...reply, status, body: undefined };
  if (status < 400) return reply;
  const message = "The tenant was told to refuse.";
  return {
    ...reply,
    body: { statusCode: status, error: STATUS_CODES[status] ?? "Unknown", message, ...(body as object) },
  };
}

/** Credentials of the usual kind. */
export const secretLogin = { clientId: "the-client", clientSecret: "the-client-secret-value" };

/** A clock that only moves when something sleeps; it writes down how long. */
export function fakeClock(random = 0) {
  const slept: number[] = [];
  let time = Date.UTC(2026, 0, 1);
  return {
    slept,
    now: () => time,
    random: () => random,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

/** The error that a promise fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error("It did not fail.");
    },
    (error) => error as Error,
  );
}
