import { z } from "zod";
import {
  anyChange,
  collection,
  createOnly,
  dateTime,
  expectObject,
  forEach,
  fromWeakest,
  immutable,
  isObject,
  object,
  type PreparedUpdate,
  permanent,
  resent,
  saferWith,
  sensitive,
  serverDefault,
  set,
  type Update,
  unset,
  updateOnly,
  variants,
  type Wire,
  wire,
} from "../../definition";
import { categories, sinks } from "./log-stream/sinks";

/** What Auth0 has made at the other end is answered within the sink. */
const withPartner = (answer: unknown): Wire => {
  const stream = answer as Wire;
  const made = Object.entries(isObject(stream["sink"]) ? stream["sink"] : {}).filter(([key]) =>
    key.includes("Partner"),
  );
  return { ...stream, ...Object.fromEntries(made) };
};

/** The filter of a stream with priority is Auth0's own. */
function declarations(stream: Wire): readonly Wire[] {
  const { filters, ...others } = stream;
  return [stream["isPriority"] === true ? others : stream];
}

const isSecurityAlone = (filters: unknown): boolean =>
  Array.isArray(filters) && filters.length === 1 && filters[0].name === "security";

/** Without personal data settings an update removes them, as long as it holds something. */
async function removePiiConfig({ api, id, body }: Update): Promise<PreparedUpdate> {
  const { pii_config, ...others } = body;
  if (pii_config !== null) return { body };
  if (Object.keys(others).length > 0) return { body: others };
  const { status } = expectObject(await api.request({ method: "GET", path: `${path}/${id}` }), "a log stream", { id });
  return { body: { status } };
}

const path = "/log-streams";

export const logStream = collection({
  type: "LogStream",
  description:
    "Sends the events of the tenant's log somewhere else as they happen. Another `type`, and another account at AWS or Azure, replaces the stream.",
  path,
  list: { key: "log_streams", by: "whole", complete: withPartner },
  id: "id",
  idName: "logStreamId",
  scope: "log_streams",
  operations: {
    create: { select: withPartner },
    read: { select: withPartner },
    update: { select: withPartner },
  },
  source: "https://auth0.com/docs/api/management/v2/log-streams/post-log-streams",
  deletion: "Deletes the stream: nothing is sent any more. One that is gone already counts as deleted.",
  security: {
    creation: { severity: "medium", why: "What users and administrators do is sent elsewhere, with their names." },
    properties: {
      sink: sensitive(anyChange("medium"), "Whoever receives the log sees what users and administrators do."),
      status: sensitive(
        fromWeakest(["suspended", "paused", "active"], "high"),
        "Nobody sees an attack that is not logged.",
      ),
      filters: sensitive(anyChange("medium"), "What is left out is seen by nobody who watches the log."),
      isPriority: sensitive(
        anyChange("medium"),
        "A stream with priority has what is about security, and nothing else.",
      ),
      "piiConfig.logFields": sensitive(saferWith("medium"), "Personal data is sent as it is."),
      ...forEach(
        ["piiConfig.method", "piiConfig.algorithm"],
        anyChange("low"),
        "It decides what is left of personal data.",
      ),
    },
  },
  inputs: object({
    name: permanent(z.string()).optional().describe("Name of the stream; other streams may have the same."),
    type: immutable(z.enum(Object.keys(sinks) as [keyof typeof sinks])).describe(
      "Kind of service that it sends to. It decides what `sink` holds.",
    ),
    sink: variants("type", sinks).describe("Where it sends to, by `type`."),
    status: updateOnly(unset("active", z.enum(["active", "paused", "suspended"])))
      .optional()
      .describe(
        "Whether it sends: `active` unless set. Auth0 suspends a stream by itself when its sink fails for long, which shows as drift where this is declared.",
      ),
    // As recorded: a stream with priority is answered with the filter `security` whatever filters it is given.
    isPriority: wire(
      "isPriority",
      serverDefault(() => false, unset(false, z.boolean())),
    )
      .optional()
      .describe(
        "Whether it is a stream with priority, which has what is about security and nothing else: it takes no other `filters`.",
      ),
    filters: unset(
      [],
      set(
        object({
          type: z.enum(["category"]).describe("Kind of filter: `category`."),
          name: z.enum(categories).describe("Group of events."),
        }),
      ),
    )
      .optional()
      .describe("Groups of events that it sends; all of them unless set."),
    // As recorded: an update without it removes it. No request takes null for it.
    piiConfig: resent(
      unset(
        null,
        object({
          logFields: set(z.enum(["first_name", "last_name", "username", "email", "phone", "address"]))
            .min(1)
            .describe("Personal data that is not sent as it is."),
          method: unset("hash", z.enum(["mask", "hash"]))
            .optional()
            .describe("What is done to it: `hash` unless set."),
          algorithm: unset("xxhash", z.enum(["xxhash"]))
            .optional()
            .describe("How it is hashed: `xxhash`."),
        }),
      ),
    )
      .optional()
      .describe("What is done to personal data before it is sent; nothing unless set."),
    startFrom: wire("startFrom", createOnly(dateTime()))
      .optional()
      .describe("Time from which on a new stream sends events; those that happen from now on unless set."),
  }),
  outputs: object({
    status: z.string().optional().describe("Whether it sends."),
    awsPartnerEventSource: wire("awsPartnerEventSource", z.string())
      .optional()
      .describe("Name of the event source that Auth0 has made at AWS, for `eventbridge`."),
    azurePartnerTopic: wire("azurePartnerTopic", z.string())
      .optional()
      .describe("Name of the partner topic that Auth0 has made at Azure, for `eventgrid`."),
  }),
  constraints: [
    {
      properties: ["isPriority", "filters"],
      broken: ({ isPriority, filters }) =>
        isPriority === true && filters !== undefined && !isSecurityAlone(filters)
          ? "is for what is about security: `filters` must be left out, or be `security` alone, which Auth0 makes of any others"
          : undefined,
    },
  ],
  declarations,
  prepareUpdate: removePiiConfig,
});
