import { z } from "zod";
import { action, id, object, reference } from "../../definition";
import { verifiedIdentity } from "../users/verified-identity";

export const verificationEmailJob = action({
  type: "VerificationEmailJob",
  description:
    "Mails a user the request to confirm an email address. Auth0 sends it soon after; `getJob` tells whether it did. It is mailed again when an argument or `triggers` changes.",
  operation: { method: "POST", path: "/jobs/verification-email", scopes: ["update:users"] },
  holds: ["id", "status"],
  id: (answer) => String(answer["id"]),
  security: { creation: { severity: "low", why: "Who reads the mail confirms that the address is the user's." } },
  source: "https://auth0.com/docs/api/management/v2/jobs/post-verification-email",
  inputs: object({
    userId: reference("User", z.string().min(1)).describe("User who gets the mail: a `User`, or its id."),
    clientId: reference("Client", z.string().min(1))
      .optional()
      .describe(
        "Application that the mail is sent for: a `Client`, or its id. The tenant's global one is meant unless it is set.",
      ),
    identity: verifiedIdentity,
    organizationId: id("org", "organization").optional().describe("Organization whose looks the mail has, by its id."),
  }),
  outputs: object({ createdAt: z.string().optional().describe("When the mail was asked for, as an ISO 8601 time.") }),
});
