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
