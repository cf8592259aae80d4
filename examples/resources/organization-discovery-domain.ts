import * as auth0 from "pulumi-dynamic-auth0";

const acme = new auth0.Organization("acme", { name: "acme", displayName: "Acme" });
const domain = new auth0.OrganizationDiscoveryDomain("acme", { organizationId: acme, domain: "acme.com" });

/** What has to be put into DNS to prove the domain: for example a record of your DNS provider's package. */
export const record = { type: "TXT", name: domain.verificationHost, value: domain.verificationTxt };
