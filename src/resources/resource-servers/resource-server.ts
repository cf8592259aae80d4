import { z } from "zod";
import {
  alwaysAnswered,
  anyChange,
  collection,
  count,
  derived,
  fromWeakest,
  immutable,
  json,
  matching,
  object,
  open,
  permanent,
  saferLow,
  saferOff,
  saferOn,
  saferSet,
  saferWithout,
  secret,
  sensitive,
  set,
  unset,
  type Values,
  writeOnly,
} from "../../definition";

const scopes = set(
  object({
    value: z.string().min(1).max(280).describe("Name of the permission, such as `read:orders`."),
    description: z.string().max(500).optional().describe("What it allows, as users see it: at most 500 characters."),
  }),
);

const tokenEncryption = object({
  format: z.enum(["compact-nested-jwe"]).describe("Form of the encrypted token."),
  encryptionKey: derived(
    { thumbprint_sha256: [] },
    object({
      name: z.string().min(1).max(128).optional().describe("A name of your own: at most 128 characters."),
      alg: z
        .enum(["RSA-OAEP-256", "RSA-OAEP-384", "RSA-OAEP-512"])
        .describe("Algorithm that encrypts the token's key."),
      kid: z.string().min(1).max(128).optional().describe("Id of the key."),
      pem: writeOnly(z.string().min(1).max(4096)).describe("Public key of the API in PEM form."),
    }),
  ).describe("Key for which tokens are encrypted; the API holds the private half."),
});

const proofOfPossession = object({
  mechanism: z.enum(["mtls", "dpop"]).describe("What tokens are bound to: a certificate, or a key (DPoP)."),
  required: z.boolean().describe("Whether unbound tokens are refused."),
  requiredFor: z.enum(["public_clients", "all_clients"]).optional().describe("Applications that it is required of."),
});

const subjectTypeAuthorization = object({
  user: open({
    policy: z
      .enum(["allow_all", "deny_all", "require_client_grant"])
      .optional()
      .describe("Which applications; `allow_all` unless set."),
  })
    .optional()
    .describe("Access in a user's name."),
  client: open({
    policy: z
      .enum(["deny_all", "require_client_grant"])
      .optional()
      .describe("Which applications; `require_client_grant` unless set."),
  })
    .optional()
    .describe("Access of an application in its own name."),
});

/** What Auth0 gives an API that declares nothing. */
const openToUsers = { user: { policy: "allow_all" }, client: { policy: "require_client_grant" } };

const isSystem = (state: Values) =>
  state["isSystem"] === true ? "It is one of Auth0's own APIs, which cannot be deleted." : undefined;

export const resourceServer = collection({
  type: "ResourceServer",
  description:
    "An API that applications get access tokens for. Its identifier is the audience of those tokens and cannot be changed.",
  path: "/resource-servers",
  list: { key: "resource_servers", by: "page", filter: ({ identifier }) => ({ identifiers: String(identifier) }) },
  id: "id",
  idName: "resourceServerId",
  scope: "resource_servers",
  naturalKey: ["identifier"],
  madeUp: ["token_encryption.encryption_key.thumbprint_sha256"],
  source: "https://auth0.com/docs/api/management/v2/resource-servers/post-resource-servers",
  inputs: object({
    identifier: immutable(z.string().min(1).max(600)).describe(
      "Audience of the API's tokens, unique in the tenant: usually a URL, which need not be reachable.",
    ),
    name: permanent(matching(/^[^<>]+$/, "at least one character, without < and >").max(200))
      .optional()
      .describe("Name of the API, as users see it: at most 200 characters."),
    scopes: unset([], scopes).optional().describe("Permissions that the API knows."),
    signingAlg: unset("RS256", z.enum(["HS256", "RS256", "RS512", "PS256"]))
      .optional()
      .describe("Algorithm that signs access tokens; `RS256` unless set."),
    signingSecret: permanent(secret(z.string().min(16)))
      .optional()
      .describe(
        "Secret that signs access tokens under `HS256`: at least 16 characters. Auth0 makes one up unless it is set.",
      ),
    allowOfflineAccess: unset(false, z.boolean())
      .optional()
      .describe("Whether applications may get refresh tokens for the API; false unless set."),
    allowOnlineAccess: permanent(z.boolean())
      .optional()
      .describe("Whether applications may get refresh tokens that end with the user's session."),
    allowOnlineAccessWithEphemeralSessions: permanent(z.boolean())
      .optional()
      .describe("Whether they may get such refresh tokens in ephemeral sessions as well."),
    tokenLifetime: unset(86400, count(0, 2592000))
      .optional()
      .describe("Seconds until an access token expires, at most 2592000 (30 days); 86400 (24 hours) unless set."),
    tokenLifetimeForWeb: unset(7200, count(0, 2592000))
      .optional()
      .describe(
        "Seconds until an access token expires that a browser got by the implicit or hybrid flow, at most 2592000 (30 days); 7200 (2 hours) unless set.",
      ),
    tokenDialect: unset(
      "access_token",
      z.enum(["access_token", "access_token_authz", "rfc9068_profile", "rfc9068_profile_authz"]),
    )
      .optional()
      .describe(
        "Claims of access tokens: Auth0's own or those of RFC 9068, with `_authz` the user's permissions as well; `access_token` unless set.",
      ),
    skipConsentForVerifiableFirstPartyClients: unset(false, z.boolean())
      .optional()
      .describe("Whether users of your own applications are not asked for consent; false unless set."),
    enforcePolicies: unset(false, z.boolean())
      .optional()
      .describe("Whether users get only the permissions that their roles give them (RBAC); false unless set."),
    tokenEncryption: tokenEncryption.nullish().describe("Encrypts access tokens for the API."),
    consentPolicy: z
      .enum(["transactional-authorization-with-mfa"])
      .nullish()
      .describe("Asks the user to approve each transaction with a second factor."),
    authorizationDetails: z
      .array(json())
      .nullish()
      .describe("Types of rich authorization requests that the API knows, each as Auth0 spells it."),
    proofOfPossession: proofOfPossession.nullish().describe("Binds access tokens to the application that got them."),
    subjectTypeAuthorization: unset(openToUsers, subjectTypeAuthorization)
      .optional()
      .describe("Which applications may get access tokens for the API at all."),
    authorizationPolicy: object({
      policyId: z.string().min(1).max(1024).describe("Id of the policy."),
    })
      .nullish()
      .describe("Policy that decides on each access. Early access."),
  }),
  outputs: object({
    signingSecret: secret(z.string()).optional().describe("Secret that signs access tokens under `HS256`."),
    isSystem: z.boolean().optional().describe("Whether it is one of Auth0's own APIs."),
    tokenLifetimeForWeb: z
      .int()
      .optional()
      .describe("Seconds until an access token expires that a browser got by the implicit or hybrid flow."),
    clientId: alwaysAnswered(z.string())
      .optional()
      .describe("Application that stands for the API, where there is one."),
  }),
  security: {
    properties: {
      identifier: sensitive(anyChange("medium"), "The API takes tokens for this audience only."),
      signingAlg: sensitive(
        fromWeakest(["HS256", "RS256", "PS256", "RS512"]),
        "Under HS256 whoever can verify a token can also forge one.",
      ),
      signingSecret: sensitive(anyChange("medium"), "Tokens are forged and verified by it."),
      scopes: sensitive(saferWithout(), "Applications can be given each of these permissions."),
      tokenLifetime: sensitive(saferLow(), "A stolen access token is of use for this long."),
      tokenLifetimeForWeb: sensitive(saferLow(), "A stolen access token is of use for this long."),
      tokenDialect: sensitive(anyChange("low"), "It decides what access tokens say about the user."),
      tokenEncryption: sensitive(
        saferSet("medium"),
        "Tokens that are not encrypted can be read by all who pass them on.",
      ),
      allowOfflineAccess: sensitive(saferOff("medium"), "Applications have access while the user is away."),
      allowOnlineAccess: sensitive(saferOff("low"), "Applications get refresh tokens that end with the session."),
      allowOnlineAccessWithEphemeralSessions: sensitive(
        saferOff("low"),
        "Ephemeral sessions get refresh tokens as well.",
      ),
      skipConsentForVerifiableFirstPartyClients: sensitive(
        saferOff("medium"),
        "Users are not asked before an application gets access in their name.",
      ),
      enforcePolicies: sensitive(saferOn(), "Without it users get permissions that none of their roles has."),
      consentPolicy: sensitive(saferSet(), "Without it transactions need no second factor."),
      authorizationDetails: sensitive(saferWithout(), "Applications can ask for each of these authorizations."),
      proofOfPossession: sensitive(anyChange("medium"), "It decides what a token is bound to."),
      "proofOfPossession.required": sensitive(saferOn(), "A stolen token that is bound to no key works anywhere."),
      subjectTypeAuthorization: sensitive(
        fromWeakest(["allow_all", "require_client_grant", "deny_all"]),
        "It decides which applications get access tokens at all.",
      ),
      authorizationPolicy: sensitive(saferSet(), "The policy decides on each access."),
    },
  },
  deletion: "Deletes the API along with the grants for it; no more access tokens are issued for its identifier.",
  deletionProtection: isSystem,
});
