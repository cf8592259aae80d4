import * as auth0 from "pulumi-dynamic-auth0";

const initech = new auth0.Organization("initech", { name: "initech", displayName: "Initech" });
const passwords = new auth0.Connection("passwords", { name: "initech-passwords", strategy: "auth0" });
const directory = new auth0.Connection("directory", {
  name: "initech-directory",
  strategy: "okta",
  options: { domain: "initech.okta.com", clientId: "0oa2" },
});

new auth0.OrganizationConnections("initech", {
  organizationId: initech,
  connections: [{ connectionId: directory, assignMembershipOnLogin: true }, { connectionId: passwords }],
});
