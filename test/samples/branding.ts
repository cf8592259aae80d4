import { readyDomains } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const branding: Samples = {
  Branding: {
    // What Auth0 may answer for a tenant that has set nothing.
    possible: ["a 200 with an empty object"],
    sdk: { update: "UpdateBrandingRequestContent" },
  },
  UniversalLoginTemplate: {
    scenarios: [{ given: readyDomains }],
    // Requests call it `template`, and answers `body`.
    accompanied: ["template"],
    reworded: ["template"],
    sdk: "the SDK has one type for a text and for an object",
  },
};
