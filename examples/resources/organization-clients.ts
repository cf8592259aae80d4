import * as auth0 from "pulumi-dynamic-auth0";

const massive = new auth0.Organization("massive", { name: "massive-dynamic" });
const portal = new auth0.Client("portal-of-massive", { name: "Portal" });
const reports = new auth0.Client("reports-of-massive", { name: "Reports" });

new auth0.OrganizationClients("massive", {
  organizationId: massive,
  clients: [{ clientId: portal, useForMemberAccess: true }, { clientId: reports }],
});
