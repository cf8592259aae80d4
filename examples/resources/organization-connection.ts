import * as auth0 from "pulumi-dynamic-auth0";

const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });
const staff = new auth0.Connection("staff", {
  name: "acme-staff",
  strategy: "okta",
  options: { domain: "acme.okta.com", clientId: "0oa1" },
});

/** Whoever logs in by Acme's directory becomes a member. */
new auth0.OrganizationConnection("staff-of-acme", {
  organizationId: acme,
  connectionId: staff,
  assignMembershipOnLogin: true,
});
