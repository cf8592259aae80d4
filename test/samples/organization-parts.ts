import type { Values } from "../../src/definition";
import type { Tenant } from "../definitions/subject";
import { client, post, rolesAndApis } from "./prerequisites";
import type { Samples } from "./resource-sample";

const organizationId = "org_0123456789abcdef";

/** Organizations under the ids that samples have. */
function organizations({ simulator: { tenant } }: Tenant): Values {
  for (const id of [organizationId, "org_fedcba9876543210"])
    tenant.put("organizations", id, { id, name: `prerequisite-${id.slice(-1)}` });
  return { organizationId };
}

/** Grants under the ids that samples have. */
function grants({ simulator: { tenant } }: Tenant): void {
  for (const id of ["cgr_0123456789abcdef", "cgr_fedcba9876543210"])
    tenant.put("client-grants", id, { id, client_id: "sample", audience: id, scope: [], subject_type: "client" });
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
  const id = `${organizationId} ${connection_id}`;
  simulator.tenant.put("connections", connection_id, { id: connection_id, name: "prerequisite", strategy: "auth0" });
  simulator.tenant.put("organization-connections", id, { id, organization_id: organizationId, connection_id });
  const login = { organization_usage: "allow", initiate_login_uri: "https://app.example.com/login" };
  const { client_id: clientId } = await post(elsewhere, "/clients", { name: "Prerequisite", ...login });
  return { ...organizations(tenant), clientId };
}

/** What is below organizations. */
export const organizationParts: Samples = {
  OrganizationClient: {
    scenarios: [{ given: async (tenant) => ({ ...organizations(tenant), clientId: await client(tenant.elsewhere) }) }],
    sequences: { places: 0 },
    sdk: { update: "UpdateOrganizationClientRequestContent" },
  },
  OrganizationClientGrant: {
    scenarios: [
      {
        given: async (tenant) => {
          grants(tenant);
          return organizations(tenant);
        },
      },
    ],
    possible: ["a 200 with an empty list"],
    sequences: { places: 0 },
    sdk: { create: "AssociateOrganizationClientGrantRequestContent" },
  },
  OrganizationDiscoveryDomain: {
    collection: "organization-discovery-domains",
    scenarios: [{ given: async (tenant) => organizations(tenant) }],
    sequences: {
      places: 2,
      given: ({ organizationId }, place) => ({ organizationId, domain: `place-${place}.example.com` }),
    },
    sdk: {
      create: "CreateOrganizationDiscoveryDomainRequestContent",
      update: "UpdateOrganizationDiscoveryDomainRequestContent",
    },
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
          return organizations(tenant);
        },
      },
    ],
    sequences: { places: 0 },
    sdk: "requests have no body",
  },
};
