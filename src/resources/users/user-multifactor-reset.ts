import { z } from "zod";
import { action, object, reference } from "../../definition";

export const userMultifactorReset = action({
  type: "UserMultifactorReset",
  description:
    "Removes what a user has enrolled with a second factor provider, so that the next login asks to enroll again. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: "/users/{userId}/multifactor/{provider}",
    scopes: ["update:users"],
    body: () => undefined,
  },
  id: (_, { userId, provider }) => `${userId}/${provider}`,
  security: {
    creation: { severity: "high", why: "The second factor is gone, so that who has the password can enroll one." },
  },
  source: "https://auth0.com/docs/api/management/v2/users/delete-multifactor-by-provider",
  inputs: object({
    userId: reference("User", z.string().min(1)).describe("User who enrolls again: a `User`, or its id."),
    provider: z.enum(["duo", "google-authenticator"]).describe("Provider of the second factor."),
  }),
});
