import * as auth0 from "pulumi-dynamic-auth0";
import { workerOrders } from "./apis";
import { dashboard } from "./applications";
import { support } from "./roles";
import { edition, organizationTemplates } from "./settings";

export const acme = new auth0.Organization("acme", {
  name: edition("acme", "acme-group"),
  displayName: edition("Acme, Inc.", "Acme Group"),
  branding: edition({ logoUrl: "https://cdn.example.com/acme.png" }, undefined),
  metadata: edition<Record<string, string>>({ plan: "enterprise" }, {}),
});

new auth0.OrganizationClientGrant("worker-for-acme", { organizationId: acme, clientGrantId: workerOrders });

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
