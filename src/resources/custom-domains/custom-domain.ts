import { z } from "zod";
import {
  answeredText,
  anyChange,
  collection,
  dateTime,
  id,
  immutable,
  map,
  matching,
  merged,
  object,
  queryAll,
  queryOne,
  sensitive,
  unset,
  writeOnly,
} from "../../definition";

const hostName = () =>
  matching(
    /^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9])$/,
    'a host name, such as "login.example.com"',
  ).max(255);

/** Id of a custom domain. */
export const customDomainId = () => id("cd", "custom domain");

/** What Auth0 tells of how a domain is verified: what to put into DNS is in here. */
const verification = object({
  methods: z
    .array(
      object({
        name: answeredText("Type of the DNS record: `CNAME` or `TXT`, in lower case in older tenants."),
        record: answeredText("Value of the DNS record."),
        domain: answeredText("Name of the DNS record; the domain itself where it is missing."),
      }),
    )
    .optional()
    .describe("The DNS records by which Auth0 sees that the domain is yours: put them into DNS."),
  status: answeredText("How far the verification is: `pending`, `verified` or `failed`."),
  errorMsg: answeredText("Why the verification has failed."),
  lastVerifiedAt: answeredText("When Auth0 has last found the DNS record."),
});

/** What Auth0 tells of the certificate of a domain that it manages. */
const certificate = object({
  status: answeredText("How far the certificate is, such as `provisioned`."),
  errorMsg: answeredText("Why there is none."),
  certificateAuthority: answeredText("Who has issued it, such as `letsencrypt`."),
  renewsBefore: answeredText("Until when it is renewed."),
});

/** What Auth0 adds to every domain. */
export const answered = {
  status: answeredText("`pending_verification`, `ready` or `failed`."),
  primary: z.boolean().optional().describe("Whether it is the primary domain of the tenant."),
  isDefault: z.boolean().optional().describe("Whether it is the default domain: see `CustomDomainDefault`."),
  originDomainName: answeredText("Where a proxy of your own sends requests to, for certificates of your own."),
  verification: verification.optional().describe("How the domain is verified, with the DNS records to set."),
  certificate: certificate.optional().describe("The certificate, where Auth0 manages it."),
  createdAt: dateTime().optional().describe("When the domain was added."),
};

export const customDomain = collection({
  type: "CustomDomain",
  description:
    "A domain of your own under which users log in. It is added as not verified: `verification` says what to put into DNS, and `CustomDomainVerification` waits until Auth0 finds it there.",
  path: "/custom-domains",
  list: { key: "custom_domains", by: "checkpoint" },
  id: "custom_domain_id",
  idName: "customDomainId",
  scope: "custom_domains",
  naturalKey: ["domain"],
  deletion:
    "Deletes the domain: nobody can log in under it any more. Auth0 refuses that for the default domain. One that is gone already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/custom-domains/post-custom-domains",
  security: {
    properties: {
      domain: sensitive(anyChange("high"), "Users give their passwords to whatever answers under this name."),
      customClientIpHeader: sensitive(
        anyChange("medium"),
        "Whoever can send this header decides which IP address Auth0 sees.",
      ),
      relyingPartyIdentifier: sensitive(
        anyChange("high"),
        "Passkeys work for one identifier: with another they do not.",
      ),
    },
  },
  inputs: object({
    domain: immutable(hostName().min(3)).describe("The domain, such as `login.example.com`: unique in the tenant."),
    type: immutable(z.enum(["auth0_managed_certs", "self_managed_certs"])).describe(
      "Who manages the certificate: Auth0, or you, at a proxy of your own.",
    ),
    verificationMethod: immutable(writeOnly(z.enum(["txt"])))
      .optional()
      .describe("How the domain is verified. Auth0 does not show it."),
    tlsPolicy: unset("recommended", z.enum(["recommended"]))
      .optional()
      .describe("TLS that browsers have to speak; `recommended` unless set: TLS 1.2."),
    customClientIpHeader: z
      .enum(["true-client-ip", "cf-connecting-ip", "x-forwarded-for", "x-azure-clientip", ""])
      .nullish()
      .describe("Header in which a proxy of your own tells the IP address of the user."),
    domainMetadata: merged(
      map(z.string().max(255).nullable()).refine((values) => Object.keys(values).length <= 10, {
        error: "must have at most 10 keys",
      }),
    )
      .optional()
      .describe("Values of your own: at most 10, each of at most 255 characters. Those that are not declared stay."),
    relyingPartyIdentifier: hostName()
      .nullish()
      .describe("Domain that passkeys are made for, such as `example.com`; the whole `domain` unless set."),
  }),
  outputs: object(answered),
});

/** Beside the domain itself, what changes without a program. */
const words = { noun: "custom domain", tells: {} };

export const getCustomDomain = queryOne(customDomain, words);

export const getCustomDomains = queryAll(customDomain, {
  ...words,
  filters: {
    q: z.string().min(1).max(1000).optional().describe("Lucene query, such as `domain:login*`."),
    sort: matching(/^domain:-?1$/, '"domain:1" or "domain:-1"')
      .optional()
      .describe("Order of the domains by name."),
  },
});
