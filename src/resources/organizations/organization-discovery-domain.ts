import { z } from "zod";
import {
  anyChange,
  collection,
  either,
  filters,
  immutable,
  matching,
  object,
  permanent,
  type Query,
  resultOf,
  sensitive,
  serverDefault,
  unset,
  wire,
} from "../../definition";
import { inOrganization, organizationId } from "./organization-id";

const path = "/organizations/{organizationId}/discovery-domains";
const source = "https://auth0.com/docs/api/management/v2/organizations";

// The pattern is that of Auth0's answers.
const label = "([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])";
const domain = matching(new RegExp(`^(${label}\\.)*${label}$`), 'a domain, such as "acme.com"')
  .min(3)
  .max(255);

const status = z.enum(["pending", "verified"]);

/** What has to be put into DNS. */
const record = {
  verificationHost: z
    .string()
    .describe("Name of the TXT record that proves the domain: put it into DNS with `verificationTxt` as its value."),
  verificationTxt: z.string().describe("Value of that TXT record."),
};

export const organizationDiscoveryDomain = collection({
  type: "OrganizationDiscoveryDomain",
  description:
    "A domain of email addresses by which users find their organization at login. The organization proves that it owns the domain by a TXT record in DNS, of which the name is `verificationHost` and the value `verificationTxt`.",
  path,
  list: { key: "domains", by: "checkpoint", byKey: `${path}/name/{domain}`, lags: true },
  id: "id",
  idName: "discoveryDomainId",
  scope: "organization_discovery_domains",
  naturalKey: ["organizationId", "domain"],
  deletion: "Takes the domain away from the organization. One that is added again has to be proven again.",
  security: {
    properties: {
      status: sensitive(
        (_, after) => (after === "verified" ? "high" : "low"),
        "A domain that nobody has proven leads its users to the login of this organization.",
      ),
      useForOrganizationDiscovery: sensitive(anyChange("low"), "It decides where the users of the domain log in."),
    },
  },
  source: `${source}/post-discovery-domains`,
  inputs: object({
    organizationId: inOrganization(),
    domain: immutable(domain).describe("Domain of the email addresses: once in an organization."),
    status: permanent(serverDefault(() => "pending", status))
      .optional()
      .describe(
        "Set it to `verified` only for a domain that you have proven yourself. A domain stays as it is when this is no longer declared; a new one is `pending` until Auth0 has found the TXT record.",
      ),
    useForOrganizationDiscovery: unset(true, z.boolean())
      .optional()
      .describe("Whether users are led to the organization by the domain; true unless set."),
  }),
  outputs: object({ status: status.describe("Whether the domain is proven."), ...record }),
});

const result = object({
  discoveryDomainId: wire("id", z.string()).describe("Id of the domain."),
  ...resultOf(organizationDiscoveryDomain).omit({ organizationId: true }).shape,
});

export const getOrganizationDiscoveryDomain: Query = {
  name: "getOrganizationDiscoveryDomain",
  description: "A domain by which users find their organization, by its id or by itself.",
  args: object({
    organizationId: organizationId().describe("Organization that has the domain: its id."),
    discoveryDomainId: z.string().min(1).optional().describe("Id of the domain. Either this or `domain` is required."),
    domain: domain.optional().describe("The domain itself, such as `acme.com`."),
  }),
  rules: [either("discoveryDomainId", "domain", "given")],
  result,
  scopes: ["read:organization_discovery_domains"],
  one: { path: [`${path}/{discoveryDomainId}`, `${path}/name/{domain}`] },
  source: `${source}/get-discovery-domains-by-discovery-domain-id`,
};

export const getOrganizationDiscoveryDomains: Query = {
  name: "getOrganizationDiscoveryDomains",
  description: "Domains by which users find an organization. The list follows changes after a while.",
  args: filters({ organizationId: organizationId().describe("Organization whose domains are meant: its id.") }),
  result,
  scopes: ["read:organization_discovery_domains"],
  list: { path, key: "domains", by: "checkpoint", id: "id" },
  source: `${source}/get-discovery-domains`,
};
