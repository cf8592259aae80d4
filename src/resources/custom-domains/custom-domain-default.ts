import { z } from "zod";
import {
  type Api,
  answeredText,
  anyChange,
  expectObject,
  object,
  type Request,
  reference,
  sensitive,
  singleton,
  type Values,
  type Wire,
} from "../../definition";

const path = "/custom-domains/default";

const domainIn = (answer: unknown): Wire => expectObject(answer, "the default domain of a tenant", {}, ["domain"]);

/** Goes back to the tenant's own domain, unless somebody else has chosen another one meanwhile. */
async function reset(api: Api, request: Request, { domain }: Values): Promise<Wire> {
  const live = domainIn(await api.request({ method: "GET", path }));
  if (live["domain"] !== domain || api.domain === undefined) return live;
  return domainIn(await api.request({ ...request, body: { domain: api.domain } }));
}

export const customDomainDefault = singleton({
  type: "CustomDomainDefault",
  description:
    "The domain under which Auth0 sends mails and answers where nobody says which one. It has to be verified: give it the `CustomDomainVerification`, and it comes after that.",
  path,
  id: "custom-domain-default",
  holds: ["domain"],
  scope: "custom_domains",
  operations: {
    delete: { method: "PATCH", path, scopes: ["update:custom_domains"], body: () => ({}), perform: reset },
  },
  list: {
    path,
    key: "",
    by: "whole",
    keys: ["domain"],
    // The tenant's own domain is what every tenant has at first.
    read: async (_, __, api) =>
      [domainIn(await api.request({ method: "GET", path }))].filter((one) => one["custom_domain_id"] !== undefined),
  },
  deletion:
    "Makes the tenant's own domain, as it is configured here, the default again, unless another domain is the default by then.",
  source: "https://auth0.com/docs/api/management/v2/custom-domains/patch-default",
  security: {
    deletion: () => "medium",
    properties: { domain: sensitive(anyChange("medium"), "Links in mails go there.") },
  },
  inputs: object({
    domain: reference("CustomDomain", z.string().min(3).max(255), "domain", {
      CustomDomainVerification: "domain",
    }).describe(
      "The domain: a `CustomDomainVerification` or a `CustomDomain`, or its name. The name of the tenant goes as well.",
    ),
  }),
  outputs: object({
    customDomainId: answeredText("Id of the custom domain; none for the tenant's own."),
  }),
});
