import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const category = (name: "auth.login.fail" | "auth.signup.fail" | "management.success") => ({
  type: "category" as const,
  name,
});

/** The log, in the services in which the company watches it. */
export const watched = new auth0.LogStream("watched", {
  name: edition("Watched", "Watched in Europe"),
  type: "datadog",
  sink: { datadogApiKey: secretOf("datadog"), datadogRegion: edition("us", "eu") },
  status: edition("active", "paused"),
  filters: edition([category("auth.login.fail"), category("auth.signup.fail")], [category("management.success")]),
  piiConfig: { logFields: edition(["email"], ["email", "phone"]), method: edition("hash", "mask") },
});

new auth0.LogStream("archive", {
  name: "Archive",
  type: "http",
  sink: {
    httpEndpoint: "https://archive.example.com/auth0",
    httpContentFormat: edition("JSONLINES", "JSONARRAY"),
    httpAuthorization: secretOf("archive"),
    httpCustomHeaders: [{ header: "x-tenant", value: "example" }],
  },
  isPriority: edition(false, true),
});

/** Its event source is in the outputs: an event bus at AWS takes it by that name. */
const analytics = new auth0.LogStream("analytics", {
  name: edition("Analytics", "Analysis"),
  type: "eventbridge",
  sink: { awsAccountId: "123456789012", awsRegion: "eu-central-1" },
});

export const eventSource = analytics.awsPartnerEventSource;

/** What becomes of users, told to a service of the company's. */
export const changes = new auth0.EventStream("changes", {
  name: edition("Changes", "Changes of users"),
  destination: {
    type: "webhook",
    configuration: {
      webhookEndpoint: edition("https://events.example.com/auth0", "https://events.example.org/auth0"),
      webhookAuthorization: edition<auth0.EventStreamDestinationWebhookConfiguration["webhookAuthorization"]>(
        { method: "bearer", token: secretOf("events") },
        { method: "basic", username: "auth0", password: secretOf("events") },
      ),
    },
  },
  subscriptions: edition(
    [{ eventType: "user.created" }, { eventType: "user.deleted" }],
    [{ eventType: "user.created" }, { eventType: "user.updated" }],
  ),
  status: edition("enabled", "disabled"),
});

new auth0.EventStream("lake", {
  name: edition("Lake", "Data lake"),
  destination: {
    type: "eventbridge",
    configuration: { awsAccountId: "123456789012", awsRegion: "eu-central-1" },
  },
  subscriptions: [{ eventType: "organization.created" }],
});

/** Shows whether the service listens, and tries once more what it has missed. */
export const trial = new auth0.EventStreamTest("trial", {
  eventStreamId: changes,
  eventType: "user.created",
});

new auth0.EventStreamRedelivery("trial-again", { eventStreamId: changes, eventId: trial.eventId });

new auth0.EventStreamRedelivery(
  "missed",
  { eventStreamId: changes, eventTypes: ["user.created"] },
  { dependsOn: trial },
);
