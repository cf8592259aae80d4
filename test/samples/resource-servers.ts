import type { Samples } from "./resource-sample";

export const resourceServers: Samples = {
  ResourceServer: {
    collection: "resource-servers",
    sequences: { places: 2, given: (_, place) => ({ identifier: `https://place-${place}.example.com` }) },
    sdk: { create: "CreateResourceServerRequestContent", update: "UpdateResourceServerRequestContent" },
  },
};
