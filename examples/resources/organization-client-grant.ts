import * as auth0 from "pulumi-dynamic-auth0";

const orders = new auth0.ResourceServer("orders", { identifier: "https://orders.example.com" });
const reports = new auth0.Client("reports", {
  name: "Reports",
  appType: "non_interactive",
  grantTypes: ["client_credentials"],
  organizationUsage: "allow",
});
const grant = new auth0.ClientGrant("reports-orders", {
  clientId: reports,
  audience: orders,
  scope: [],
  organizationUsage: "allow",
});
const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });

new auth0.OrganizationClientGrant("reports-for-acme", { organizationId: acme, clientGrantId: grant });
