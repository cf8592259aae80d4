import { matching, reference } from "../../definition";

/** The stream that something is about. */
export const eventStreamId = reference(
  "EventStream",
  matching(/^est_[A-Za-z0-9]{22}$/, 'the id of an event stream, such as "est_…"'),
).describe("Event stream: an `EventStream`, or its id.");
