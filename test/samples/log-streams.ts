import type { Samples } from "./resource-sample";

export const logStreams: Samples = {
  LogStream: {
    collection: "log-streams",
    decisive: "http",
    // A stream with priority has no filters of its own.
    scenarios: [{ apart: ["isPriority"] }],
    // Without personal data settings an update removes them, and it holds something.
    accompanied: ["pii_config", "status"],
    sdk: { create: "CreateLogStreamRequestContent", update: "UpdateLogStreamRequestContent" },
  },
};
