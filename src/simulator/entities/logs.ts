import type { JsonObject } from "../json-object";
import { page, project } from "../listing";
import { notFound } from "../refusal";
import { get, ok, type Route } from "../route";
import { parseQuery } from "./user-search";
import { userOf } from "./users";

const scopes = ["read:logs", "read:logs_users"];

/** Newest first, unless the query asks for another order. */
function sorted(events: JsonObject[], query: URLSearchParams): JsonObject[] {
  const [field = "date", direction = "-1"] = query.get("sort")?.split(":") ?? [];
  const sign = direction === "1" ? 1 : -1;
  const key = (event: JsonObject) => `${event[field]}${event.log_id}`;
  return events.sort((one, other) => sign * (key(one) < key(other) ? -1 : 1));
}

/** Events after a given one, oldest first. */
function after(events: JsonObject[], query: URLSearchParams): JsonObject[] {
  const from = query.get("from") ?? "";
  const start = events.findIndex((event) => event.log_id === from) + 1;
  return events.slice(start, start + Number(query.get("take") ?? 50)).map((event) => project(event, query));
}

/** What happened in the tenant. */
export const logs: Route[] = [
  get("/logs", scopes, ({ tenant, query }) => {
    const events = tenant.all("logs");
    if (query.has("from") || query.has("take")) return ok(after(events, query));
    const search = query.get("q") ?? query.get("search");
    const found = search ? events.filter(parseQuery(search)) : events;
    return ok(page(sorted(found, query), query, { key: "logs", length: true }));
  }),
  get("/logs/{id}", scopes, ({ tenant, parameters }) => {
    const event = tenant.get("logs", parameters.id!);
    if (!event) throw notFound("The log event does not exist", "inexistent_log");
    return ok(event);
  }),
  get("/users/{id}/logs", scopes, (call) => {
    const { user_id } = userOf(call);
    const events = call.tenant.all("logs").filter((event) => event.user_id === user_id);
    return ok(page(sorted(events, call.query), call.query, { key: "logs", length: true }));
  }),
];
