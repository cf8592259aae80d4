import { aUser } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const userBlocks: Samples = {
  UserUnblock: {
    scenarios: [
      { ...aUser, without: ["identifier"] },
      { given: async () => ({ identifier: "somebody" }), apart: ["userId"] },
    ],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: "a DELETE",
  },
};
