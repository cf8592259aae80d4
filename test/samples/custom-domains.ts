import { post, readyDomains } from "./prerequisites";
import type { Samples } from "./resource-sample";

export const customDomains: Samples = {
  CustomDomain: {
    collection: "custom-domains",
    sequences: { given: (_, place) => ({ domain: `place-${place}.example.com` }) },
    sdk: { create: "CreateCustomDomainRequestContent", update: "UpdateCustomDomainRequestContent" },
  },
  CustomDomainDefault: {
    scenarios: [{ given: readyDomains }],
    sdk: { update: "SetDefaultCustomDomainRequestContent" },
  },
  CustomDomainVerification: {
    scenarios: [
      {
        given: async ({ elsewhere }) => {
          const domain = { domain: "login.example.com", type: "self_managed_certs" };
          return { customDomainId: (await post(elsewhere, "/custom-domains", domain))["custom_domain_id"] };
        },
      },
    ],
    sequences: { given: ({ customDomains }, place) => ({ customDomainId: customDomains[place % 2] }) },
    sdk: "a POST without a body",
  },
};
