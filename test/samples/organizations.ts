import { databases } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const organizations: Samples = {
  Organization: {
    collection: "organizations",
    scenarios: [{ given: databases }],
    sequences: { places: 2, given: (_, place) => ({ name: `place-${place}` }) },
    sdk: { create: "CreateOrganizationRequestContent", update: "UpdateOrganizationRequestContent" },
  },
};
