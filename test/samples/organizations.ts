import { aMembership } from "./memberships";
import { databases, rolesAndApis } from "./prerequisites";
import type { ResourceSample, Samples } from "./resource-sample";
import type { Scenario } from "./scenario";

/** Organizations, users and roles, under the ids that samples have. */
const membersAndRoles: Scenario["given"] = async (tenant) => {
  for (const id of ["sample", "another"]) {
    tenant.simulator.tenant.put("organizations", id, { id, name: id });
    tenant.simulator.tenant.put("users", id, { user_id: id, email: `${id}@example.com`, identities: [] });
  }
  return rolesAndApis(tenant);
};

/** The ground of the sequences has no organizations. */
const unsequenced: Pick<ResourceSample, "sequences"> = { sequences: { places: 0 } };

const ofMembers: ResourceSample = { ...aMembership, ...unsequenced, scenarios: [{ given: membersAndRoles }] };

const rolesOfMembers: ResourceSample = {
  ...aMembership,
  ...unsequenced,
  scenarios: [
    {
      given: async (tenant) => {
        const given = await membersAndRoles(tenant);
        for (const organization_id of ["sample", "another"])
          for (const user_id of ["sample", "another"]) {
            const id = `${organization_id} ${user_id}`;
            tenant.simulator.tenant.put("organization-members", id, { id, organization_id, user_id });
          }
        return given;
      },
    },
  ],
};

export const organizations: Samples = {
  Organization: {
    collection: "organizations",
    scenarios: [{ given: databases }],
    sequences: { places: 2, given: (_, place) => ({ name: `place-${place}` }) },
    sdk: { create: "CreateOrganizationRequestContent", update: "UpdateOrganizationRequestContent" },
  },
  OrganizationMember: ofMembers,
  OrganizationMembers: ofMembers,
  OrganizationMemberRole: rolesOfMembers,
  OrganizationMemberRoles: rolesOfMembers,
};
