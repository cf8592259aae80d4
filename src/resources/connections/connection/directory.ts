import { z } from "zod";
import {
  dateTime,
  derived,
  immutable,
  open,
  permanent,
  secret,
  serverDefault,
  set,
  succeeding,
  wire,
} from "../../../definition";
import {
  bruteForceProtection,
  disableSelfServiceChangePassword,
  domainAliases,
  everywhere,
  external,
  federatedAccessTokens,
  https,
  iconUrl,
  longFingerprint,
  oauthClient,
  onByDefault,
  requiredClientId,
  sha1,
  switches,
  tenantDomain,
  text,
  thumbprints,
  trustEmailVerified,
} from "./fields";

/** Strategies of which Auth0 documents no options. */
export const plainOptions = open(everywhere);

/** Strategies of which Auth0 documents no more than the application at the provider. */
export const clientOptions = open({ ...everywhere, ...oauthClient() });

const agent = {
  agentIp: wire("agentIP", text(39, 2)).optional().describe("IP address of the connector. The connector sets it."),
  agentMode: wire("agentMode", z.boolean())
    .optional()
    .describe("Whether passwords go through the connector in place of WS-Federation. The connector sets it."),
  agentVersion: wire("agentVersion", text(12, 5))
    .optional()
    .describe("Version of the connector. The connector sets it."),
  certs: set(text(3072, 256))
    .max(2)
    .optional()
    .describe("Certificates that the connector signs with, as PEM: at most 2. The connector sets them."),
};

/** Active Directory or another LDAP directory, through Auth0's connector. */
export const adOptions = open({
  ...external,
  ...agent,
  signInEndpoint: wire("signInEndpoint", https(255))
    .optional()
    .describe("Where the connector takes logins. The connector sets it."),
  ips: set(text(39, 2))
    .max(256)
    .optional()
    .describe("Networks of the company, in CIDR notation: from there Kerberos or certificates are used. At most 256."),
  kerberos: z.boolean().optional().describe("Logs users in with Kerberos from networks in `ips`. Off unless set."),
  certAuth: wire("certAuth", z.boolean()).optional().describe("Logs users in with a certificate of theirs."),
  disableCache: z.boolean().optional().describe("Asks the directory at each login, without a cache."),
  thumbprints: thumbprints(2, sha1),
  bruteForceProtection: serverDefault(() => true, bruteForceProtection).optional(),
  disableSelfServiceChangePassword,
  tenantDomain: tenantDomain(text(512)),
  domainAliases: domainAliases(1000, text(255)),
  iconUrl,
});

const server = ["adfsServer", "fedMetadataXml"];

/** What Auth0 reads from the server's metadata, under its own names. */
const fromFederationMetadata = { signInEndpoint: server, thumbprints: server, prev_thumbprints: server };

/** Active Directory Federation Services, over WS-Federation. */
export const adfsOptions = derived(
  fromFederationMetadata,
  succeeding(
    { fedMetadataXml: ["adfsServer"] },
    open({
      ...external,
      adfsServer: z
        .string()
        .max(2048)
        .optional()
        .describe("Host of the server, or address of its federation metadata. Either this or `fedMetadataXml`."),
      fedMetadataXml: wire("fedMetadataXml", text(102400))
        .optional()
        .describe("Federation metadata of the server. Either this or `adfsServer`."),
      signInEndpoint: wire("signInEndpoint", https(2048))
        .optional()
        .describe("Where users log in, unless metadata says so."),
      entityId: wire("entityId", text(128))
        .optional()
        .describe("Name of Auth0 at the server; `urn:auth0:{tenant}:{connection}` unless set."),
      userIdAttribute: text(128).optional().describe("Claim that identifies the user, before Auth0's own list."),
      thumbprints: serverDefault(() => [], thumbprints(20, longFingerprint)),
      prevThumbprints: thumbprints(20, longFingerprint),
      apiEnableUsers: z.boolean().optional().describe("Lets Auth0 ask the directory about users."),
      shouldTrustEmailVerifiedConnection: serverDefault(() => "always_set_emails_as_verified", trustEmailVerified),
      tenantDomain: tenantDomain(),
      domainAliases: domainAliases(),
      iconUrl,
    }),
  ),
);

const directoryTokens = {
  adminAccessToken: permanent(secret(text(1024)))
    .optional()
    .describe("Token with which Auth0 reads the directory. Auth0 sets and renews it."),
  adminAccessTokenExpiresin: dateTime().optional().describe("When that token expires. Auth0 sets it."),
  adminRefreshToken: permanent(secret(text(1024)))
    .optional()
    .describe("Token with which Auth0 gets new ones, once an administrator has agreed."),
};

/** Users of a Google Workspace organization. */
export const googleAppsOptions = open({
  ...external,
  ...directoryTokens,
  clientId: requiredClientId(text(128, 0)).optional(),
  clientSecret: permanent(secret(text(4096, 0)))
    .optional()
    .describe("Secret that goes with `clientId`."),
  domain: text(1024).optional().describe("Primary domain of the organization, to which users must belong."),
  scope: serverDefault(() => ["email", "profile"], set(text(255)).min(1).max(64))
    .optional()
    .describe("Scopes beyond `email` and `profile`, when `allowSettingLoginScopes` is on: at most 64."),
  mapUserIdToId: serverDefault(() => false, immutable(z.boolean()))
    .optional()
    .describe(
      "Identifies users by Google's id in place of their address. Off unless set, and set once: a change replaces the connection.",
    ),
  ...onByDefault({
    email: "Asks for the user's address. On unless set",
    profile: "Asks for the user's profile. On unless set",
    handleLoginFromSocial: "Takes over users of the domain who log in with the social Google connection. On unless set",
  }),
  ...switches({
    allowSettingLoginScopes: "Takes `scope` into account. Off unless set",
    apiEnableUsers: "Lets Auth0 ask the directory about users. On unless set",
    apiEnableGroups: "Lets Auth0 ask the directory about groups and their members. Off unless set",
    basicProfile: "Stores the basic profile",
    extProfile: "Stores the extended profile. Off unless set",
    extAgreedTerms: "Stores whether the user has agreed to Google's terms. Off unless set",
    extGroups: "Stores the user's groups. Off unless set",
    extGroupsExtended: "Stores id, address and name of each group, not the name only. Needs `extGroups`",
    extIsAdmin: "Stores whether the user is an administrator. Off unless set",
    extIsSuspended: "Stores whether the user is suspended. Off unless set",
  }),
  federatedConnectionsAccessTokens: federatedAccessTokens,
  tenantDomain: tenantDomain(),
  domainAliases: domainAliases(),
  iconUrl,
});
