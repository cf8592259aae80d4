import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something that a server between the provider and Auth0 answers, which says nothing about what was asked for. */
export type Strange = "404" | "200" | "list";

interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

const json = (status: number, body: unknown): Reply => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
});

/** A 404 that is not Auth0's own, and a 200 that does not hold what was asked for. */
const replies: Record<Exclude<Strange, "list">, readonly Reply[]> = {
  "404": [
    { status: 404, type: "text/html", body: "<html><h1>404 Not Found</h1><hr>nginx</html>" },
    { status: 404, body: "" },
    { status: 404, type: "text/plain", body: "404 page not found" },
    json(404, { message: "no Route matched with those values" }),
  ],
  "200": [
    json(200, { statusCode: 500, error: "Internal Server Error", message: "An internal error occurred" }),
    json(200, { id: "foreign", client_id: "foreign", user_id: "auth0|foreign", name: "foreign" }),
    json(200, {}),
    json(200, []),
    { status: 200, body: "" },
  ],
};

/** A server that answers in place of a tenant. The path of a request starts with what it is to answer. */
export class Stranger {
  readonly #server;
  #answered = 0;

  private constructor(readonly origin: string) {
    // A connection to the tenant that breaks is passed on.
    this.#server = createServer((incoming, outgoing) =>
      this.#answer(incoming, outgoing).catch(() => outgoing.destroy()),
    );
    this.#server.keepAliveTimeout = 0;
  }

  /** The origin is that of the tenant, whose lists are answered without one of their objects. */
  static async start(origin: string): Promise<Stranger> {
    const stranger = new Stranger(origin);
    await new Promise<void>((resolve) => stranger.#server.listen(0, "127.0.0.1", resolve));
    return stranger;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, kind, path] = /^\/(404|200|list)(\/.*)$/.exec(incoming.url ?? "") ?? [];
    const { status, type, body } =
      kind === "list" ? await this.#shortened(path!, incoming) : this.#next(replies[kind as "404" | "200"]);
    outgoing.writeHead(status, type ? { "content-type": type } : {}).end(body);
  }

  #next<T>(choices: readonly T[]): T {
    this.#answered += 1;
    return choices[this.#answered % choices.length]!;
  }

  /** The tenant's own answer, of which a list lacks an object. */
  async #shortened(path: string, { headers }: IncomingMessage): Promise<Reply> {
    const answer = await fetch(new URL(path, this.origin), {
      headers: { authorization: String(headers.authorization) },
    });
    const body: unknown = await answer.json();
    const list = [body, ...Object.values(body as object)].find(Array.isArray);
    if (list?.length) list.splice(this.#answered++ % list.length, 1);
    return json(answer.status, body);
  }
}
