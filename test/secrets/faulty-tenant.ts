import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

/** A tenant in front of a simulated one, whose Management API goes wrong and tells all that it knows. */
export class FaultyTenant {
  /** What goes wrong with every request, but for logins. */
  fault: Fault | undefined;
  /** Goes wrong only with requests that this holds for. */
  concerns: (method: string, path: string) => boolean = () => true;
  /** What every fault tells, besides what was sent. */
  secrets: readonly string[] = [];
  /** How often something went wrong. */
  faults = 0;
  readonly #times = new Map<Fault, number>();
  readonly #server: Server;

  private constructor(readonly origin: string) {
    this.#server = createServer((incoming, outgoing) => void this.#handle(incoming, outgoing));
  }

  static async start(origin: string): Promise<FaultyTenant> {
    const tenant = new FaultyTenant(origin);
    await new Promise<void>((resolve) => tenant.#server.listen(0, "127.0.0.1", resolve));
    return tenant;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = "", url = "/", headers } = incoming;
    const isAsked = url.startsWith("/api/v2/") && this.concerns(method, url.slice("/api/v2".length));
    if (!this.fault || !isAsked) return this.#forward(incoming, outgoing);
    this.faults += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString();
    faults[this.fault](outgoing, echo([sent, ...this.#login(this.fault, headers), ...this.secrets]), url);
  }

  /** Every fault tells the access token as well, which is long: the first hundred times that it happens. */
  #login(fault: Fault, { authorization }: IncomingHttpHeaders): string[] {
    const times = this.#times.get(fault) ?? 0;
    this.#times.set(fault, times + 1);
    return authorization && times < 100 ? [authorization] : [];
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, headers, url = "/" } = incoming;
    // The simulated tenant issues tokens for the address at which it is asked.
    const forwarded = request(new URL(url, this.origin), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, outgoing, () => {});
    });
    forwarded.on("error", () => outgoing.destroy());
    pipeline(incoming, forwarded, () => {});
  }
}

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Texts in every spelling in which servers tell what they were sent. */
const echo = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => [
      ...[text, JSON.stringify(text), html(text), encodeURIComponent(text)],
      ...[new URLSearchParams({ text }).toString(), Buffer.from(text).toString("base64")],
      ...[Buffer.from(`:${text}`).toString("base64"), Buffer.from(`::${text}`).toString("base64url")],
    ])
    .join(" ; ");

type Answer = (outgoing: ServerResponse, echo: string, url: string) => void;

const answer = (status: number, type: string, body: (echo: string) => string): Answer => {
  return (outgoing, echo) => void outgoing.writeHead(status, { "content-type": type }).end(body(echo));
};

const complaint = (status: number): Answer =>
  answer(status, "application/json", (echo) =>
    JSON.stringify({ statusCode: status, error: echo, message: `'Bad: ${echo}' on property ${echo}`, errorCode: echo }),
  );

const faults = {
  "400 that echoes": complaint(400),
  "409 that echoes": complaint(409),
  "500 that echoes": complaint(500),
  "503 in text": answer(503, "text/plain", (echo) => echo),
  "a page that echoes": answer(200, "text/html", (echo) => `<p>${echo}`),
  "malformed JSON": answer(200, "application/json", (echo) => `{"echo": ${echo}`),
  "a text for an object": answer(200, "application/json", (echo) => JSON.stringify(echo)),
  "a list for an object": answer(200, "application/json", (echo) => JSON.stringify([{ echo }])),
  "a redirect": (outgoing, echo) =>
    void outgoing.writeHead(307, { location: `https://elsewhere.invalid/${encodeURIComponent(echo)}` }).end(),
  "a cut off body": (outgoing, echo) => {
    outgoing.writeHead(200, { "content-type": "application/json", "content-length": echo.length + 1000 });
    outgoing.write(`{"message":${JSON.stringify(echo)}`, () => outgoing.destroy());
  },
  "a reset": (outgoing) => void outgoing.destroy(),
} satisfies Record<string, Answer>;

/** Something that goes wrong with a request. */
export type Fault = keyof typeof faults;

export const everyFault = Object.keys(faults) as readonly Fault[];
