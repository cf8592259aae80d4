import type { Samples } from "./resource-sample";

export const emails: Samples = {
  EmailProvider: {
    decisive: "mailgun",
    // Another service gets all of them again.
    accompanied: ["credentials", "settings"],
    sdk: { create: "CreateEmailProviderRequestContent", update: "UpdateEmailProviderRequestContent" },
  },
};
