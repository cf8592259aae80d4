import * as auth0 from "pulumi-dynamic-auth0";

const wayne = new auth0.Organization("wayne", { name: "wayne" });

const domains = new auth0.OrganizationDiscoveryDomains("wayne", {
  organizationId: wayne,
  domains: [{ domain: "wayne.example.com" }, { domain: "batcave.example.com", useForOrganizationDiscovery: false }],
});

/** What has to be put into DNS, as TXT records. */
export const dnsRecords = domains.records.apply((records) =>
  records.map(({ verificationHost, verificationTxt }) => ({ name: verificationHost, value: verificationTxt })),
);
