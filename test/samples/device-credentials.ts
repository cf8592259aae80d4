import { accessToken, database, post } from "./prerequisites";
import type { Samples } from "./resource-sample";

const member = { username: "given", password: "Sample-password-1" };

export const deviceCredentials: Samples = {
  DeviceCredential: {
    scenarios: [
      {
        given: async ({ elsewhere }) => {
          await database(elsewhere);
          await post(elsewhere, "/users", { connection: "prerequisite", email: "owner@example.com", ...member });
          return member;
        },
        without: ["userToken"],
      },
      {
        given: async ({ simulator }) => ({ userToken: await accessToken(simulator) }),
        apart: ["username", "password"],
      },
    ],
    // A tenant may have none of what is only in a list.
    possible: ["a 200 with an empty list"],
    // It needs a user's own token.
    sequences: { places: 0 },
    sdk: { create: "CreatePublicKeyDeviceCredentialRequestContent" },
  },
};
