import { randomUUID } from "node:crypto";
import * as z from "zod";
import { body, either, loose, oneOf, optional, validate } from "../endpoints/body-schema";
import { collection } from "../endpoints/collection";
import type { Call, Route } from "../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay } from "../json-object";
import { notFound } from "../refusal";
import { digits } from "../tenant/identifiers";

const text = z.string();

const headers = z.array(loose(optional(text, "header", "value")));

const http = body({
  httpEndpoint: z.string().regex(/^https:\/\/.*/),
  ...optional(text, "httpAuthorization", "httpContentType"),
  ...optional(oneOf("JSONARRAY JSONLINES JSONOBJECT"), "httpContentFormat"),
  ...optional(headers, "httpCustomHeaders"),
});

const mixpanelAccount = {
  mixpanelRegion: oneOf("us eu"),
  mixpanelProjectId: z.string().regex(/^\d+$/),
  mixpanelServiceAccountUsername: z.string().regex(/^[^:]+$/),
};
const mixpanelPassword = z.string().regex(/^[^:]+$/);

/** Sinks that can be changed. */
const changeable = {
  http,
  datadog: body({ datadogApiKey: text, datadogRegion: oneOf("us eu us3 us5") }),
  splunk: body({
    ...{ splunkDomain: text, splunkToken: text, splunkSecure: z.boolean() },
    splunkPort: z.string().regex(/^[0-9]*$/),
  }),
  sumo: body({ sumoSourceAddress: text }),
};

/** The sink of a new stream, by its type. Regions are not checked. */
const sinks = {
  ...changeable,
  eventbridge: body({
    ...{ awsAccountId: z.string().regex(/^\d{12}$/), awsRegion: text },
    ...optional(text, "awsPartnerEventSource"),
  }),
  eventgrid: body({
    azureSubscriptionId: z
      .string()
      .regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/),
    ...{ azureRegion: text, azureResourceGroup: text },
    ...optional(text, "azurePartnerTopic"),
  }),
  segment: body({ segmentWriteKey: text }),
  mixpanel: body({ ...mixpanelAccount, mixpanelServiceAccountPassword: mixpanelPassword }),
};

const shared = {
  ...optional(text, "name"),
  ...optional(z.boolean(), "isPriority"),
  ...optional(
    z.array(
      loose({
        ...optional(oneOf("category"), "type"),
        ...optional(
          oneOf(
            "auth.login.fail auth.login.notification auth.login.success auth.logout.fail auth.logout.success auth.signup.fail auth.signup.success auth.silent_auth.fail auth.silent_auth.success auth.token_exchange.fail auth.token_exchange.success management.fail management.success scim.event system.notification user.fail user.notification user.success actions other",
          ),
          "name",
        ),
      }),
    ),
    "filters",
  ),
  ...optional(
    body({
      log_fields: z.array(oneOf("first_name last_name username email phone address")).min(1),
      ...optional(oneOf("mask hash"), "method"),
      ...optional(oneOf("xxhash"), "algorithm"),
    }),
    "pii_config",
  ),
};

const createStream = either(
  ...Object.entries(sinks).map(([type, sink]) =>
    body({ ...{ type: z.literal(type), sink }, ...optional(text, "startFrom"), ...shared }),
  ),
);

const updateStream = body({
  ...optional(oneOf("active paused suspended"), "status"),
  ...optional(
    either(
      ...Object.values(changeable),
      body(optional(text, "segmentWriteKey")),
      body({ ...mixpanelAccount, ...optional(mixpanelPassword, "mixpanelServiceAccountPassword") }),
    ),
    "sink",
  ),
  ...shared,
});

/** What Auth0 makes at the other end. What it does with a name that it is given is not recorded: it is taken. */
function partnerOf({ type, sink }: JsonObject, { tenant }: Call): JsonObject {
  const name = `${tenant.domain}-${randomUUID()}/auth0.logs`;
  if (type === "eventbridge")
    return { awsPartnerEventSource: `aws.partner/auth0.com/${name}`, ...(sink as JsonObject) };
  if (type === "eventgrid") return { azurePartnerTopic: name, ...(sink as JsonObject) };
  return sink as JsonObject;
}

/** As recorded: one with priority has the filter `security` and no other, and no filters are not answered. */
function present(stream: JsonObject): JsonObject {
  const { sink, filters, ...others } = omit(stream, ["startFrom"]) as JsonObject & { sink: JsonObject };
  const hidden = sink.mixpanelServiceAccountPassword ? { mixpanelServiceAccountPassword: "********" } : {};
  const isFiltered = Array.isArray(filters) && filters.length > 0;
  return compact({
    ...others,
    sink: { ...sink, ...hidden },
    filters: stream.isPriority ? [{ type: "category", name: "security" }] : isFiltered ? filters : undefined,
  });
}

/** What is done to personal data, with what Auth0 fills in. */
const piiConfigOf = ({ pii_config }: JsonObject): JsonObject =>
  isObject(pii_config) ? { pii_config: { method: "hash", algorithm: "xxhash", ...pii_config } } : {};

/** As recorded: an update without personal data settings removes them. A sink is replaced whole, but for a secret that is left out. Those at AWS and Azure are refused: no schema has them. */
function change(current: JsonObject, sent: JsonObject): JsonObject {
  const { sink } = current as { sink: JsonObject };
  const kept =
    { segment: ["segmentWriteKey"], mixpanel: ["mixpanelServiceAccountPassword"] }[String(current.type)] ?? [];
  const secrets = Object.fromEntries(kept.map((key) => [key, sink[key]]));
  if (isObject(sent.sink)) validate(sinks[current.type as keyof typeof sinks], { ...secrets, ...sent.sink });
  const changed = isObject(sent.sink) ? { ...sent, sink: { ...secrets, ...sent.sink } } : sent;
  return overlay(omit(current, ["pii_config"]), { ...changed, ...piiConfigOf(sent) });
}

/** Streams of the tenant's log to other services. */
export const logStreams: Route[] = collection({
  name: "log-streams",
  path: "/log-streams",
  id: "id",
  listing: { key: "log_streams", plain: true },
  scope: "log_streams",
  inexistent: () => notFound("The log stream does not exist."),
  create: createStream,
  update: updateStream,
  createdStatus: 200,
  newId: () => `lst_${digits(16)}`,
  defaults: { status: "active", isPriority: false },
  build: (sent, call) => ({
    ...sent,
    sink: partnerOf(sent, call),
    ...piiConfigOf(sent),
  }),
  change,
  present,
  since: { isPriority: "2025-07-15" },
});
