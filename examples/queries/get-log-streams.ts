import * as auth0 from "pulumi-dynamic-auth0";

const streams = auth0.getLogStreams();

export const suspended = streams.then((all) =>
  all.filter(({ status }) => status === "suspended").map(({ name }) => name),
);
