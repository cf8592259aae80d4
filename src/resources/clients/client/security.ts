import {
  addresses,
  anyChange,
  fromWeakest,
  type Security,
  saferLow,
  saferOff,
  saferOn,
  saferWithout,
  sensitive,
} from "../../../definition";

/** Grants in which tokens pass through the browser's address bar, or the application sees the password. */
const isRiskyGrant = (grant: unknown): boolean => /^(implicit|password)$|\/password-realm$/.test(String(grant));

const logins = {
  callbacks: sensitive(addresses, "Codes and tokens are sent there: who controls such an address can log in as users."),
  allowedLogoutUrls: sensitive(addresses, "Users are sent there after the logout, so that they trust what they find."),
  allowedOrigins: sensitive(addresses, "Scripts of these origins may call Auth0 with the user's session."),
  webOrigins: sensitive(addresses, "Scripts of these origins may get tokens without asking the user again."),
  initiateLoginUri: sensitive(anyChange("medium"), "Auth0 sends users there to begin a login."),
  crossOriginAuthentication: sensitive(saferOff(), "The application's own page takes passwords, outside of Auth0's."),
  crossOriginLoc: sensitive(anyChange("medium"), "The page takes part in logins across origins."),
  oidcLogout: sensitive(anyChange("medium"), "It decides which events end the sessions of the application."),
  oidcBackchannelLogout: sensitive(anyChange("medium"), "It decides which events end the sessions of the application."),
  customLoginPageOn: sensitive(anyChange("medium"), "It decides which page users type their passwords into."),
  customLoginPage: sensitive(anyChange("medium"), "Users type their passwords into this page."),
  formTemplate: sensitive(anyChange("medium"), "The form carries assertions about users."),
  skipNonVerifiableCallbackUriConfirmationPrompt: sensitive(
    saferOff("medium"),
    "Without the question another application on the device can take a login over.",
  ),
  redirectionPolicy: sensitive(
    fromWeakest(["allow_always", "open_redirect_protection"]),
    "Redirects after errors can lead users to an attacker's page.",
  ),
  nativeSocialLogin: sensitive(anyChange("medium"), "It decides whose tokens log users in."),
  fedcmLogin: sensitive(anyChange("medium"), "It decides whose tokens log users in."),
  mobile: sensitive(anyChange("medium"), "It decides which applications on a device can take callbacks."),
  sso: sensitive(anyChange("low"), "It decides whether a session elsewhere logs users in here."),
  ssoDisabled: sensitive(anyChange("low"), "It decides whether a session elsewhere logs users in here."),
} satisfies Security["properties"];

const refreshTokens = {
  "refreshToken.rotationType": sensitive(
    fromWeakest(["non-rotating", "rotating"]),
    "Without rotation nobody notices a refresh token that is stolen.",
  ),
  "refreshToken.expirationType": sensitive(
    fromWeakest(["non-expiring", "expiring"]),
    "A refresh token that never expires is of use to a thief for ever.",
  ),
  "refreshToken.leeway": sensitive(saferLow(), "Within the leeway the use of a stolen token raises no alarm."),
  "refreshToken.tokenLifetime": sensitive(saferLow(), "A stolen refresh token is of use for this long."),
  "refreshToken.infiniteTokenLifetime": sensitive(saferOff(), "A stolen refresh token is of use without end."),
  "refreshToken.idleTokenLifetime": sensitive(saferLow(), "A forgotten refresh token can be used for this long."),
  "refreshToken.infiniteIdleTokenLifetime": sensitive(
    saferOff("medium"),
    "A forgotten refresh token can be used without end.",
  ),
  "refreshToken.policies": sensitive(saferWithout(), "The refresh token gives access to these APIs as well."),
} satisfies Security["properties"];

const tokens = {
  "jwtConfiguration.alg": sensitive(
    fromWeakest(["HS256", "RS256", "PS256", "RS512"]),
    "Under HS256 whoever can verify a token can also forge one.",
  ),
  "jwtConfiguration.lifetimeInSeconds": sensitive(saferLow(), "A stolen ID token is of use for this long."),
  "jwtConfiguration.secretEncoded": sensitive(anyChange("low"), "It is how the secret that signs ID tokens is read."),
  "jwtConfiguration.scopes": sensitive(anyChange("low"), "It decides which claims ID tokens carry."),
  ...refreshTokens,
  "sessionTransfer.canCreateSessionTransferToken": sensitive(
    saferOff("medium"),
    "A session can be taken from one application to another.",
  ),
  "sessionTransfer.enforceCascadeRevocation": sensitive(
    saferOn("medium"),
    "Sessions live on after the refresh token that they came of is revoked.",
  ),
  "sessionTransfer.allowedAuthenticationMethods": sensitive(
    saferWithout((method) => method === "query"),
    "A session transfer token in an address ends up in logs and histories.",
  ),
  "sessionTransfer.enforceDeviceBinding": sensitive(
    fromWeakest(["none", "asn", "ip"]),
    "Without the binding a stolen session transfer token works anywhere.",
  ),
  "sessionTransfer.allowRefreshToken": sensitive(saferOff("medium"), "A transferred session can outlive its device."),
  "sessionTransfer.enforceOnlineRefreshTokens": sensitive(
    saferOn("medium"),
    "Refresh tokens live on after the session that they belong to.",
  ),
  "sessionTransfer.delegation": sensitive(anyChange("high"), "Staff can act in the name of users."),
  tokenQuota: sensitive(anyChange("low"), "It limits what a stolen secret can be used for."),
  tokenExchange: sensitive(anyChange("high"), "Tokens of others are taken as proof of who the user is."),
} satisfies Security["properties"];

const credentials = {
  tokenEndpointAuthMethod: sensitive(
    fromWeakest(["none", "client_secret_post", "client_secret_basic"]),
    "Without authentication anyone can pose as the application.",
  ),
  clientSecret: sensitive(anyChange("medium"), "The application cannot get tokens until it has the new secret."),
  clientAuthenticationMethods: sensitive(
    anyChange("medium"),
    "Who holds one of these keys can pose as the application.",
  ),
  "signedRequestObject.required": sensitive(saferOn("medium"), "Unsigned requests can be tampered with."),
  "signedRequestObject.credentials": sensitive(anyChange("medium"), "Requests are trusted by these keys."),
  tokenVaultPrivilegedAccess: sensitive(anyChange("high"), "Who holds one of these keys reads users' tokens."),
  requirePushedAuthorizationRequests: sensitive(
    saferOn("medium"),
    "Requests through the browser can be tampered with.",
  ),
  requireProofOfPossession: sensitive(saferOn("medium"), "A stolen token that is bound to no key works anywhere."),
  complianceLevel: sensitive(anyChange("medium"), "The profile decides what attacks requests are safe from."),
  encryptionKey: sensitive(anyChange("medium"), "Who holds this key reads the responses."),
  isTokenEndpointIpHeaderTrusted: sensitive(
    saferOff("medium"),
    "An application that can be made to send any address gets around attack protection.",
  ),
} satisfies Security["properties"];

/** What matters for security about an application. */
export const clientSecurity = {
  creation: { severity: "low", why: "A new application can ask for users' logins, or for tokens of its own." },
  properties: {
    ...logins,
    ...tokens,
    ...credentials,
    appType: sensitive(anyChange("low"), "The type decides which grants and settings Auth0 gives by default."),
    grantTypes: sensitive(
      saferWithout(isRiskyGrant),
      "Each grant is one more way to tokens; in some the password or the token itself can leak.",
    ),
    isFirstParty: sensitive(
      saferOff("medium"),
      "Users are not asked before a first-party application sees their data.",
    ),
    thirdPartySecurityMode: sensitive(
      fromWeakest(["permissive", "strict"]),
      "The older rules allow what OAuth 2.1 has given up as unsafe.",
    ),
    oidcConformant: sensitive(saferOn("medium"), "Without it older, weaker flows are open to the application."),
    resourceServerIdentifier: sensitive(anyChange("medium"), "The application stands for this API."),
    organizationUsage: sensitive(
      anyChange("medium"),
      "It decides whether users can log in outside of an organization.",
    ),
    defaultOrganization: sensitive(anyChange("medium"), "Tokens are for this organization when none is named."),
    expressConfiguration: sensitive(anyChange("medium"), "Okta sets up connections by it."),
    myOrganizationConfiguration: sensitive(anyChange("medium"), "Organizations can set up connections of their own."),
    allowedClients: sensitive(saferWithout(), "These applications may get tokens in the name of this one."),
    clientAliases: sensitive(saferWithout(), "Assertions for these audiences are for the application."),
    asyncApprovalNotificationChannels: sensitive(anyChange("medium"), "Users approve logins by these channels."),
    addons: sensitive(anyChange("medium"), "Other products let users in by what they get from the application."),
  },
} satisfies Security;
