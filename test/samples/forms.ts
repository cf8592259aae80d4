import type { Samples } from "./resource-sample";

export const forms: Samples = {
  Form: {
    collection: "forms",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateFormRequestContent", update: "UpdateFormRequestContent" },
  },
};
