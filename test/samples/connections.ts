import { connectionScenarios } from "./connection-scenarios";
import { aDatabase } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const connections: Samples = {
  Connection: {
    collection: "connections",
    scenarios: ({ strategy }) => connectionScenarios(String(strategy)),
    decisive: "oidc",
    // An update without a display name sets it to the name again.
    accompanied: ["display_name"],
    sequences: { places: 2, given: (_, place) => ({ name: `place-${place}` }) },
    sdk: { create: "CreateConnectionRequestContent", update: "UpdateConnectionRequestContent" },
  },
  ConnectionUserRemoval: {
    scenarios: [aDatabase],
    sequences: { given: ({ connectionId }, place) => ({ connectionId, email: `nobody-${place}@example.com` }) },
    sdk: "a DELETE",
  },
};
