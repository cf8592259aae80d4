import type { Samples } from "./resource-sample";

export const prompts: Samples = {
  Prompts: { sdk: { update: "UpdateSettingsRequestContent" } },
};
