import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();
const delivery = auth0.getEventStreamDelivery({
  eventStreamId: config.require("eventStreamId"),
  eventId: config.require("eventId"),
});

export const errors = delivery.then(({ attempts = [] }) => attempts.map(({ errorMessage }) => errorMessage));
