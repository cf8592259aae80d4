import type { Samples } from "./resource-sample";

export const userAttributeProfiles: Samples = {
  UserAttributeProfile: {
    collection: "user-attribute-profiles",
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateUserAttributeProfileRequestContent", update: "UpdateUserAttributeProfileRequestContent" },
  },
};
