import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "../endpoints/request-body";
import type { Answer } from "../endpoints/route";
import type { SimulatedTenant } from "../simulated-tenant";
import { controlRoute } from "./control-routes";
import { streamTo } from "./live-view";
import { rememberLook } from "./look";
import { lookHeaders, lookPage } from "./look-page";
import { page, pageHeaders } from "./page";

/** Serves the pages and the control routes, on loopback only. */
export async function listenToControl(port: number, tenants: readonly SimulatedTenant[]): Promise<Server> {
  for (const simulated of tenants) rememberLook(simulated);
  const server = createServer((request, response) => {
    handle(request, response, tenants).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return server;
}

/**
 * A page from elsewhere can make a browser send requests here. Its own name in `Host` (DNS rebinding) or in `Origin`
 * gives it away.
 */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const { port } = socket.address() as AddressInfo;
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin } = headers;
  return names.includes(host) && (origin === undefined || names.some((name) => origin === `http://${name}`));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  tenants: readonly SimulatedTenant[],
): Promise<void> {
  if (!isFromHere(request)) return send(response, refused(403, "Only this machine may use the control server."));
  const { pathname, searchParams: query } = new URL(`http://localhost${request.url}`);
  const wanted = query.get("tenant");
  const simulated = wanted === null ? tenants[0] : tenants.find(({ domain }) => domain === wanted);
  if (!simulated) return send(response, refused(404, `There is no tenant ${wanted}.`));
  if (pathname === "/") return void response.writeHead(200, pageHeaders).end(page);
  if (pathname === "/look") return void response.writeHead(200, lookHeaders).end(lookPage);
  if (pathname === "/events") return streamTo(response, simulated);
  if (pathname === "/tenants") return send(response, { status: 200, body: tenants.map(({ domain }) => domain) });
  const found = controlRoute(request.method ?? "GET", pathname);
  if (!found) return send(response, refused(404, "There is no such control route."));
  try {
    const body = await readBody(request, Number.POSITIVE_INFINITY);
    send(response, found.respond({ simulated, parameters: found.parameters, query, body }));
  } catch (error) {
    send(response, refused(400, error instanceof Error ? error.message : String(error)));
  }
}

const refused = (status: number, message: string): Answer => ({ status, body: { message } });

function send(response: ServerResponse, { status, body }: Answer): void {
  const headers = body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
}
