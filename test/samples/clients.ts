import type { Samples } from "./resource-sample";

export const clients: Samples = {
  Client: {
    collection: "clients",
    scenarios: [
      {
        apart: ["clientAuthenticationMethods", "oidcBackchannelLogout"],
        along: { "refreshToken.expirationType": { refreshToken: { rotationType: "non-rotating" } } },
      },
    ],
    sequences: { places: 2 },
    sdk: { create: "CreateClientRequestContent", update: "UpdateClientRequestContent" },
  },
};
