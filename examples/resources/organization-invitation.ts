import * as auth0 from "pulumi-dynamic-auth0";

const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });
const admin = new auth0.Role("admin", { name: "Admin" });
const dashboard = new auth0.Client("dashboard", {
  name: "Dashboard",
  appType: "regular_web",
  organizationUsage: "require",
  initiateLoginUri: "https://dashboard.example.com/login",
});

const invitation = new auth0.OrganizationInvitation("first-admin", {
  organizationId: acme,
  inviter: { name: "The dashboard team" },
  invitee: { email: "jane@acme.com" },
  clientId: dashboard,
  roles: [admin],
});

export const expires = invitation.expiresAt;
