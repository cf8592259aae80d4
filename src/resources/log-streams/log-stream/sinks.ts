import { z } from "zod";
import { createOnly, immutable, matching, object, secret, wire, writeOnly } from "../../../definition";
import { awsRegions, azureRegions } from "../../regions";

/** Groups of events that a stream can be narrowed down to. */
export const categories = [
  "auth.login.fail",
  "auth.login.notification",
  "auth.login.success",
  "auth.logout.fail",
  "auth.logout.success",
  "auth.signup.fail",
  "auth.signup.success",
  "auth.silent_auth.fail",
  "auth.silent_auth.success",
  "auth.token_exchange.fail",
  "auth.token_exchange.success",
  "management.fail",
  "management.success",
  "scim.event",
  "system.notification",
  "user.fail",
  "user.notification",
  "user.success",
  "actions",
  "other",
] as const;

/** Properties that the API spells as we do. */
const spelled = <S extends Record<string, z.ZodType>>(shape: S) =>
  object(Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, wire(name, schema)])) as S);

const credential = (about: string) => secret(z.string().min(1)).describe(about);

const http = spelled({
  httpEndpoint: matching(/^https:\/\//, "an https URL").describe("URL that events are posted to."),
  httpContentType: z.string().optional().describe("Type of the content, such as `application/json`."),
  httpContentFormat: z
    .enum(["JSONARRAY", "JSONLINES", "JSONOBJECT"])
    .optional()
    .describe("How several events are written in one request."),
  httpAuthorization: secret(z.string()).optional().describe("Value of the header `Authorization`."),
  httpCustomHeaders: secret(
    z.array(
      object({
        header: z.string().describe("Name of the header."),
        value: secret(z.string()).describe("Value of the header."),
      }),
    ),
  )
    .optional()
    .describe("Other headers of each request."),
});

/** Auth0 changes no sink at AWS or Azure. */
const eventbridge = immutable(
  spelled({
    awsAccountId: matching(/^\d{12}$/, "12 digits").describe("Id of the AWS account."),
    awsRegion: z.enum(awsRegions).describe("Region in which the event source is made."),
    awsPartnerEventSource: createOnly(z.string()).optional().describe("Name of the event source; Auth0 makes one."),
  }),
);

const eventgrid = immutable(
  spelled({
    azureSubscriptionId: matching(
      /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
      "the id of a subscription, which is a UUID",
    ).describe("Id of the Azure subscription."),
    azureRegion: z.enum(azureRegions).describe("Region of the partner topic."),
    azureResourceGroup: z.string().min(1).describe("Resource group of the partner topic."),
    azurePartnerTopic: createOnly(z.string()).optional().describe("Name of the partner topic; Auth0 makes one."),
  }),
);

const datadog = spelled({
  datadogApiKey: credential("API key of the account."),
  datadogRegion: z.enum(["us", "eu", "us3", "us5"]).describe("Region of the account."),
});

const splunk = spelled({
  splunkDomain: z.string().min(1).describe("Domain of the Splunk instance."),
  splunkPort: matching(/^[0-9]*$/, 'digits, such as "8088"').describe("Port of its HTTP event collector."),
  splunkToken: credential("Token of its HTTP event collector."),
  splunkSecure: z.boolean().describe("Whether its certificate is verified."),
});

const mixpanel = spelled({
  mixpanelRegion: z.enum(["us", "eu"]).describe("Region of the project."),
  mixpanelProjectId: matching(/^\d+$/, "digits").describe("Id of the project."),
  mixpanelServiceAccountUsername: matching(/^[^:]+$/, "a name without a colon").describe(
    "Name of the service account.",
  ),
  mixpanelServiceAccountPassword: secret(writeOnly(matching(/^[^:]+$/, "a secret without a colon"))).describe(
    "Secret of the service account. Auth0 does not show it, so that a change made elsewhere goes unseen.",
  ),
});

/** What a sink holds, by the type of the stream. */
export const sinks = {
  http,
  eventbridge,
  eventgrid,
  datadog,
  splunk,
  sumo: spelled({ sumoSourceAddress: credential("Address of the HTTP source, which lets in whoever knows it.") }),
  segment: spelled({ segmentWriteKey: credential("Write key of the source.") }),
  mixpanel,
};
