import { readyDomains } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const branding: Samples = {
  Branding: {
    // What Auth0 may answer for a tenant that has set nothing.
    possible: ["a 200 with an empty object"],
    sdk: { update: "UpdateBrandingRequestContent" },
  },
  BrandingTheme: {
    // The API takes a theme whole.
    accompanied: ["displayName", "borders", "colors", "fonts", "identifiers", "page_background", "widget"],
    sdk: "a request holds the theme whole, and a declaration what is different",
  },
  UniversalLoginTemplate: {
    scenarios: [{ given: readyDomains }],
    // Requests call it `template`, and answers `body`.
    accompanied: ["template"],
    reworded: ["template"],
    sdk: "the SDK has one type for a text and for an object",
  },
};
