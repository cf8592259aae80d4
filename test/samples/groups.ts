import { rolesAndApis } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const groups: Samples = {
  GroupRemoval: {
    scenarios: [{ given: rolesAndApis }],
    sequences: { given: ({ groups }) => ({ groupId: groups[2] }) },
    sdk: "a DELETE",
  },
};
