import { createHash } from "node:crypto";
import { z } from "zod";
import { count, id, object, reference, secret, url, type Wire, wire } from "../../definition";

/** A short digest of the address: it is a secret, and ids are not encrypted. */
export const ticketId = (answer: Wire): string =>
  createHash("sha256").update(String(answer["ticket"])).digest("hex").slice(0, 16);

/** What a ticket is answered with. */
export const ticketOutputs = object({
  ticket: secret(z.string()).describe("Address to send to the user. Who has it can use the ticket."),
});

/** What can be said about every ticket. */
export const ticketProperties = {
  resultUrl: url().optional().describe("Page that the user is sent to afterwards, in classic login."),
  clientId: reference("Client", z.string().min(1))
    .optional()
    .describe(
      "Application that the page shows and leads back to, in Universal Login: a `Client`, or its id. The tenant's own page is shown unless it is set.",
    ),
  organizationId: id("org", "organization").optional().describe("Organization whose looks the page has, by its id."),
  ttlSec: count().optional().describe("Seconds that the ticket can be used; 432000 (5 days) unless set, or when 0."),
  includeEmailInRedirect: wire("includeEmailInRedirect", z.boolean())
    .optional()
    .describe("Adds the email address to the page that the user is sent to."),
};
