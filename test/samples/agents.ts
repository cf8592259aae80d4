import type { Samples } from "./resource-sample";

export const agents: Samples = {
  Agent: {
    collection: "agents",
    // The id elsewhere is unique where there is one, and no natural key: nobody could tell an equal agent of somebody else.
    sequences: { places: 0 },
    sdk: { create: "CreateAgentRequestContent", update: "PatchAgentRequestParameters" },
  },
};
