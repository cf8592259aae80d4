import { z } from "zod";
import {
  alone,
  answeredText,
  isObject,
  json,
  type ListApi,
  type Listing,
  local,
  object,
  type Query,
  type ServerSentEvent,
  StrangeAnswer,
  type Wire,
  wire,
} from "../../definition";

const usualSeconds = 10;
const longest = 300;
const usualLimit = 1000;

/** What a message of the stream says. The name of its kind is beside it. */
function contentOf({ type, data }: ServerSentEvent): Wire {
  const content = parsed(data);
  if (!isObject(content)) throw new StrangeAnswer("an event in JSON", data);
  return { type, ...content };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Auth0 tells where it is in the stream while nothing happens. */
const isTold = ({ type }: ServerSentEvent): boolean => type !== "offset-only";

const isFailure = ({ type }: ServerSentEvent): boolean => type === "error";

/** Reads the stream for a while. What it ends with before it has told anything is an error. */
async function readEvents(listing: Listing, limit = usualLimit, api: ListApi): Promise<unknown[]> {
  const { seconds = usualSeconds, event_type: types, ...position } = listing.query ?? {};
  const answer = (await api.request({
    ...{ method: "GET", path: listing.path },
    query: { ...position, ...(types !== undefined && { event_type: String(types).split(",") }) },
    events: {
      milliseconds: Number(seconds) * 1000,
      isEnough: (messages) => messages.filter(isTold).length >= limit || messages.some(isFailure),
    },
  })) as readonly ServerSentEvent[];
  const told = answer.filter((message) => isTold(message) && !isFailure(message));
  const failure = answer.find(isFailure);
  if (failure && told.length === 0) throw new Error(reasonOf(contentOf(failure)));
  return told.map(contentOf);
}

function reasonOf({ error }: Wire): string {
  const { code, message } = isObject(error) ? error : {};
  return `Auth0 ended the stream: ${[message, code && `(${code})`].filter(Boolean).join(" ")}`;
}

export const getEvents: Query = {
  name: "getEvents",
  description: `What happens to users, organizations and groups while it is asked: it reads the tenant's stream of events for \`seconds\`, or until there are \`limit\`, whichever is sooner. \`from\` and \`fromTimestamp\` begin with what has happened before.`,
  args: object({
    from: z
      .string()
      .min(1)
      .max(1024)
      .optional()
      .describe("Offset of the event after which to begin, as an event has it; what happens from now on unless set."),
    fromTimestamp: z
      .string()
      .max(20)
      .optional()
      .describe("Time from which to begin, such as `2027-01-31T12:00:00Z`. `from` is more accurate."),
    eventTypes: wire("event_type", z.array(z.string().min(1)).min(1))
      .optional()
      .describe("Only events of these kinds, such as `user.created`."),
    seconds: z
      .int()
      .min(1)
      .max(longest)
      .optional()
      .describe(`For how long it reads: ${usualSeconds} seconds unless set. A preview waits as well.`),
    limit: local(z.int().min(1)).optional().describe(`Most events to read: ${usualLimit} unless set.`),
  }),
  constraints: [alone("from", ["fromTimestamp"], "each of them says where to begin")],
  result: object({
    type: answeredText("Kind of the event, such as `user.created`."),
    offset: answeredText("Where the event is in the stream: `from` begins after it."),
    event: json().optional().describe("The event, as a CloudEvent in Auth0's own spelling."),
  }),
  scopes: ["read:events"],
  list: { path: "/events", by: "whole", read: readEvents },
  source: "https://auth0.com/docs/api/management/v2/events/subscribe-events",
};
