import { z } from "zod";
import { createOnly, immutable, matching, object, reference, secret, writeOnly } from "../../../definition";
import { awsRegions } from "../../regions";

/** Auth0 answers of an authorization what is no secret. */
const hidden = <S extends z.ZodType>(schema: S): S => secret(writeOnly(schema));

const method = <M extends string>(name: M) => z.literal(name).describe("How a request proves that it is Auth0's.");

const webhookAuthorization = z.discriminatedUnion("method", [
  object({
    method: method("bearer"),
    token: hidden(z.string().min(1)).describe("Token that is sent in the header `Authorization`."),
  }),
  object({
    method: method("basic"),
    username: matching(/^[^:]+$/, "a name without a colon")
      .max(128)
      .describe("Name that is sent."),
    password: hidden(z.string().min(1)).describe("Password that is sent."),
  }),
  object({
    method: method("custom_header"),
    headerKey: matching(/^[a-zA-Z0-9!#$%&'*+.^_`|~-]+$/, "the name of an HTTP header").describe("Name of the header."),
    headerValue: hidden(z.string().min(1)).describe("Value of the header."),
  }),
]);

/** Auth0 changes no stream into one of another type. */
const type = <T extends string>(name: T) =>
  immutable(z.literal(name)).describe("Kind of destination. It decides what `configuration` holds.");

/** Where a stream sends to, by the type of the destination. */
export const destination = z.discriminatedUnion("type", [
  object({
    type: type("webhook"),
    configuration: object({
      webhookEndpoint: matching(/^https:\/\//, "an https URL").describe("URL that events are posted to."),
      webhookAuthorization: webhookAuthorization.describe(
        "How the endpoint tells that it is Auth0 who asks. Auth0 shows none of its secrets, so that a change made elsewhere goes unseen.",
      ),
    }).describe("The endpoint, and how Auth0 logs in there."),
  }),
  object({
    type: type("eventbridge"),
    // The official document takes no other configuration of it in an update.
    configuration: immutable(
      object({
        awsAccountId: matching(/^\d{12}$/, "12 digits").describe("Id of the AWS account."),
        awsRegion: z.enum(awsRegions).describe("Region in which the event source is made."),
        awsPartnerEventSource: createOnly(z.string()).optional().describe("Name of the event source; Auth0 makes one."),
      }),
    ).describe("The event bus at AWS."),
  }),
  object({
    type: type("action"),
    configuration: object({
      actionId: reference("Action", z.string().min(1)).describe("What runs with each event: an `Action`, or its id."),
    }).describe("The action."),
  }),
]);
