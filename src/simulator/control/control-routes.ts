import createRouter from "find-my-way";
import { type Answer, noContent, ok } from "../endpoints/route";
import type { FaultRule } from "../faults/fault-rule";
import type { JsonObject } from "../json-object";
import type { SimulatedTenant } from "../simulated-tenant";
import type { Snapshot } from "../tenant/snapshot";
import { lookOf, rememberLook } from "./look";
import { masked, maskedRequest } from "./masking";

/** A request to the control server, for one of its tenants. */
export interface ControlCall {
  readonly simulated: SimulatedTenant;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

type Respond = (call: ControlCall) => Answer;

/** What the page shows of a tenant besides its objects and requests. */
export const overview = ({ domain, url, clientId, store, rateLimit, faults, ledger }: SimulatedTenant) => ({
  ...{ domain, url, clientId, requests: ledger.total },
  ...{ changes: store.changes, collections: store.counts(), buckets: rateLimit.state, faults: faults.list() },
});

const pageSize = 100;

/** A page of a collection, secrets masked; `search` looks through the JSON text. */
function objects({ simulated, parameters, query }: ControlCall): Answer {
  const search = query.get("search")?.toLowerCase();
  const start = Number(query.get("start") ?? 0);
  const { collection = "" } = parameters;
  const shown = simulated.store.ids(collection).map((id): JsonObject => {
    return { id, object: simulated.store.get(collection, id) };
  });
  const found = search ? shown.filter((one) => JSON.stringify(masked(one)).toLowerCase().includes(search)) : shown;
  return ok({ total: found.length, objects: masked(found.slice(start, start + pageSize)) });
}

const done = (work: (call: ControlCall) => void): Respond => {
  return (call) => {
    work(call);
    return noContent;
  };
};

const routes: [method: "GET" | "POST" | "PUT" | "DELETE", path: string, respond: Respond][] = [
  ["GET", "/overview", ({ simulated }) => ok(overview(simulated))],
  ["GET", "/objects/:collection", objects],
  ["GET", "/sketch", ({ simulated, query }) => ok(lookOf(simulated, query.get("language") ?? undefined))],
  ["POST", "/sketch/before", done(({ simulated }) => rememberLook(simulated))],
  ["GET", "/requests", ({ simulated }) => ok(simulated.requests().map(maskedRequest))],
  ["DELETE", "/requests", done(({ simulated }) => simulated.clearRequests())],
  ["GET", "/faults", ({ simulated }) => ok(simulated.faults.list())],
  ["POST", "/faults", ({ simulated, body }) => ({ status: 201, body: simulated.faults.add(ruleOf(body)) })],
  ["DELETE", "/faults", done(({ simulated }) => simulated.faults.clear())],
  ["DELETE", "/faults/:id", done(({ simulated, parameters }) => simulated.faults.clear(Number(parameters.id)))],
  ["GET", "/snapshot", ({ simulated }) => ok(simulated.snapshot())],
  ["PUT", "/snapshot", done(({ simulated, body }) => simulated.restore(body as Snapshot))],
  ["POST", "/reset", done(({ simulated }) => simulated.reset())],
  ["POST", "/expire-tokens", done(({ simulated }) => simulated.expireTokens())],
];

/** A rule as an object, or as text: `{ "rule": "POST /clients 503 nth=3" }`. */
const ruleOf = (body: unknown): FaultRule | string =>
  (body as { rule?: string } | undefined)?.rule ?? (body as FaultRule);

const router = createRouter();
for (const [method, path, respond] of routes) router.on(method, path, () => {}, respond);

/** What a control route answers, by method and path. */
export function controlRoute(
  method: string,
  path: string,
): { respond: Respond; parameters: ControlCall["parameters"] } | undefined {
  const found = router.find(method as "GET", path);
  return found ? { respond: found.store as Respond, parameters: found.params } : undefined;
}
