import type { Samples } from "./resource-sample";

export const rules: Samples = {
  Rule: {
    collection: "rules",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}`, order: 10 + place }) },
    sdk: { create: "CreateRuleRequestContent", update: "UpdateRuleRequestContent" },
  },
};
