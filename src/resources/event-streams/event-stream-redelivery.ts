import { createHash } from "node:crypto";
import { z } from "zod";
import {
  type Api,
  action,
  alone,
  expectObject,
  matching,
  object,
  type Request,
  set,
  type Values,
} from "../../definition";
import { eventTypes } from "./event-stream/event-types";
import { eventStreamId } from "./event-stream-id";

const time = () =>
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time without fractions of a second, such as "2027-01-31T12:00:00Z"');

/** One event has a path of its own, and nothing is said of it. */
const deliverAgain = (api: Api, request: Request, { eventId }: Values): Promise<unknown> => {
  if (eventId === undefined) return api.request(request);
  return api.request({ ...request, path: `${request.path}/${encodeURIComponent(String(eventId))}`, body: undefined });
};

/** The API names nothing that it has done. */
const digest = (inputs: Values): string =>
  createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 16);

export const eventStreamRedelivery = action({
  type: "EventStreamRedelivery",
  description:
    "Delivers again what an event stream could not deliver: one event, or all that its arguments describe. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path: "/event-streams/{eventStreamId}/redeliver",
    scopes: ["update:event_deliveries"],
    statuses: [202],
    perform: deliverAgain,
    select: (answer) => expectObject(answer, "what Auth0 answers for a redelivery"),
  },
  id: (_, inputs) => digest(inputs),
  security: { creation: { severity: "low", why: "Whoever receives events is sent some of them twice." } },
  source: "https://auth0.com/docs/api/management/v2/event-streams/post-redeliver",
  inputs: object({
    eventStreamId,
    eventId: matching(/^evt_[A-Za-z0-9]{22}$/, 'the id of an event, such as "evt_…"')
      .optional()
      .describe("The event; all that the other arguments describe unless set."),
    dateFrom: time().optional().describe("Only events from this time on, such as `2027-01-31T12:00:00Z`."),
    dateTo: time().optional().describe("Only events before this time."),
    statuses: set(z.enum(["failed"]))
      .min(1)
      .optional()
      .describe("Only events whose delivery ended so."),
    eventTypes: set(z.enum(eventTypes)).min(1).optional().describe("Only events of these kinds."),
  }),
  constraints: [
    alone(
      "eventId",
      ["dateFrom", "dateTo", "statuses", "eventTypes"] as const,
      "one event is delivered whatever it is",
    ),
  ],
});
