import type { IncomingHttpHeaders } from "node:http";
import createRouter from "find-my-way";
import type { Answer, Caller, Route } from "./endpoints/route";
import { routes } from "./entities";
import type { Fault } from "./faults/fault-rule";
import { isObject, type JsonObject } from "./json-object";
import { type AccessTokens, expiredToken } from "./login/access-tokens";
import { exchange } from "./login/oauth";
import { forbidden } from "./refusal";
import { writeLog } from "./tenant/logs";
import type { Tenant } from "./tenant/tenant";

/** Where the Management API begins. */
export const base = "/api/v2";

/** A request that has been read. */
export interface Incoming {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  readonly parameters: Record<string, string>;
  readonly body: unknown;
  /** What goes wrong with it. */
  readonly fault: Fault;
}

/** A tenant that answers requests. */
export interface AnsweringTenant {
  readonly tenant: Tenant;
  readonly tokens: AccessTokens;
  reset(): void;
}

/** Something that a tenant answers: its path with names in braces, and what it does. */
export interface Endpoint {
  readonly template: string;
  /** The operation of the Management API, if it is one. */
  readonly route?: Route;
  readonly answer: (incoming: Incoming, simulated: AnsweringTenant) => Answer | Promise<Answer>;
}

const operation = (route: Route): Endpoint => ({
  template: route.path,
  route,
  answer: (incoming, simulated) => call(route, incoming, simulated),
});

const token: Endpoint = {
  template: "/oauth/token",
  answer: ({ body, headers }, { tenant, tokens }) =>
    exchange({ fields: isObject(body) ? body : {}, authorization: headers.authorization }, tenant, tokens),
};

const keys: Endpoint = {
  template: "/.well-known/jwks.json",
  answer: async (_, { tokens }) => ({ status: 200, body: { keys: [await tokens.jwk()] } }),
};

const discovery: Endpoint = {
  template: "/.well-known/openid-configuration",
  answer: (_, { tokens: { issuer } }) => ({
    status: 200,
    body: {
      issuer,
      token_endpoint: `${issuer}oauth/token`,
      jwks_uri: `${issuer}.well-known/jwks.json`,
      grant_types_supported: ["client_credentials"],
      token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["RS256", "RS384", "PS256"],
    },
  }),
};

const reset: Endpoint = {
  template: "/__simulator/reset",
  answer: ({ headers }, simulated) => {
    // It asks for no token, and any page can make a browser send a request to this machine.
    if (headers.origin !== undefined) throw forbidden("A page may not reset the tenant.", "access_denied");
    simulated.reset();
    return { status: 204 };
  },
};

const router = createRouter({ maxParamLength: 1000, ignoreTrailingSlash: true });
const add = (method: Route["method"], path: string, endpoint: Endpoint) => router.on(method, path, () => {}, endpoint);
for (const route of routes) add(route.method, base + route.path.replace(/\{(\w+)\}/g, ":$1"), operation(route));
add("POST", token.template, token);
add("GET", keys.template, keys);
add("GET", discovery.template, discovery);
add("POST", reset.template, reset);

/** What answers a request, and the values of the names in its path. */
export function endpointAt(
  method: string,
  path: string,
): { endpoint: Endpoint; parameters: Record<string, string> } | undefined {
  const found = router.find(method as Route["method"], path);
  return found ? { endpoint: found.store, parameters: found.params as Record<string, string> } : undefined;
}

async function call(route: Route, incoming: Incoming, { tenant, tokens }: AnsweringTenant): Promise<Answer> {
  const { headers, query, parameters, body, fault } = incoming;
  if (fault.token === "expired") throw expiredToken();
  const { authorization } = headers;
  const recognised = authorization ? route.authenticate?.(authorization, tenant) : undefined;
  const caller = recognised ?? (await tokens.authenticate(authorization, `${tenant.url}${base}/`));
  requireScope(caller, route.scopes);
  const seen = tenant.withConsistency(
    route.method === "GET" ? { outdated: true } : { writesVisibleAfter: fault.visibility },
  );
  const answer = route.respond({
    tenant: seen,
    caller,
    parameters,
    query,
    body: (body === undefined ? {} : body) as JsonObject,
  });
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
