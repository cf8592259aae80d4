import * as auth0 from "pulumi-dynamic-auth0";

const events = auth0.getEvents({
  fromTimestamp: "2027-01-31T12:00:00Z",
  eventTypes: ["user.created", "user.deleted"],
  seconds: 5,
});

export const types = events.then((all) => all.map(({ type }) => type));
