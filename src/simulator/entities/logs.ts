import { page, project, sorted } from "../endpoints/listing";
import { get, ok, type Route } from "../endpoints/route";
import { search } from "../endpoints/search";
import type { JsonObject } from "../json-object";
import { notFound } from "../refusal";
import { userOf } from "./users/users";

const scopes = ["read:logs", "read:logs_users"];

/** Newest first, unless the query asks for another order. */
const newestFirst = (events: JsonObject[], query: URLSearchParams) => sorted(events, query.get("sort") ?? "date:-1");

/** Events after a given one, oldest first. */
function after(events: JsonObject[], query: URLSearchParams): JsonObject[] {
  const from = query.get("from") ?? "";
  const start = events.findIndex((event) => event.log_id === from) + 1;
  return events.slice(start, start + Number(query.get("take") ?? 50)).map((event) => project(event, query));
}

/** What happened in the tenant. */
export const logs: Route[] = [
  get("/logs", scopes, ({ tenant, query }) => {
    if (query.has("from") || query.has("take")) return ok(after(tenant.all("logs"), query));
    const text = query.get("q") ?? query.get("search");
    const found = text ? search(tenant, "logs", text) : tenant.all("logs");
    return ok(page(newestFirst(found, query), query, { key: "logs", length: true }));
  }),
  get("/logs/{id}", scopes, ({ tenant, parameters }) => {
    const event = tenant.get("logs", parameters.id!);
    if (!event) throw notFound("The log event does not exist", "inexistent_log");
    return ok(event);
  }),
  get("/users/{id}/logs", scopes, (call) => {
    const { user_id } = userOf(call);
    const events = call.tenant.all("logs").filter((event) => event.user_id === user_id);
    return ok(page(newestFirst(events, call.query), call.query, { key: "logs", length: true }));
  }),
];
