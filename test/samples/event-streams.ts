import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

const ids = ["est_AAAAAAAAAAAAAAAAAAAAAA", "est_BBBBBBBBBBBBBBBBBBBBBB"];

/** Streams and an event that could not be delivered, under the ids that samples have. */
async function streams({ simulator: { tenant } }: Tenant) {
  for (const id of ids) tenant.put("event-streams", id, { id, name: id, destination, status: "enabled" });
  const event = { id: "evt_AAAAAAAAAAAAAAAAAAAAAA", type: "user.created", time: "2027-01-01T00:00:00.000Z" };
  tenant.put("event-deliveries", event.id, {
    ...{ id: event.id, event_stream_id: ids[0], event_type: event.type, status: "failed", attempts: [], event },
  });
  return { eventStreamId: ids[0]! };
}

const destination = {
  type: "webhook",
  configuration: { webhook_endpoint: "https://example.com", webhook_authorization: { method: "bearer", token: "t" } },
};

export const eventStreams: Samples = {
  EventStream: {
    collection: "event-streams",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "EventStreamsCreateRequest", update: "UpdateEventStreamRequestContent" },
  },
  EventStreamTest: {
    scenarios: [{ given: streams }],
    sequences: { places: 0 },
    sdk: { create: "CreateEventStreamTestEventRequestContent" },
  },
  EventStreamRedelivery: {
    scenarios: [
      { given: streams, without: ["eventId"] },
      { given: streams, without: ["dateFrom", "dateTo", "statuses", "eventTypes"] },
    ],
    sequences: { places: 0 },
    sdk: { create: "CreateEventStreamRedeliveryRequestContent" },
  },
};
