import { z } from "zod";
import { action, email, id, notBoth, object, reference, together } from "../../definition";
import { ticketId, ticketOutputs, ticketProperties } from "./ticket";

export const passwordChangeTicket = action({
  type: "PasswordChangeTicket",
  description:
    "An address at which a user of a database connection can choose a new password, for you to send. Nothing is mailed. A new ticket is made when an argument or `triggers` changes.",
  operation: { method: "POST", path: "/tickets/password-change", scopes: ["create:user_tickets"], repeatable: true },
  holds: ["ticket"],
  id: ticketId,
  security: { creation: { severity: "medium", why: "Who has the address can set the password of the user." } },
  source: "https://auth0.com/docs/api/management/v2/tickets/post-password-change",
  inputs: object({
    userId: reference("User", z.string().min(1))
      .optional()
      .describe("User who may choose a new password: a `User`, or its id."),
    connectionId: reference("Connection", id("con", "connection"))
      .optional()
      .describe("Connection in which the user is looked for by `email`: a `Connection`, or its id."),
    email: email().optional().describe("Email address of the user, in place of `userId`. Needs `connectionId`."),
    markEmailAsVerified: z
      .boolean()
      .optional()
      .describe("Counts the email address as verified once the ticket was used; false unless set."),
    identity: object({
      userId: z.string().describe("Id of the identity, without the provider in front."),
      provider: z.enum(["auth0"]).describe("Provider of the identity: only databases have passwords."),
      connectionId: reference("Connection", id("con", "connection"))
        .optional()
        .describe("Connection of the identity: a `Connection`, or its id."),
    })
      .optional()
      .describe("Identity whose password changes, for a user with several. Needs `userId`. Early access."),
    ...ticketProperties,
  }),
  outputs: ticketOutputs,
  constraints: [
    {
      properties: ["userId", "connectionId", "email"],
      broken: ({ userId, connectionId, email }) => {
        const byEmail = [connectionId, email].filter((value) => value !== undefined).length;
        return byEmail === (userId === undefined ? 2 : 0)
          ? undefined
          : "either `userId`, or `connectionId` and `email` together must be set";
      },
    },
    together("identity", "userId"),
    notBoth("resultUrl", "organizationId"),
  ],
});
