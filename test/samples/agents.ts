import type { Samples } from "./resource-sample";

export const agents: Samples = {
  Agent: {
    collection: "agents",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateAgentRequestContent", update: "PatchAgentRequestParameters" },
  },
};
