import type { Samples } from "./resource-sample";

const rule = { action: { block: true }, match: { asns: [64_500] }, scope: "tenant" };

export const networkAcls: Samples = {
  NetworkAcl: {
    collection: "network-acls",
    scenarios: [
      { without: ["rule.matchAll"] },
      {
        given: async () => ({ rule: { action: { block: true }, matchAll: true, scope: "tenant" } }),
        without: ["rule.match", "rule.notMatch"],
      },
    ],
    sequences: {
      places: 2,
      given: (_, place) => ({ description: `place ${place}`, active: true, priority: 10 + place, rule }),
    },
    sdk: { create: "CreateNetworkAclRequestContent", update: "UpdateNetworkAclRequestContent" },
  },
};
