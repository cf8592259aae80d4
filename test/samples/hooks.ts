import type { Samples } from "./resource-sample";

export const hooks: Samples = {
  Hook: {
    collection: "hooks",
    completedBy: ["POST"],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateHookRequestContent", update: "UpdateHookRequestContent" },
  },
};
