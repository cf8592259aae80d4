import { createHash } from "node:crypto";
import { z } from "zod";
import { action, email, object, reference, secret, type Wire } from "../../definition";

/** A short digest of the address: it is a secret, and ids are not encrypted. */
const ticketId = (answer: Wire): string =>
  createHash("sha256").update(String(answer["ticket_url"])).digest("hex").slice(0, 16);

export const guardianEnrollmentTicket = action({
  type: "GuardianEnrollmentTicket",
  description:
    "An address at which a user enrolls a second factor, for you to send, or for Auth0 to mail. A new ticket is made when an argument or `triggers` changes.",
  operation: {
    method: "POST",
    path: "/guardian/enrollments/ticket",
    scopes: ["create:guardian_enrollment_tickets"],
    // A second mail is one too many; a second ticket that nobody knows of is none.
    repeatable: ({ sendMail }) => sendMail !== true,
  },
  holds: ["ticket_id", "ticket_url"],
  id: ticketId,
  security: { creation: { severity: "medium", why: "Who has the address enrolls a second factor for the user." } },
  source: "https://auth0.com/docs/api/management/v2/guardian/post-ticket",
  inputs: object({
    userId: reference("User", z.string().min(1)).describe("User who enrolls: a `User`, or its id."),
    email: email().optional().describe("Address that it is mailed to, in place of the user's own."),
    sendMail: z.boolean().optional().describe("Whether Auth0 mails the address to the user."),
    emailLocale: z.string().optional().describe("Language of the mail, such as `de`."),
    factor: z
      .enum(["push-notification", "phone", "email", "otp", "webauthn-roaming", "webauthn-platform"])
      .optional()
      .describe("Kind of second factor that the user has to enroll, in Universal Login; any of them unless set."),
    allowMultipleEnrollments: z
      .boolean()
      .optional()
      .describe("Lets a user who has a second factor enroll another one, in Universal Login."),
  }),
  outputs: object({
    ticketId: secret(z.string()).describe("Id of the ticket, which is part of its address."),
    ticketUrl: secret(z.string()).describe("Address to send to the user. Who has it can use the ticket."),
  }),
});
