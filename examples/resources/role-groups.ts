import * as auth0 from "pulumi-dynamic-auth0";

const support = new auth0.Role("support", { name: "Support" });
const groups = ["Customer care", "Night shift"].map((name) => auth0.getGroupOutput({ name }).groupId);

new auth0.RoleGroups("support", { roleId: support, groups });
