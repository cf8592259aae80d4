import { z } from "zod";
import { either, filters, open, type Query } from "../../definition";

export const getUserBlocks: Query = {
  name: "getUserBlocks",
  description: "What a user is locked out of after too many failed logins. A user who is not has no entry.",
  args: filters({
    userId: z
      .string()
      .min(1)
      .optional()
      .describe("Id of the user, with the provider in front. Either this or `identifier` is required."),
    identifier: z.string().min(1).optional().describe("Email address, username or phone number of the user."),
    considerBruteForceEnablement: z
      .boolean()
      .optional()
      .describe("Answers no blocks while brute-force protection is off or set not to block; false unless set."),
  }),
  constraints: [either("userId", "identifier")],
  result: open({
    identifier: z.string().optional().describe("Email address, username or phone number that is blocked."),
    ip: z.string().optional().describe("IP address that it is blocked from."),
    connection: z.string().optional().describe("Name of the connection that it is blocked in."),
  }),
  scopes: ["read:users"],
  list: { path: ["/user-blocks/{userId}", "/user-blocks"], key: "blocked_for", by: "whole" },
  source: "https://auth0.com/docs/api/management/v2/user-blocks/get-user-blocks",
};
