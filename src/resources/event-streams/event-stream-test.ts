import { z } from "zod";
import { action, document, json, object } from "../../definition";
import { eventTypes } from "./event-stream/event-types";
import { eventStreamId } from "./event-stream-id";

export const eventStreamTest = action({
  type: "EventStreamTest",
  description:
    "Sends a test event to an event stream. Auth0 delivers it soon after, and keeps only what could not be delivered: `getEventStreamDelivery` tells of it. It is sent again when an argument or `triggers` changes.",
  operation: { method: "POST", path: "/event-streams/{eventStreamId}/test", scopes: ["update:event_streams"] },
  holds: ["id", "event_stream_id"],
  id: (answer) => String(answer["id"]),
  idName: "eventId",
  security: { creation: { severity: "low", why: "Whoever receives events is sent one that has not happened." } },
  source: "https://auth0.com/docs/api/management/v2/event-streams/post-test-event",
  inputs: object({
    eventStreamId,
    eventType: z.enum(eventTypes).describe("Kind of the event."),
    data: document(json())
      .optional()
      .describe("What the event says, as Auth0 spells it; a sample of Auth0's unless set."),
  }),
  outputs: object({
    status: z.string().optional().describe("How far the delivery was when Auth0 took the event: `pending`."),
    event: json().optional().describe("The event, as a CloudEvent."),
  }),
});
