import * as auth0 from "pulumi-dynamic-auth0";

const staff = new auth0.Connection("staff", { name: "staff", strategy: "auth0" });
const jane = new auth0.User("jane", { connection: staff, email: "jane@example.com", password: "correct horse 1 B" });

const ticket = new auth0.PasswordChangeTicket("janes-first-password", {
  userId: jane,
  ttlSec: 86400,
  markEmailAsVerified: true,
});

export const addressForJane = ticket.ticket;
