import * as auth0 from "pulumi-dynamic-auth0";

new auth0.EventStreamTest("trial", {
  eventStreamId: "est_AAAAAAAAAAAAAAAAAAAAAA",
  eventType: "user.created",
  triggers: { endpoint: "https://events.example.com/auth0" },
});
