import { z } from "zod";
import { answeredText, filters, json, object, open, type Query, queryAll, queryOne, wire } from "../../definition";
import { eventStream } from "./event-stream";

/** What Auth0 has made at AWS is within the destination. */
const answered = {
  ...eventStream,
  outputs: object({ createdAt: answeredText("When it was created, as an ISO 8601 time.") }),
};

const words = {
  noun: "event stream",
  tells: { updatedAt: answeredText("When it last changed, as an ISO 8601 time.") },
};

export const getEventStream = queryOne(answered, words);

export const getEventStreams = queryAll(answered, words);

const eventStreamId = z.string().min(1).describe("Id of the `EventStream`.");
const eventId = z.string().min(1).describe("Id of the event.");

const attempt = open({
  status: answeredText("How it ended: `failed`, or `retrying` where it was asked for again."),
  timestamp: answeredText("When it was made, as an ISO 8601 time."),
  errorMessage: answeredText("What went wrong."),
  duration: z.number().optional().describe("Milliseconds that it took."),
});

const told = object({
  eventId: wire("id", eventId),
  eventStreamId,
  eventType: answeredText("Kind of the event."),
  status: answeredText("How the delivery ended."),
  attempts: z.array(attempt).optional().describe("Attempts to deliver it."),
  event: json().optional().describe("The event, as a CloudEvent in Auth0's own spelling."),
});

const path = "/event-streams/{eventStreamId}/deliveries";

export const getEventStreamDelivery: Query = {
  name: "getEventStreamDelivery",
  description: "What became of an event that a stream could not deliver.",
  args: object({ eventStreamId, eventId }),
  result: told,
  scopes: ["read:event_deliveries"],
  one: { path: `${path}/{eventId}` },
  source: "https://auth0.com/docs/api/management/v2/event-streams/get-deliveries-by-event-id",
};

const time = (about: string) => z.string().max(20).optional().describe(about);

export const getEventStreamDeliveries: Query = {
  name: "getEventStreamDeliveries",
  description: "Events that a stream could not deliver, with the attempts.",
  args: filters({
    eventStreamId,
    statuses: z.array(z.string().min(1)).min(1).optional().describe("Only deliveries that ended so, such as `failed`."),
    eventTypes: z.array(z.string().min(1)).min(1).optional().describe("Only events of these kinds."),
    dateFrom: time("Only events from this time on, such as `2027-01-31T12:00:00Z`."),
    dateTo: time("Only events before this time."),
  }),
  result: told,
  scopes: ["read:event_streams", "read:event_deliveries"],
  list: { path, key: "deliveries", by: "checkpoint", id: "id" },
  source: "https://auth0.com/docs/api/management/v2/event-streams/get-event-deliveries",
};
