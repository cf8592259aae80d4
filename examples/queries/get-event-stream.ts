import * as auth0 from "pulumi-dynamic-auth0";

const stream = auth0.getEventStream({ name: "Customers" });

export const isSending = stream.then(({ status }) => status === "enabled");
