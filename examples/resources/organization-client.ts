import * as auth0 from "pulumi-dynamic-auth0";

const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });
const dashboard = new auth0.Client("dashboard", { name: "Dashboard", organizationUsage: "require" });

new auth0.OrganizationClient("dashboard-of-acme", {
  organizationId: acme,
  clientId: dashboard,
  useForMemberAccess: true,
});
