import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { readBody } from "./endpoints/request-body";
import type { Answer } from "./endpoints/route";
import { deliver } from "./faults/delivery";
import type { Fault } from "./faults/fault-rule";
import { notFound, Refusal } from "./refusal";
import { base, endpointAt } from "./routes";
import type { SimulatedTenant } from "./simulated-tenant";

/** Listens; which tenant a request is for depends on the host name in its `Host` header. */
export async function listen(
  port: number,
  address: string,
  tenantOf: (hostname: string) => SimulatedTenant,
): Promise<Server> {
  const server = createServer((request, response) => {
    const hostname = request.headers.host?.replace(/:\d+$/, "").toLowerCase() ?? "";
    handle(request, response, tenantOf(hostname)).catch(() => response.destroy());
  });
  // Clients end idle connections: one that the server ends at the moment of a request loses that request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, address, resolve));
  return server;
}

/** Path as the ledger and all rules know it: below `/api/v2`, or whole. */
const shortened = (pathname: string): string => (pathname.startsWith(base) ? pathname.slice(base.length) : pathname);

async function handle(request: IncomingMessage, response: ServerResponse, simulated: SimulatedTenant): Promise<void> {
  const time = new Date();
  const start = performance.now();
  const method = request.method ?? "GET";
  const { pathname, searchParams: query } = new URL(`${simulated.url}${request.url}`);
  const path = shortened(pathname);
  const found = endpointAt(method, pathname);
  const { fault, rules } = simulated.faults.strike(method, path);
  let body: unknown;
  let headers = {};
  const answer = await refusalAnswered(async () => {
    body = await readBody(request);
    if (fault.latency) await sleep(fault.latency, undefined, { ref: false });
    if (fault.reset === "before") return { status: 0 };
    if (fails(fault) && fault.effect !== "kept") throw failure(fault);
    const allowance = simulated.rateLimit.take(method, path, fault.status === 429);
    headers = allowance.headers;
    if (!allowance.granted) throw new Refusal(429, "Global limit has been reached", "too_many_requests");
    if (!found) throw notFound("Not Found");
    const { endpoint, parameters } = found;
    const answer = await endpoint.answer({ headers: request.headers, query, parameters, body, fault }, simulated);
    if (fails(fault)) throw failure(fault);
    return answer;
  });
  simulated.ledger.add({
    ...{ method, path, route: found?.endpoint.template ?? path, query: Object.fromEntries(query) },
    ...{ status: answer.status, refusal: refusalIn(answer), body },
    ...{ time, duration: performance.now() - start, faults: rules },
  });
  await deliver(response, answer, headers, fault);
}

const fails = ({ status }: Fault): boolean => status !== undefined && status !== 429;

const failure = ({ status, message = "The simulator was told to fail.", errorCode }: Fault): Refusal =>
  new Refusal(status!, message, errorCode);

function refusalIn({ status, body }: Answer): string | undefined {
  const { message, error_description } = (body ?? {}) as Record<string, string | undefined>;
  return status >= 400 ? (message ?? error_description) : undefined;
}

/** A failure of the simulator itself is answered with its stack, so that the test that meets it can be understood. */
async function refusalAnswered(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.statusCode, body: error.body };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, body: { statusCode: 500, error: "Internal Server Error", message } };
  }
}
