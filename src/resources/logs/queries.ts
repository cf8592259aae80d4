import { z } from "zod";
import {
  alone,
  answeredText,
  expectList,
  filters,
  json,
  type ListApi,
  type Listing,
  object,
  open,
  type Query,
  wire,
} from "../../definition";

const pageSize = 100;

/** With `from` the API answers events after it, and gives no hint where the next ones start but their own ids. */
async function readLogs(listing: Listing, limit = Number.POSITIVE_INFINITY, api: ListApi): Promise<unknown[]> {
  const { path, query = {} } = listing;
  if (query["from"] === undefined) return api.collect(listing, limit);
  const events: unknown[] = [];
  let from: unknown = query["from"];
  while (events.length < limit) {
    const take = Math.min(pageSize, limit - events.length);
    const answer = await api.request({ method: "GET", path, query: { from: String(from), take } });
    const page = expectList(answer, "a list of log events", ["log_id"]);
    const last = page.at(-1);
    if (!last) break;
    events.push(...page);
    if (last["log_id"] === from) break;
    from = last["log_id"];
  }
  return events;
}

const result = open({
  logId: answeredText("Id of the event. `getLogs` reads on from it."),
  date: answeredText("When it happened, as an ISO 8601 time."),
  type: answeredText("Code of what happened, such as `s` for a login or `fp` for a wrong password."),
  description: z.string().nullish().describe("What happened, in words."),
  connection: answeredText("Name of the connection."),
  connectionId: answeredText("Id of the connection."),
  clientId: answeredText("Id of the application."),
  clientName: answeredText("Name of the application."),
  ip: answeredText("IP address that it came from."),
  hostname: answeredText("Domain of the tenant that was asked."),
  userId: answeredText("Id of the user."),
  userName: answeredText("Name of the user."),
  audience: answeredText("API that a token was for."),
  scope: answeredText("Scopes that were asked for."),
  strategy: answeredText("Strategy of the connection."),
  strategyType: answeredText("Kind of strategy, such as `database`."),
  isMobile: wire("isMobile", z.boolean()).optional().describe("Whether it came from a mobile device."),
  details: json().optional().describe("More about it, as Auth0 spells it."),
  userAgent: answeredText("Browser or program that it came from."),
  securityContext: open({
    ja3: answeredText("JA3 fingerprint of the TLS connection."),
    ja4: answeredText("JA4 fingerprint of the TLS connection."),
  })
    .optional()
    .describe("What the connection is recognised by."),
  locationInfo: open({
    countryCode: answeredText("Country, by two letters."),
    countryCode3: answeredText("Country, by three letters."),
    countryName: answeredText("Country."),
    cityName: answeredText("City."),
    latitude: z.number().optional().describe("Latitude."),
    longitude: z.number().optional().describe("Longitude."),
    timeZone: answeredText("Time zone, such as `Europe/Berlin`."),
    continentCode: answeredText("Continent, by two letters."),
  })
    .optional()
    .describe("Where it came from, by the IP address."),
});

const scopes = ["read:logs", "read:logs_users"];

const sort = z
  .string()
  .regex(/^[\w.]+:-?1$/, { error: 'must be a property as Auth0 spells it with its direction, such as "date:-1"' })
  .optional()
  .describe("Property as Auth0 spells it, and direction: `date:1` for the oldest first, `date:-1` for the newest.");

export const getLogs: Query = {
  name: "getLogs",
  description:
    "Events of the tenant's log. A search finds the newest first; Auth0 gives out only the first 1000 that it finds, so that more of them are an error unless `limit` is set. With `from` all events after a known one are read, however many: the `logId` of the last is the `from` of the next time.",
  args: filters({
    q: z.string().min(1).optional().describe("Lucene query, such as `type:f AND date:[2027-01-01 TO *]`."),
    search: z
      .string()
      .min(1)
      .optional()
      .describe("Text that the names of application, connection or user start with, or `field:text`."),
    sort,
    from: z.string().min(1).optional().describe("Id of the event after which to start. It goes with no other filter."),
  }),
  constraints: [alone("from", ["q", "search", "sort"], "Auth0 ignores a search that starts from an event")],
  result,
  scopes,
  list: { path: "/logs", key: "logs", id: "log_id", by: "page", read: readLogs },
  source: "https://auth0.com/docs/api/management/v2/logs/get-logs",
};

export const getLog: Query = {
  name: "getLog",
  description: "An event of the tenant's log.",
  args: object({ logId: z.string().min(1).describe("Id of the event.") }),
  result,
  scopes,
  one: { path: "/logs/{logId}" },
  source: "https://auth0.com/docs/api/management/v2/logs/get-logs-by-id",
};

export const getUserLogs: Query = {
  name: "getUserLogs",
  description:
    "Events of the tenant's log about a user. Auth0 gives out only the first 1000, so that more of them are an error unless `limit` is set.",
  args: filters({
    userId: z.string().min(1).describe("Id of the user, with the provider in front."),
    sort,
  }),
  result,
  scopes,
  list: { path: "/users/{userId}/logs", key: "logs", id: "log_id", by: "page" },
  source: "https://auth0.com/docs/api/management/v2/users/get-logs-by-user",
};
