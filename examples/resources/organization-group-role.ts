import * as auth0 from "pulumi-dynamic-auth0";

const support = new auth0.Role("support", { name: "Support" });
const umbrella = new auth0.Organization("umbrella", { name: "umbrella" });
const { groupId } = auth0.getGroupOutput({ name: "Customer care" });

new auth0.OrganizationGroupRole("care-supports-umbrella", { organizationId: umbrella, groupId, roleId: support });
