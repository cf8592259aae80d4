import { get, ok, type Route } from "../endpoints/route";
import type { JsonObject } from "../json-object";
import { badRequest } from "../refusal";

const month = 30 * 24 * 3600 * 1000;

function day(text: string | null): string | undefined {
  if (text === null) return undefined;
  if (!/^\d{8}$/.test(text))
    throw badRequest(`Query validation error: 'String does not match pattern: ^[0-9]{8}$'.`, "invalid_query_string");
  return text.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3");
}

/** What the log says of one day. */
function summary(date: string, events: readonly JsonObject[]): JsonObject {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  return {
    date: `${date}T00:00:00.000Z`,
    created_at: events[0]?.date,
    updated_at: events.at(-1)?.date,
    logins: count("s"),
    signups: count("ss"),
    leaked_passwords: count("pwd_leak"),
  };
}

/** How much the tenant is used. */
export const stats: Route[] = [
  get("/stats/active-users", ["read:stats"], ({ tenant }) => {
    const since = new Date(Date.now() - month).toISOString();
    return ok(tenant.all("users").filter((user) => String(user.last_login ?? "") >= since).length);
  }),
  get("/stats/daily", ["read:stats"], ({ tenant, query }) => {
    const from = day(query.get("from")) ?? "";
    const to = day(query.get("to")) ?? "9999";
    const used = tenant.all("logs").filter((event) => ["s", "ss", "pwd_leak"].includes(String(event.type)));
    const dates = [...new Set(used.map((event) => String(event.date).slice(0, 10)))].sort();
    const wanted = dates.filter((date) => date >= from && date <= to);
    return ok(
      wanted.map((date) =>
        summary(
          date,
          used.filter((event) => String(event.date).startsWith(date)),
        ),
      ),
    );
  }),
];
