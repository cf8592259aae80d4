import { randomUUID } from "node:crypto";
import * as z from "zod";
import { anything, body, either, oneOf, optional, validate } from "../endpoints/body-schema";
import { type Collection, collection, existing } from "../endpoints/collection";
import { matches, page } from "../endpoints/listing";
import { type Call, get, ok, post, type Route } from "../endpoints/route";
import { isObject, type JsonObject, omit } from "../json-object";
import { badRequest, conflict, notFound, Refusal } from "../refusal";
import { prefixed } from "../tenant/identifiers";

const text = z.string();

// The official document has the authorization as it is answered; recorded writes hold its secrets.
const authorization = either(
  body({ method: z.literal("bearer"), token: text.min(1) }),
  body({ method: z.literal("basic"), username: text.max(128).regex(/^[^:]+$/), password: text.min(1) }),
  body({
    method: z.literal("custom_header"),
    header_key: text.min(1).regex(/^[a-zA-Z0-9!#$%&'*+.^_`|~-]+$/),
    header_value: text.min(1),
  }),
);

const of = (type: string, configuration: z.ZodType) => body({ type: z.literal(type), configuration });

const webhook = of(
  "webhook",
  body({ webhook_endpoint: text.regex(/^https:\/\/.*/), webhook_authorization: authorization }),
);

const action = of("action", body({ action_id: text }));

/** Regions are not checked. */
const eventbridge = of(
  "eventbridge",
  body({
    ...{ aws_account_id: text.regex(/^\d{12}$/), aws_region: text },
    ...optional(text, "aws_partner_event_source"),
  }),
);

const subscription = body(optional(text, "event_type"));

const shared = {
  ...optional(text.min(1).max(128), "name"),
  ...optional(oneOf("enabled disabled"), "status"),
};

const hiddenKeys = ["token", "password", "header_value"];

const now = () => new Date().toISOString();

/** The destination, with the event source that Auth0 makes at AWS; the secrets of an endpoint are never shown. */
function shown(destination: JsonObject): JsonObject {
  const configuration = destination.configuration as JsonObject;
  const { webhook_authorization: authorization } = configuration;
  if (!isObject(authorization)) return destination;
  return {
    ...destination,
    configuration: { ...configuration, webhook_authorization: omit(authorization, hiddenKeys) },
  };
}

function made(destination: JsonObject, { tenant }: Call): JsonObject {
  const { type, configuration } = destination as { type: string; configuration: JsonObject };
  if (type !== "eventbridge") return destination;
  const source = `aws.partner/auth0.com/${tenant.domain}-${randomUUID()}/auth0.events`;
  return { ...destination, configuration: { aws_partner_event_source: source, ...configuration } };
}

const present = (stream: JsonObject): JsonObject => ({
  ...stream,
  destination: shown(stream.destination as JsonObject),
});

const stream: Collection = {
  name: "event-streams",
  path: "/event-streams",
  id: "id",
  listing: { key: "eventStreams", checkpoint: "only" },
  scope: "event_streams",
  inexistent: () => notFound("The requested stream does not exist."),
  create: either(
    ...[webhook, eventbridge, action].map((destination) =>
      body({ destination, ...shared, ...optional(z.array(subscription).min(1), "subscriptions") }),
    ),
  ),
  update: body({
    ...shared,
    ...optional(either(webhook, action), "destination"),
    ...optional(z.array(subscription), "subscriptions"),
  }),
  newId: () => prefixed("est", 22),
  defaults: { status: "enabled" },
  build: (sent, call) => {
    const at = now();
    return { ...sent, destination: made(sent.destination as JsonObject, call), created_at: at, updated_at: at };
  },
  // The words are not recorded.
  unique: [{ keys: ["name"], conflict: () => conflict("Event stream name already in use") }],
  change: (current, sent) => {
    const type = isObject(sent.destination) ? sent.destination.type : undefined;
    // What Auth0 says of another type is not recorded.
    if (type !== undefined && type !== (current.destination as JsonObject).type)
      throw badRequest("The type of the destination cannot be changed.");
    return { ...current, ...sent, updated_at: now() };
  },
  present,
};

/** As recorded of a read: an id of another form is refused before anything is looked for. */
function requireId({ parameters: { id = "" } }: Call): void {
  if (/^est_[A-Za-z0-9]{22}$/.test(id)) return;
  throw new Refusal(
    400,
    `Path validation error: 'Object didn't pass validation for format event-stream-id: ${id}' on property id (Unique identifier for the event stream).`,
    "invalid_uri",
  );
}

const withId = (route: Route): Route =>
  route.method === "GET" && route.path.includes("{id}")
    ? {
        ...route,
        respond: (call) => {
          requireId(call);
          return route.respond(call);
        },
      }
    : route;

const deliveries = "event-deliveries";

/** As recorded of an endpoint that nobody answers: it is asked four times. Nothing is sent from here. */
const failedAttempts = (endpoint: unknown): JsonObject[] =>
  Array.from({ length: 4 }, () => ({
    ...{ status: "failed", error_message: `Post "${String(endpoint)}": dial tcp: lookup failed` },
    ...{ timestamp: now(), duration: 20 },
  }));

/** Of what was delivered nothing is kept. Without an endpoint there is nobody who could not be reached. */
const endpointOf = ({ destination }: JsonObject): unknown =>
  ((destination as JsonObject).configuration as JsonObject).webhook_endpoint;

function deliver(delivery: JsonObject, call: Call): void {
  const endpoint = endpointOf(existing(stream, call));
  if (endpoint === undefined) return;
  const before = delivery.attempts as JsonObject[];
  const again = before.length > 0 ? [{ status: "retrying", timestamp: now() }] : [];
  const attempts = [...before, ...again, ...failedAttempts(endpoint)];
  call.tenant.put(deliveries, String(delivery.id), { ...delivery, status: "failed", attempts });
}

const deliveriesOf = (call: Call): JsonObject[] =>
  call.tenant.having(deliveries, "event_stream_id", String(existing(stream, call).id));

function delivery(call: Call): JsonObject {
  const found = deliveriesOf(call).find(({ id }) => id === call.parameters.event_id);
  // The words are not recorded.
  if (!found) throw notFound("The requested event does not exist.");
  return found;
}

/** Those that happened from one time on, and before another one. */
const within = (from: unknown, to: unknown) => (one: JsonObject) => {
  const { time } = one.event as { time: string };
  return (!from || time >= String(from)) && (!to || time < String(to));
};

const path = "/event-streams/{id}";

const eventType = oneOf(
  "group.created group.deleted group.member.added group.member.deleted group.role.assigned group.role.deleted group.updated organization.connection.added organization.connection.removed organization.connection.updated organization.created organization.deleted organization.group.role.assigned organization.group.role.deleted organization.member.added organization.member.deleted organization.member.role.assigned organization.member.role.deleted organization.updated user.created user.deleted user.updated",
);

const testEvent = body({
  event_type: eventType,
  ...optional(anything, "data"),
});

const redelivery = body({
  ...optional(text.max(20), "date_from", "date_to"),
  ...optional(z.array(oneOf("failed")), "statuses"),
  ...optional(z.array(eventType), "event_types"),
});

const accepted = (answer: unknown) => ({ status: 202, body: answer });

/** Streams of events, what could not be delivered, and how it is delivered again. */
export const eventStreams: Route[] = [
  ...collection(stream),
  post(`${path}/test`, ["update:event_streams"], (call) => {
    const { event_type, data = { object: { user_id: "auth0|507f1f77bcf86cd799439020" } } } = validate(
      testEvent,
      call.body,
    ) as JsonObject;
    const { domain } = call.tenant;
    const [id, event_stream_id] = [prefixed("evt", 22), existing(stream, call).id];
    const about = { a0purpose: "test", a0stream: event_stream_id, a0tenant: domain };
    const event = { specversion: "1.0", id, source: `urn:auth0:${domain}`, type: event_type, time: now(), data };
    const made = { id, event_stream_id, event_type, status: "pending", attempts: [], event: { ...event, ...about } };
    deliver(made, call);
    return accepted(made);
  }),
  {
    ...get(`${path}/deliveries`, ["read:event_streams", "read:event_deliveries"], (call) => {
      const { query } = call;
      const [types, statuses] = ["event_types", "statuses"].map((name) => query.get(name));
      const wanted = new URLSearchParams({
        ...(types !== null && types !== undefined && { event_type: types }),
        ...(statuses !== null && statuses !== undefined && { status: statuses }),
      });
      const found = deliveriesOf(call)
        .filter(matches(wanted, ["event_type", "status"]))
        .filter(within(query.get("date_from"), query.get("date_to")));
      return ok(page(found, query, { key: "deliveries", checkpoint: "only" }));
    }),
    about: { name: deliveries, id: "id", belongsTo: { event_stream_id: { in: "event-streams" } } },
  },
  get(`${path}/deliveries/{event_id}`, ["read:event_deliveries"], (call) => ok(delivery(call))),
  post(`${path}/redeliver`, ["update:event_deliveries"], (call) => {
    const { date_from, date_to, statuses, event_types } = validate(redelivery, call.body) as JsonObject;
    const isOne = (list: unknown, value: unknown) => !Array.isArray(list) || list.includes(value);
    for (const one of deliveriesOf(call).filter(within(date_from, date_to)))
      if (isOne(statuses, one.status) && isOne(event_types, one.event_type)) deliver(one, call);
    return accepted(call.body);
  }),
  post(`${path}/redeliver/{event_id}`, ["update:event_deliveries"], (call) => {
    deliver(delivery(call), call);
    return accepted({});
  }),
].map(withId);
