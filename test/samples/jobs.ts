import path from "node:path";
import { aDatabase, aUser } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const jobs: Samples = {
  UsersImportJob: {
    scenarios: [
      { ...aDatabase, without: ["usersFile"] },
      {
        given: async (tenant) => ({
          ...(await aDatabase.given!(tenant)),
          usersFile: path.join(__dirname, "users.json"),
        }),
        apart: ["users"],
      },
    ],
    sequences: {
      given: ({ connectionId }) => ({ connectionId, upsert: true, users: [{ email: "imported@example.com" }] }),
      isGenuine: true,
    },
    sdk: "a form with a file, in which all values are text",
  },
  VerificationEmailJob: {
    scenarios: [aUser],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: { create: "CreateVerificationEmailRequestContent" },
  },
};
