import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.SelfServiceProfile("customers", { name: "Customers" });
const acme = new auth0.Organization("acme", { name: "acme" });

const ticket = new auth0.SelfServiceSsoTicket("acme", {
  selfServiceProfileId: customers,
  connectionConfig: { name: "acme", displayName: "Acme" },
  enabledOrganizations: [{ organizationId: acme, assignMembershipOnLogin: true }],
  ttlSec: 86400,
});

export const address = ticket.ticket;
