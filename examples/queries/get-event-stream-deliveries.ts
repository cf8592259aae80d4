import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const missed = auth0.getEventStreamDeliveries({
  eventStreamId: new pulumi.Config().require("eventStreamId"),
  eventTypes: ["user.created"],
});

export const count = missed.then((all) => all.length);
