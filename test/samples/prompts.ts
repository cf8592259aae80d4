import type { Samples } from "./resource-sample";

export const prompts: Samples = {
  Prompts: { sdk: { update: "UpdateSettingsRequestContent" } },
  PromptCustomText: {
    // The request is the texts themselves, by their screens.
    reworded: ["texts"],
    accompanied: ["login", "signup"],
    possible: ["a 200 with an empty object"],
    sdk: "the request holds texts under names of their own",
  },
  PromptPartials: {
    possible: ["a 200 with an empty object"],
    sdk: "the request holds what is put on screens under their names",
  },
  PromptScreenPartial: {
    inside: ({ screen }) => [String(screen)],
    possible: ["a 200 with an empty object"],
    sequences: { given: () => ({ prompt: "signup", screen: "signup" }) },
    sdk: "the request holds what is put on screens under their names",
  },
  PromptScreenRenderer: {
    sdk: { update: "UpdateAculRequestContent" },
  },
};
