import { z } from "zod";
import { action, either, object, reference } from "../../definition";

export const userUnblock = action({
  type: "UserUnblock",
  description:
    "Lifts the block that too many failed logins brought about, for one user or for a login name. It does not lift `blocked` of a `User`. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: ({ userId }) =>
      userId === undefined ? "/user-blocks" : `/user-blocks/${encodeURIComponent(String(userId))}`,
    scopes: ["update:users"],
    body: () => undefined,
    perform: (api, request, { identifier }) =>
      api.request({ ...request, query: { identifier: identifier as string | undefined } }),
  },
  id: (_, { userId, identifier }) => String(userId ?? identifier),
  security: { creation: { severity: "low", why: "Whoever guessed at the password can go on." } },
  source: "https://auth0.com/docs/api/management/v2/user-blocks/delete-user-blocks",
  inputs: object({
    userId: reference("User", z.string().min(1)).optional().describe("User to unblock: a `User`, or its id."),
    identifier: z
      .string()
      .min(1)
      .optional()
      .describe("Username, phone number or email address to unblock, in place of `userId`."),
  }),
  constraints: [either("userId", "identifier", "set")],
});
