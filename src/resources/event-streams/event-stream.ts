import { z } from "zod";
import {
  anyChange,
  collection,
  fromWeakest,
  hiddenSecret,
  isObject,
  object,
  permanent,
  sensitive,
  set,
  unset,
  type Wire,
} from "../../definition";
import { destination } from "./event-stream/destinations";
import { eventType } from "./event-stream/event-types";

const configurationOf = ({ destination }: Wire): Wire => {
  const { configuration } = isObject(destination) ? destination : {};
  return isObject(configuration) ? configuration : {};
};

/** What Auth0 has made at AWS is answered within the destination. */
const withPartner = (answer: unknown): Wire => {
  const stream = answer as Wire;
  const { aws_partner_event_source } = configurationOf(stream);
  return aws_partner_event_source === undefined ? stream : { ...stream, aws_partner_event_source };
};

const secrets: Readonly<Record<string, string>> = {
  bearer: "token",
  basic: "password",
  custom_header: "header_value",
};

/** What an endpoint is sent is never answered. */
function declarations(stream: Wire): readonly Wire[] {
  const configuration = configurationOf(stream);
  const { webhook_authorization: authorization } = configuration;
  const secret = isObject(authorization) && secrets[String(authorization["method"])];
  if (!secret) return [stream];
  const complete = { ...configuration, webhook_authorization: { ...authorization, [secret]: hiddenSecret } };
  return [{ ...stream, destination: { ...(stream["destination"] as Wire), configuration: complete } }];
}

const path = "/event-streams";

export const eventStream = collection({
  type: "EventStream",
  description:
    "Sends what happens to users, organizations and groups somewhere else as it happens. Another type of `destination`, and another account at AWS, replaces the stream.",
  path,
  list: { key: "eventStreams", by: "checkpoint", complete: withPartner },
  id: "id",
  idName: "eventStreamId",
  scope: "event_streams",
  operations: {
    create: { select: withPartner },
    read: { select: withPartner },
    update: { select: withPartner },
  },
  naturalKey: ["name"],
  source: "https://auth0.com/docs/api/management/v2/event-streams/post-event-streams",
  deletion: "Deletes the stream: nothing is sent any more. One that is gone already counts as deleted.",
  security: {
    creation: { severity: "medium", why: "What becomes of users is sent elsewhere, with their names." },
    properties: {
      destination: sensitive(anyChange("medium"), "Whoever receives events sees what becomes of users."),
      subscriptions: sensitive(anyChange("low"), "It decides what is told of users."),
      status: sensitive(fromWeakest(["disabled", "enabled"], "low"), "Nobody is told of what is not sent."),
    },
  },
  inputs: object({
    name: z.string().min(1).max(128).describe("Name of the stream, unique in the tenant."),
    subscriptions: permanent(set(object({ eventType: eventType("Kind of event that is sent.") })).min(1))
      .optional()
      .describe("Kinds of events that are sent."),
    destination: destination.describe("Where events are sent to."),
    status: unset("enabled", z.enum(["enabled", "disabled"]))
      .optional()
      .describe("Whether it sends: `enabled` unless set."),
  }),
  outputs: object({
    awsPartnerEventSource: z
      .string()
      .optional()
      .describe("Name of the event source that Auth0 has made at AWS, for `eventbridge`."),
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
  }),
  declarations,
});
