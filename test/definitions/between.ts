import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What answers in place of the tenant. */
export interface Stranger {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** Stands between a program and a tenant, and answers in its place when it is told to. */
export class Between {
  /** Answers a request to the Management API; without it the tenant does. */
  stranger: ((method: string, path: string) => Stranger | undefined) | undefined;
  readonly #server: Server;

  private constructor(readonly tenant: URL) {
    this.#server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = "", url = "" } = incoming;
      const strange = url.startsWith("/api/v2") ? this.stranger?.(method, url.slice("/api/v2".length)) : undefined;
      if (!strange) return this.#pass(incoming, Buffer.concat(chunks), response);
      const { status, headers, body } = withHeaders(strange);
      response.writeHead(status, headers).end(body);
    });
    this.#server.keepAliveTimeout = 0;
  }

  static async of(url: string): Promise<Between> {
    const between = new Between(new URL(url));
    await new Promise<void>((resolve) => between.#server.listen(0, "127.0.0.1", resolve));
    return between;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** As it comes: some answers are streams that do not end. */
  #pass({ method, url, headers }: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const { hostname, port, host } = this.tenant;
    const passed = request({ hostname, port, method, path: url, headers: { ...headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    passed.once("error", (error) => response.destroy(error)).end(body);
    response.once("close", () => passed.destroy());
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const withHeaders = ({ status, type = "application/json", body = "" }: Stranger) => ({
  status,
  headers: body ? { "content-type": type } : {},
  body,
});

const json = (status: number, value: unknown): Stranger => ({ status, body: JSON.stringify(value) });
const html = (status: number, body: string): Stranger => ({ status, type: "text/html", body });

/** Refusals that are not Auth0's, or not about an object. */
const refusals: [string, Stranger][] = [
  ["a 404 of nginx", html(404, "<html><h1>404 Not Found</h1><hr>nginx</html>")],
  ["an empty 404", { status: 404 }],
  ["a 404 in plain text", { status: 404, type: "text/plain", body: "default backend - 404" }],
  ["a 404 in another's JSON", json(404, { error: "not found" })],
  ["a 404 in JSON of another status", json(404, { statusCode: 503, error: "Unavailable", message: "m" })],
  ["a 404 of an endpoint that is not known", json(404, { statusCode: 404, error: "Not Found", message: "Not Found" })],
  ["a 409 of a proxy", html(409, "<h1>Conflict</h1>")],
  ["a 403 of a firewall", html(403, "<h1>Blocked</h1>")],
  ["a 410 of a gateway", html(410, "<h1>Gone</h1>")],
];

/** Successes that are none. */
const successes: [string, Stranger][] = [
  ["a 200 that says 503", json(200, { statusCode: 503, error: "Service Unavailable", message: "try later" })],
  ["a 200 with an object of another", json(200, { serial: 1, id: "somebody-else", client_id: "somebody-else" })],
  ["a 200 without a body", { status: 200 }],
  ["a 200 with an empty object", json(200, {})],
  ["a 200 with null", json(200, null)],
  ["a 200 with a text", json(200, "ok")],
  ["a 200 in plain text", { status: 200, type: "text/plain", body: "ok" }],
  ["a 201 with an empty list of something", json(201, { items: [] })],
];

/** What is an honest answer to a question for a list. */
export const emptyList: [string, Stranger] = ["a 200 with an empty list", json(200, [])];

/** What a proxy, a gateway or another server may answer in place of the tenant, by what it is. */
export const strangers = [...refusals, ...successes];
