import { z } from "zod";
import {
  answeredText,
  count,
  createOnly,
  expectObject,
  immutable,
  local,
  object,
  reference,
  secret,
  singleton,
} from "../../definition";
import { customDomainId } from "./custom-domain";
import { untilVerified } from "./custom-domain-verification/watch";

/** Every answer with a domain holds these. */
const holds = ["custom_domain_id", "type"];

export const customDomainVerification = singleton({
  type: "CustomDomainVerification",
  description:
    "Waits until Auth0 finds in DNS what proves that a custom domain is yours, and shows meanwhile which record it waits for. The record has to come first: let this depend on the resource that sets it. After it is verified it may take up to ten minutes until the domain answers.",
  path: "/custom-domains/{customDomainId}",
  id: ({ customDomainId }) => String(customDomainId),
  holds,
  scope: "custom_domains",
  operations: {
    create: {
      method: "POST",
      path: "/custom-domains/{customDomainId}/verify",
      scopes: ["create:custom_domains"],
      body: () => undefined,
      // Asking twice does no more than asking once, but for the key, of which the waiting tells.
      repeatable: true,
      perform: untilVerified,
    },
    read: {
      method: "GET",
      path: "/custom-domains/{customDomainId}",
      scopes: ["read:custom_domains"],
      select: (answer, { customDomainId }) =>
        expectObject(answer, "a custom domain", { custom_domain_id: customDomainId }, holds),
    },
    update: undefined,
  },
  naturalKey: ["customDomainId"],
  list: "It is something that was waited for; what there is of it is the domain.",
  deletion: "Forgets that it was verified; the domain stays as it is.",
  source: "https://auth0.com/docs/api/management/v2/custom-domains/post-verify",
  security: {
    creation: { severity: "medium", why: "Users give their passwords to the domain from then on." },
    deletion: () => "low",
  },
  inputs: object({
    customDomainId: immutable(reference("CustomDomain", customDomainId())).describe(
      "The domain: a `CustomDomain`, or its id.",
    ),
    deadlineMinutes: local(createOnly(count(0, 1440)))
      .optional()
      .describe("Minutes to wait for the DNS record before it is an error; 5 unless set."),
  }),
  outputs: object({
    domain: answeredText("The domain."),
    status: answeredText("`ready` once it is verified; a refresh shows when it is not any more."),
    originDomainName: answeredText("Where a proxy of your own sends requests to, for certificates of your own."),
    cnameApiKey: secret(z.string())
      .optional()
      .describe(
        "Key that a proxy of your own sends in the header `cname-api-key`, for certificates of your own. Auth0 answers it once, when the domain is verified for the first time; it is kept in the state from then on.",
      ),
  }),
});
