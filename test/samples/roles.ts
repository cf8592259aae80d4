import { aMembership, aPermission, membersOf } from "./memberships";
import { rolesAndApis } from "./prerequisites";
import type { ResourceSample, Samples } from "./resource-sample";

const permissionsOfARole: ResourceSample = {
  ...aMembership,
  scenarios: [{ given: rolesAndApis }],
};

const groupsOfARole: ResourceSample = { ...aMembership, scenarios: [{ given: rolesAndApis }] };

const { item, whole } = membersOf("roleId", ({ roles }) => roles);

export const roles: Samples = {
  Role: {
    collection: "roles",
    scenarios: [{ along: { type: { ownerId: "org_0123456789abcdef" }, ownerId: { type: "organization" } } }],
    sequences: { places: 2, given: (_, place) => ({ name: `place ${place}` }) },
    sdk: { create: "CreateRoleRequestContent", update: "UpdateRoleRequestContent" },
  },
  RoleGroup: { ...groupsOfARole, ...item(({ groups }, place) => ({ groupId: groups[place] })) },
  RoleGroups: { ...groupsOfARole, ...whole },
  RolePermission: { ...permissionsOfARole, ...item(aPermission) },
  RolePermissions: { ...permissionsOfARole, ...whole },
};
