import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
import { aMembership } from "./memberships";
import { client, databases, post, rolesAndApis } from "./prerequisites";
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

const organizationId = "org_0123456789abcdef";

/** Organizations under the ids that samples have. */
function anOrganization({ simulator: { tenant } }: Tenant): Values {
  for (const id of [organizationId, "org_fedcba9876543210"])
    tenant.put("organizations", id, { id, name: `prerequisite-${id.slice(-1)}` });
  return { organizationId };
}

const rolesOfGroups: ResourceSample = {
  ...aMembership,
  scenarios: [
    {
      given: async (tenant) => {
        await rolesAndApis(tenant);
        return anOrganization(tenant);
      },
    },
  ],
};

/** Grants under the ids that samples have. */
function grants({ simulator: { tenant } }: Tenant): void {
  for (const id of ["cgr_0123456789abcdef", "cgr_fedcba9876543210"])
    tenant.put("client-grants", id, { id, client_id: "sample", audience: id, scope: [], subject_type: "client" });
}

/** Databases under the ids that samples have, for organizations. */
function connections(given: Tenant): Values {
  const { tenant } = given.simulator;
  for (const id of ["con_0123456789abcdef", "con_fedcba9876543210"])
    tenant.put("connections", id, { id, name: `prerequisite-${id.slice(-1)}`, strategy: "auth0" });
  return anOrganization(given);
}

/** Templates under the ids that samples have. */
function templates({ simulator: { tenant } }: Tenant): void {
  for (const id of ["sample", "another"]) tenant.put("organization-templates", id, { id, name: id });
}

/** An application, a connection and roles that an invitation can be about. */
async function inviting(tenant: Tenant): Promise<Values> {
  await rolesAndApis(tenant);
  const { simulator, elsewhere } = tenant;
  const connection_id = "con_0123456789abcdef";
  const id = `${organizationId}::${connection_id}`;
  simulator.tenant.put("connections", connection_id, { id: connection_id, name: "prerequisite", strategy: "auth0" });
  simulator.tenant.put("organization-connections", id, { id, organization_id: organizationId, connection_id });
  const login = { organization_usage: "allow", initiate_login_uri: "https://app.example.com/login" };
  const { client_id: clientId } = await post(elsewhere, "/clients", { name: "Prerequisite", ...login });
  return { ...anOrganization(tenant), clientId };
}

export const organizations: Samples = {
  Organization: {
    collection: "organizations",
    scenarios: [{ given: databases }],
    sequences: { places: 2, given: (_, place) => ({ name: `place-${place}` }) },
    sdk: { create: "CreateOrganizationRequestContent", update: "UpdateOrganizationRequestContent" },
  },
  OrganizationMember: {
    ...ofMembers,
    sequences: {
      places: 2,
      given: ({ organizationId, users }, place) => ({ organizationId, userId: users[4 + place] }),
    },
  },
  OrganizationMembers: ofMembers,
  OrganizationMemberRole: {
    ...rolesOfMembers,
    sequences: {
      places: 2,
      given: ({ otherOrganizationId, users, roles }, place) => ({
        ...{ organizationId: otherOrganizationId, userId: users[4], roleId: roles[place] },
      }),
    },
  },
  OrganizationMemberRoles: {
    ...rolesOfMembers,
    sequences: {
      given: ({ otherOrganizationId, users }) => ({ organizationId: otherOrganizationId, userId: users[5] }),
    },
  },
  OrganizationGroupRole: {
    ...rolesOfGroups,
    sequences: {
      places: 2,
      given: ({ organizationId, groups, roles }, place) => ({
        ...{ organizationId, groupId: groups[0], roleId: roles[place] },
      }),
    },
  },
  OrganizationGroupRoles: {
    ...rolesOfGroups,
    sequences: { given: ({ organizationId, groups }) => ({ organizationId, groupId: groups[1] }) },
  },
  OrganizationClient: {
    scenarios: [{ given: async (tenant) => ({ ...anOrganization(tenant), clientId: await client(tenant.elsewhere) }) }],
    sequences: {
      places: 2,
      given: ({ organizationId, clients }, place) => ({ organizationId, clientId: clients[place] }),
    },
    sdk: { update: "UpdateOrganizationClientRequestContent" },
  },
  OrganizationClients: {
    ...aMembership,
    ...unsequenced,
    scenarios: [
      {
        given: async (tenant) => {
          for (const client_id of ["sample", "another"])
            tenant.simulator.tenant.put("clients", client_id, { client_id, name: client_id });
          return anOrganization(tenant);
        },
      },
    ],
  },
  OrganizationClientGrant: {
    scenarios: [
      {
        given: async (tenant) => {
          grants(tenant);
          return anOrganization(tenant);
        },
      },
    ],
    possible: ["a 200 with an empty list"],
    sequences: { places: 0 },
    sdk: { create: "AssociateOrganizationClientGrantRequestContent" },
  },
  OrganizationConnection: {
    // Nobody signs up without becoming a member.
    scenarios: [
      { given: async (tenant) => connections(tenant), along: { isSignupEnabled: { assignMembershipOnLogin: true } } },
    ],
    sequences: { places: 0 },
    sdk: {
      create: "CreateOrganizationAllConnectionRequestParameters",
      update: "UpdateOrganizationConnectionRequestParameters",
    },
  },
  OrganizationConnections: {
    ...aMembership,
    ...unsequenced,
    scenarios: [{ given: async (tenant) => connections(tenant) }],
  },
  OrganizationDiscoveryDomain: {
    collection: "organization-discovery-domains",
    scenarios: [{ given: async (tenant) => anOrganization(tenant) }],
    sequences: {
      places: 2,
      given: ({ organizationId }, place) => ({ organizationId, domain: `place-${place}.example.com` }),
    },
    sdk: {
      create: "CreateOrganizationDiscoveryDomainRequestContent",
      update: "UpdateOrganizationDiscoveryDomainRequestContent",
    },
  },
  // Sequences count domains by their ids, which the state of a whole set does not hold.
  OrganizationDiscoveryDomains: {
    ...aMembership,
    ...unsequenced,
    scenarios: [{ given: async (tenant) => anOrganization(tenant) }],
  },
  OrganizationInvitation: {
    scenarios: [{ given: inviting }],
    sequences: { places: 0 },
    sdk: { create: "CreateOrganizationInvitationRequestContent" },
  },
  OrganizationTemplate: {
    scenarios: [
      {
        given: async (tenant) => {
          templates(tenant);
          return anOrganization(tenant);
        },
      },
    ],
    sequences: { places: 0 },
    sdk: "requests have no body",
  },
};
