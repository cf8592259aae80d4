import { aUser, database, user } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const tickets: Samples = {
  EmailVerificationTicket: {
    scenarios: [{ ...aUser, apart: ["resultUrl"] }],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: { create: "VerifyEmailTicketRequestContent" },
  },
  PasswordChangeTicket: {
    scenarios: [
      { ...aUser, without: ["connectionId", "email"], apart: ["organizationId"] },
      {
        given: async ({ elsewhere }) => {
          const { id } = await database(elsewhere);
          await user(elsewhere);
          return { connectionId: id, email: "prerequisite@example.com" };
        },
        apart: ["userId", "identity", "organizationId"],
      },
    ],
    sequences: { given: ({ users }) => ({ userId: users[0] }) },
    sdk: { create: "ChangePasswordTicketRequestContent" },
  },
};
