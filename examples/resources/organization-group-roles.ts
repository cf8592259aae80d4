import * as auth0 from "pulumi-dynamic-auth0";

const support = new auth0.Role("support", { name: "Support" });
const shift = new auth0.Role("shift", { name: "Shift" });
const initrode = new auth0.Organization("initrode", { name: "initrode" });
const { groupId } = auth0.getGroupOutput({ name: "Night shift" });

new auth0.OrganizationGroupRoles("night-at-initrode", { organizationId: initrode, groupId, roles: [support, shift] });
