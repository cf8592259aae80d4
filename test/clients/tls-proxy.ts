import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream";

/** The self-signed certificate of `localhost` and 127.0.0.1, for clients to trust. */
export const certificate = path.join(__dirname, "localhost.pem");

/** A site that answers over https what another answers over http. */
export interface TlsProxy {
  /** Host and port, as clients of Auth0 name a tenant. */
  readonly domain: string;
  close(): Promise<void>;
}

const key = path.join(__dirname, "localhost.key.pem");

/** Terminates TLS in front of a simulated tenant, because the clients of Auth0 speak nothing but https. */
export async function startTlsProxy(origin: string): Promise<TlsProxy> {
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    const forwarded = request(new URL(url, origin), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, outgoing, () => {});
    });
    forwarded.on("error", () => outgoing.destroy());
    pipeline(incoming, forwarded, () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { domain: `127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
