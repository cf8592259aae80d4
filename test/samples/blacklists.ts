import type { Samples } from "./resource-sample";

export const blacklists: Samples = {
  BlacklistedToken: {
    // A tenant may have none of what is only in a list.
    possible: ["a 200 with an empty list"],
    sdk: "the SDK has dropped the endpoint",
  },
};
