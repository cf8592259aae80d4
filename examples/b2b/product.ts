import * as auth0 from "pulumi-dynamic-auth0";

/** The API of the product. What somebody may do there is in the permissions of an access token. */
export const api = new auth0.ResourceServer("reports-api", {
  name: "Reports API",
  identifier: "https://reports.example.com",
  enforcePolicies: true,
  tokenDialect: "access_token_authz",
  scopes: [
    { value: "read:reports", description: "See reports" },
    { value: "write:reports", description: "Write reports" },
    { value: "manage:company", description: "Invite colleagues, and see the bill" },
  ],
});

/** Whoever logs in does so for a company. */
export const app = new auth0.Client("reports", {
  name: "Reports",
  appType: "regular_web",
  organizationUsage: "require",
  organizationRequireBehavior: "pre_login_prompt",
  callbacks: ["https://reports.example.com/callback"],
  initiateLoginUri: "https://reports.example.com/login",
  grantTypes: ["authorization_code", "refresh_token"],
});

/** A role, which a member has in one organization and not in another. */
function role(name: string, description: string, permissions: string[]): auth0.Role {
  const made = new auth0.Role(name.toLowerCase(), { name, description });
  new auth0.RolePermissions(name.toLowerCase(), {
    roleId: made,
    permissions: permissions.map((permissionName) => ({ resourceServerIdentifier: api, permissionName })),
  });
  return made;
}

export const roles = {
  admin: role("Admin", "Runs the account of the company", ["read:reports", "write:reports", "manage:company"]),
  writer: role("Writer", "Writes reports", ["read:reports", "write:reports"]),
  support: role("Support", "One of us, who helps a company", ["read:reports"]),
};
