import * as auth0 from "pulumi-dynamic-auth0";

new auth0.EventStreamRedelivery("missed", {
  eventStreamId: "est_AAAAAAAAAAAAAAAAAAAAAA",
  dateFrom: "2027-01-31T12:00:00Z",
  dateTo: "2027-01-31T18:00:00Z",
  triggers: { incident: 17 },
});
