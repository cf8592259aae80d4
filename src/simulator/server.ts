import type { IncomingMessage, ServerResponse } from "node:http";
import createRouter from "find-my-way";
import type { AccessTokens } from "./access-tokens";
import { routes } from "./entities";
import { isObject, type JsonObject } from "./json-object";
import type { LedgerEntry } from "./ledger";
import { writeLog } from "./logs";
import { exchange } from "./oauth";
import type { RateLimit } from "./rate-limit";
import { forbidden, notFound, Refusal } from "./refusal";
import { readBody } from "./request-body";
import type { Answer, Caller, Route } from "./route";
import type { Tenant } from "./tenant";

const base = "/api/v2";

/** What a server needs to answer. */
export interface Serving {
  readonly tenant: Tenant;
  readonly tokens: AccessTokens;
  readonly rateLimit: RateLimit;
  readonly reset: () => void;
  readonly record: (entry: LedgerEntry) => void;
}

/** A request that has been read. */
interface Incoming {
  readonly headers: IncomingMessage["headers"];
  readonly query: URLSearchParams;
  readonly parameters: Record<string, string>;
  readonly body: unknown;
}

/** Something that the server answers: its path with names in braces, and what it does. */
interface Endpoint {
  readonly template: string;
  readonly answer: (incoming: Incoming) => Answer | Promise<Answer>;
}

/** Handles the requests of one simulated tenant. */
export function requestListener(serving: Serving) {
  const router = createRouter({ maxParamLength: 1000, ignoreTrailingSlash: true });
  const add = (method: Route["method"], template: string, path: string, answer: Endpoint["answer"]) =>
    router.on(method, path, () => {}, { template, answer } satisfies Endpoint);
  for (const route of routes)
    add(route.method, route.path, `${base}${route.path.replace(/\{(\w+)\}/g, ":$1")}`, (incoming) =>
      call(route, incoming, serving),
    );
  add("POST", "/oauth/token", "/oauth/token", ({ body, headers }) =>
    exchange(
      { fields: isObject(body) ? body : {}, authorization: headers.authorization },
      serving.tenant,
      serving.tokens,
    ),
  );
  add("GET", "/.well-known/jwks.json", "/.well-known/jwks.json", () => ({
    status: 200,
    body: { keys: [serving.tokens.key.jwk] },
  }));
  add("POST", "/__simulator/reset", "/__simulator/reset", () => {
    serving.reset();
    return { status: 204 };
  });
  return (request: IncomingMessage, response: ServerResponse) => void handle(request, response, router, serving);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  router: ReturnType<typeof createRouter>,
  serving: Serving,
): Promise<void> {
  const time = new Date();
  const method = request.method as Route["method"];
  const url = new URL(request.url ?? "/", serving.tenant.url);
  const found = router.find(method, url.pathname);
  const endpoint = found?.store as Endpoint | undefined;
  let body: unknown;
  let answer: Answer;
  try {
    body = await readBody(request);
    if (!found || !endpoint) throw notFound("Not Found");
    const parameters = found.params as Record<string, string>;
    answer = await endpoint.answer({ headers: request.headers, query: url.searchParams, parameters, body });
  } catch (error) {
    answer = refused(error);
  }
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  const query = Object.fromEntries(url.searchParams);
  serving.record({ method, path, route: endpoint?.template ?? path, query, status: answer.status, body, time });
  send(response, answer, url.pathname.startsWith(base) ? serving.rateLimit.headers : {});
}

/** A failure of the simulator itself is answered with its stack, so that the test that meets it can be understood. */
function refused(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.statusCode, body: error.body };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { statusCode: 500, error: "Internal Server Error", message } };
}

function send(response: ServerResponse, { status, body }: Answer, headers: Record<string, string>): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response
    .writeHead(status, { ...headers, "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(body));
}

async function call(route: Route, incoming: Incoming, { tenant, tokens, rateLimit }: Serving): Promise<Answer> {
  if (!rateLimit.take()) throw new Refusal(429, "Global limit has been reached", "too_many_requests");
  const { authorization } = incoming.headers;
  const recognised = authorization ? route.authenticate?.(authorization, tenant) : undefined;
  const caller = recognised ?? (await tokens.authenticate(authorization, `${tenant.url}${base}/`));
  requireScope(caller, route.scopes);
  const { query, parameters, body } = incoming;
  const answer = await route.respond({ tenant, caller, parameters, query, body: (body ?? {}) as JsonObject });
  if (route.method !== "GET") logWrite(route, caller, answer, tenant);
  return answer;
}

/** Auth0 logs what is done through the Management API. */
function logWrite({ method, path }: Route, { clientId }: Caller, { status }: Answer, tenant: Tenant): void {
  const details = {
    request: { method: method.toLowerCase(), path: `${base}${path}` },
    response: { statusCode: status },
  };
  writeLog(tenant, { type: "sapi", description: `${method} ${path}`, client_id: clientId, details });
}

function requireScope(caller: Caller, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => caller.scopes.has(scope))) return;
  throw forbidden(`Insufficient scope, expected any of: ${scopes.join(",")}`, "insufficient_scope");
}
