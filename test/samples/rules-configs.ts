import type { Samples } from "./resource-sample";

export const rulesConfigs: Samples = {
  RuleConfig: {
    // A tenant without settings lists none.
    possible: ["a 200 with an empty list"],
    sequences: { given: () => ({ key: "PLACE" }) },
    sdk: { create: "SetRulesConfigRequestContent", update: "SetRulesConfigRequestContent" },
  },
};
