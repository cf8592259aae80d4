import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.EventStream("changes", {
  name: "Changes",
  destination: {
    type: "webhook",
    configuration: {
      webhookEndpoint: "https://events.example.com/auth0",
      webhookAuthorization: { method: "bearer", token: new pulumi.Config().requireSecret("eventsToken") },
    },
  },
  subscriptions: [{ eventType: "user.created" }, { eventType: "user.deleted" }],
});
