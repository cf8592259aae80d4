import * as auth0 from "pulumi-dynamic-auth0";
import { workerOrders } from "./apis";
import { dashboard } from "./applications";
import { customers, formerShop } from "./connections";
import { care, night, shift, support } from "./roles";
import { edition, organizationTemplates } from "./settings";
import { jane, john } from "./users";

export const acme = new auth0.Organization("acme", {
  name: edition("acme", "acme-group"),
  displayName: edition("Acme, Inc.", "Acme Group"),
  branding: edition({ logoUrl: "https://cdn.example.com/acme.png" }, undefined),
  metadata: edition<Record<string, string>>({ plan: "enterprise" }, {}),
});

new auth0.OrganizationClientGrant("worker-for-acme", { organizationId: acme, clientGrantId: workerOrders });

new auth0.OrganizationConnection("customers-at-acme", {
  organizationId: acme,
  connectionId: customers,
  assignMembershipOnLogin: true,
  isSignupEnabled: edition(true, false),
  showAsButton: edition(true, false),
  isEnabled: edition(true, false),
  organizationAccessLevel: edition("readonly", "full"),
  organizationConnectionName: edition("people", "employees"),
});

/** What Acme has to put into its DNS is in the outputs. */
const domain = new auth0.OrganizationDiscoveryDomain("acme", {
  organizationId: acme,
  domain: "acme.example.com",
  status: edition("pending", "verified"),
});

export const dnsRecord = { name: domain.verificationHost, value: domain.verificationTxt };

new auth0.OrganizationInvitation("acme-admin", {
  organizationId: acme,
  inviter: { name: "The shop" },
  invitee: { email: "first@acme.example.com" },
  clientId: dashboard,
  roles: [support],
});

new auth0.OrganizationClient("dashboard-of-acme", {
  organizationId: acme,
  clientId: dashboard,
  useForMemberAccess: edition(true, false),
});

new auth0.OrganizationTemplate("acme", { organizationId: acme, templateId: edition(...organizationTemplates) });

const janeAtAcme = new auth0.OrganizationMember("jane-at-acme", { organizationId: acme, userId: jane });

new auth0.OrganizationMemberRole("jane-supports-acme", { organizationId: acme, userId: janeAtAcme, roleId: support });

new auth0.OrganizationGroupRole("care-supports-acme", { organizationId: acme, groupId: care, roleId: support });

new auth0.OrganizationGroupRoles("night-shift-at-acme", {
  organizationId: acme,
  groupId: night,
  roles: edition([shift], [support, shift]),
});

const globex = new auth0.Organization("globex", {
  name: "globex",
  displayName: edition("Globex", "Globex Corporation"),
});

new auth0.OrganizationClients("globex", {
  organizationId: globex,
  clients: edition([{ clientId: dashboard }], [{ clientId: dashboard, useForMemberAccess: true }]),
});

const globexDomains = new auth0.OrganizationDiscoveryDomains("globex", {
  organizationId: globex,
  domains: [
    { domain: "globex.example.com", useForOrganizationDiscovery: edition(true, false) },
    { domain: edition("globex.example.net", "globex.example.org") },
  ],
});

export const dnsRecords = globexDomains.records;

new auth0.OrganizationConnections("globex", {
  organizationId: globex,
  connections: edition(
    [{ connectionId: customers }],
    [{ connectionId: customers, assignMembershipOnLogin: true }, { connectionId: formerShop }],
  ),
});

const globexMembers = new auth0.OrganizationMembers("globex", {
  organizationId: globex,
  members: edition([john], [jane, john]),
});

new auth0.OrganizationMemberRoles("john-at-globex", {
  organizationId: globexMembers,
  userId: john,
  roles: edition([shift], [support, shift]),
});
