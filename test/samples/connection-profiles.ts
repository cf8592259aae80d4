import type { Samples } from "./resource-sample";

export const connectionProfiles: Samples = {
  ConnectionProfile: {
    collection: "connection-profiles",
    // It holds nothing that could be taken away.
    oneWay: ["connectionConfig"],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateConnectionProfileRequestContent", update: "UpdateConnectionProfileRequestContent" },
  },
};
