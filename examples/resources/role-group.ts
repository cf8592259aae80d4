import * as auth0 from "pulumi-dynamic-auth0";

const support = new auth0.Role("support", { name: "Support" });
const { groupId } = auth0.getGroupOutput({ name: "Customer care" });

new auth0.RoleGroup("customer-care-supports", { roleId: support, groupId });
