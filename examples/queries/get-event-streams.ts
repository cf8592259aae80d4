import * as auth0 from "pulumi-dynamic-auth0";

const streams = auth0.getEventStreams();

export const disabled = streams.then((all) =>
  all.filter(({ status }) => status === "disabled").map(({ name }) => name),
);
