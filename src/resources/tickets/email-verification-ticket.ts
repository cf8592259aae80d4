import { z } from "zod";
import { action, object, reference } from "../../definition";
import { verifiedIdentity } from "../users/verified-identity";
import { ticketId, ticketOutputs, ticketProperties } from "./ticket";

export const emailVerificationTicket = action({
  type: "EmailVerificationTicket",
  description:
    "An address at which a user confirms an email address, for you to send. Nothing is mailed: `VerificationEmailJob` does that. A new ticket is made when an argument or `triggers` changes.",
  operation: { method: "POST", path: "/tickets/email-verification", scopes: ["create:user_tickets"], repeatable: true },
  holds: ["ticket"],
  id: ticketId,
  security: { creation: { severity: "low", why: "Who has the address confirms that the mail is the user's." } },
  source: "https://auth0.com/docs/api/management/v2/tickets/post-email-verification",
  inputs: object({
    userId: reference("User", z.string().min(1)).describe("User whose address is confirmed: a `User`, or its id."),
    identity: verifiedIdentity,
    ...ticketProperties,
  }),
  outputs: ticketOutputs,
  constraints: [
    {
      properties: ["resultUrl", "clientId", "organizationId"],
      broken: ({ resultUrl, clientId, organizationId }) =>
        resultUrl !== undefined && (clientId !== undefined || organizationId !== undefined)
          ? "can be set only without `clientId` and `organizationId`"
          : undefined,
    },
  ],
});
