import type { Samples } from "./resource-sample";

export const connectionProfiles: Samples = {
  ConnectionProfile: {
    collection: "connection-profiles",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateConnectionProfileRequestContent", update: "UpdateConnectionProfileRequestContent" },
  },
};
