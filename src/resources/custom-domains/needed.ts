import type { Definition } from "../../definition";

/** What pages of a tenant's own need, by their name at the beginning of a sentence. */
export const customDomainNeeded = (what: string): NonNullable<Definition["needs"]> => ({
  type: "CustomDomain",
  list: { path: "/custom-domains", key: "custom_domains", id: "custom_domain_id", by: "checkpoint" },
  otherwise: `${what} needs a custom domain, and neither the program nor the tenant has one: Auth0 refuses it. Declare a \`CustomDomain\`, and let this depend on it.`,
});
