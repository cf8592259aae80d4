import { z } from "zod";
import {
  anyChange,
  collection,
  type Definition,
  either,
  expectObject,
  filters,
  immutable,
  isGone,
  matching,
  object,
  permanent,
  type Query,
  resultOf,
  sensitive,
  serverDefault,
  unset,
  type Wire,
  wholeSet,
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

/** What can be said of a domain. */
const settings = {
  status: permanent(serverDefault(() => "pending", status))
    .optional()
    .describe(
      "Set it to `verified` only for a domain that you have proven yourself. A domain stays as it is when this is no longer declared; a new one is `pending` until Auth0 has found the TXT record.",
    ),
  useForOrganizationDiscovery: unset(true, z.boolean())
    .optional()
    .describe("Whether users are led to the organization by the domain; true unless set."),
};

const answered = { status: status.describe("Whether the domain is proven."), ...record };

const one = collection({
  type: "OrganizationDiscoveryDomain",
  description:
    "A domain of email addresses by which users find their organization at login. The organization proves that it owns the domain by a TXT record in DNS, of which the name is `verificationHost` and the value `verificationTxt`. `OrganizationDiscoveryDomains` is for the whole set: a program declares either of them for the same organization.",
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
    ...settings,
  }),
  outputs: object(answered),
});

/** A domain, which leaves the others of the organization alone. */
export const organizationDiscoveryDomain: Definition = { ...one, set: { part: "item", path } };

const at = (path: string, { id }: Wire): string => `${path}/${encodeURIComponent(String(id))}`;

/** All domains of an organization. */
export const organizationDiscoveryDomains = wholeSet({
  type: "OrganizationDiscoveryDomains",
  description:
    "All domains of email addresses by which users find their organization at login. What is not declared is removed; `OrganizationDiscoveryDomain` leaves the others alone. A program declares either of them for the same organization. What each domain's organization has to put into DNS is in `records`.",
  path,
  key: "domains",
  by: "checkpoint",
  parent: object({ organizationId: inOrganization() }),
  item: object({ domain: domain.describe("Domain of the email addresses."), ...settings }),
  items: "Domains of the organization; an empty list for none.",
  tells: {
    name: "records",
    item: object({ domain: z.string().describe("The domain."), ...answered }),
    about: "What proves each domain, by the name of the domain.",
  },
  most: 1,
  scopes: {
    read: ["read:organization_discovery_domains"],
    write: ["create", "update", "delete"].map((verb) => `${verb}:organization_discovery_domains`),
  },
  writes: {
    add: (api, path, added) =>
      Promise.all(
        added.map(async (body) => domainIn(await api.request({ method: "POST", path, body, repeatable: true }))),
      ),
    change: async (api, path, live, body) => {
      domainIn(await api.request({ method: "PATCH", path: at(path, live), body }));
    },
    remove: async (api, path, removed) => {
      for (const live of removed) await api.request({ method: "DELETE", path: at(path, live) }).catch(unlessGone);
    },
  },
  find: async (api, path, { domain }) =>
    (await api
      .request({ method: "GET", path: `${path}/name/${encodeURIComponent(String(domain))}` })
      .then(domainIn)
      .catch(unlessGone)) as Wire | undefined,
  severity: "high",
  why: "A domain leads its users to the login of the organization, proven or not.",
  source: `${source}/post-discovery-domains`,
});

const domainIn = (answer: unknown): Wire => expectObject(answer, "a domain of the organization", {}, ["id", "domain"]);

function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}

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
  constraints: [either("discoveryDomainId", "domain", "given")],
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
