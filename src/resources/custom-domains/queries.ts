import { z } from "zod";
import { answeredText, object, type Query, resultOf } from "../../definition";
import { answered, customDomain, customDomainId } from "./custom-domain";

export const getCustomDomainDefault: Query = {
  name: "getCustomDomainDefault",
  description:
    "The default domain of the tenant: a custom domain, or the tenant's own, of which the name alone is known.",
  args: object({}),
  result: resultOf(customDomain, {
    customDomainId: z.string().optional().describe("Id of the custom domain; none for the tenant's own."),
  }).extend(answered),
  scopes: ["read:custom_domains"],
  one: { path: "/custom-domains/default", holds: ["domain"] },
  source: "https://auth0.com/docs/api/management/v2/custom-domains/get-default",
};

export const getCustomDomainTest: Query = {
  name: "getCustomDomainTest",
  description: "Whether a custom domain answers, as Auth0 tests it. It is an error while the domain is not verified.",
  args: object({ customDomainId: customDomainId().describe("Id of the custom domain.") }),
  result: object({
    success: z.boolean().optional().describe("Whether the domain answers as it should."),
    message: answeredText("What Auth0 says of it."),
  }),
  scopes: ["read:custom_domains"],
  one: { path: "/custom-domains/{customDomainId}/test", method: "POST", holds: ["success"] },
  source: "https://auth0.com/docs/api/management/v2/custom-domains/post-test-domain",
};
