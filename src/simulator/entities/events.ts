import { get, type Route } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest } from "../refusal";

const timeOf = ({ event }: JsonObject): string => String((event as JsonObject).time);

/** Where a request begins: after a cursor, from a time on, or with what happens from now on. */
function startIn(all: readonly JsonObject[], query: URLSearchParams): number {
  const [from, since] = [query.get("from"), query.get("from_timestamp")];
  const at = from === null ? all.length - 1 : all.findIndex(({ offset }) => offset === from);
  // The words are the document's.
  if (from !== null && at < 0) throw badRequest("Invalid cursor format.", "invalid_query_string");
  if (from !== null || since === null) return at + 1;
  const first = all.findIndex((one) => timeOf(one) >= since);
  return first < 0 ? all.length : first;
}

/** The tenant's stream of events, of which nothing is recorded. None happen here: tests put them into `events`. */
export const events: Route[] = [
  get("/events", ["read:events"], ({ tenant, query }) => {
    const all = tenant.all("events");
    const types = query.getAll("event_type");
    const told = all
      .slice(startIn(all, query))
      .filter(({ type }) => types.length === 0 || types.includes(String(type)))
      .map(({ type, offset, event }) => ({ type: String(type), data: { offset, event } }));
    const offset = all.at(-1)?.offset ?? "0";
    return { status: 200, events: [...told, { type: "offset-only", data: { offset } }] };
  }),
];
