import { z } from "zod";
import { action, object, reference, secret } from "../../definition";

export const recoveryCode = action({
  type: "RecoveryCode",
  description:
    "A new recovery code for a user who uses a second factor. The code that the user had before stops working. A new one is made when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path: "/users/{userId}/recovery-code-regeneration",
    scopes: ["update:users"],
    body: () => undefined,
    repeatable: true,
  },
  holds: ["recovery_code"],
  id: (_, { userId }) => String(userId),
  security: { creation: { severity: "medium", why: "The code logs in once in place of the second factor." } },
  source: "https://auth0.com/docs/api/management/v2/users/post-recovery-code-regeneration",
  inputs: object({
    userId: reference("User", z.string().min(1)).describe("User who gets the code: a `User`, or its id."),
  }),
  outputs: object({
    recoveryCode: secret(z.string()).describe("The code, which logs in once in place of the second factor."),
  }),
});
