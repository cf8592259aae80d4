import {
  anyChange,
  forEach,
  fromWeakest,
  type Security,
  type Sensitivity,
  saferHigh,
  saferLow,
  saferOff,
  saferOn,
  saferWith,
  saferWithout,
  sensitive,
} from "../../../definition";

type Properties = NonNullable<Security["properties"]>;

const identityProvider: Properties = {
  ...forEach(
    [
      ...["issuer", "authorizationEndpoint", "tokenEndpoint", "userinfoEndpoint", "jwksUri", "discoveryUrl"],
      ...["oidcMetadata", "domain", "authorizationUrl", "tokenUrl", "accessTokenUrl", "requestTokenUrl"],
      ...["userAuthorizationUrl", "signInEndpoint", "metadataUrl", "metadataXml", "adfsServer", "fedMetadataXml"],
      ...["pingFederateBaseUrl", "tenantId", "baseUrl", "communityBaseUrl", "certs", "agentIp"],
      "pushedAuthorizationRequestEndpoint",
    ],
    anyChange("high"),
    "Who controls this identity provider decides who its users are.",
  ),
  ...forEach(
    ["signingCert", "cert", "thumbprints", "prevThumbprints"],
    anyChange("high"),
    "Who holds a key that is trusted here can log in as any user of the connection.",
  ),
  ...forEach(
    ["tenantDomain", "domainAliases"],
    anyChange("medium"),
    "Users with addresses in these domains are sent to this connection.",
  ),
  ...forEach(
    ["clientId", "consumerKey", "teamId", "kid", "appId", "appDomain"],
    anyChange("medium"),
    "Logins go through another application at the identity provider.",
  ),
  ...forEach(
    ["userIdAttribute", "useridAttribute", "fieldsMap", "attributeMap"],
    anyChange("medium"),
    "It decides which user someone is taken for, and with which attributes.",
  ),
  ...forEach(
    ["scope", "freeformScopes"],
    saferWithout(),
    "With each scope Auth0 gets more of the user's data from the identity provider.",
  ),
  useCommonEndpoint: sensitive(saferOff(), "Users of every directory can log in, and not those of one."),
  shouldTrustEmailVerifiedConnection: sensitive(
    fromWeakest(["always_set_emails_as_verified", "never_set_emails_as_verified"]),
    "With an address that nobody has verified one can pose as another user.",
  ),
  allowedAudiences: sensitive(saferWithout(), "Tokens that were issued for these applications log users in."),
  ...forEach(
    ["allowContextProfileField", "allowSettingLoginScopes", "granted"],
    saferOff("medium"),
    "With it Auth0 gets more of the user's data from the identity provider.",
  ),
  ...forEach(
    ["extAccessToken", "extRefreshToken", "adminAccessTokenExpiresin"],
    anyChange("low"),
    "It is about tokens of the identity provider that are stored.",
  ),
  nonPersistentAttrs: sensitive(saferWith("medium"), "What is not listed is stored in the profile."),
};

const protocol: Properties = {
  type: sensitive(fromWeakest(["front_channel", "back_channel"]), "Tokens that pass through the browser can leak."),
  "connectionSettings.pkce": sensitive(
    fromWeakest(["disabled", "plain", "auto", "S256"]),
    "Without PKCE a stolen code can be exchanged for tokens.",
  ),
  pkceEnabled: sensitive(saferOn(), "Without PKCE a stolen code can be exchanged for tokens."),
  idTokenSignedResponseAlgs: sensitive(saferWithout(), "ID tokens are accepted under each of these algorithms."),
  idTokenSessionExpirySupported: sensitive(saferOn("medium"), "Sessions outlive what the identity provider allows."),
  sendBackChannelNonce: sensitive(saferOn("medium"), "Without a nonce an ID token can be used again."),
  ...forEach(
    ["tokenEndpointAuthMethod"],
    fromWeakest(["client_secret_post", "private_key_jwt"], "medium"),
    "A secret that is sent can leak, and a private key is not sent.",
  ),
  ...forEach(
    ["tokenEndpointAuthSigningAlg", "tokenEndpointJwtcaAudFormat", "dpopSigningAlg"],
    anyChange("low"),
    "It is how Auth0 proves itself to the identity provider.",
  ),
  enablePushedAuthorizationRequests: sensitive(saferOn("medium"), "Requests through the browser can be tampered with."),
  signSamlRequest: sensitive(saferOn("medium"), "Unsigned requests can be tampered with."),
  ...forEach(
    ["signatureAlgorithm", "signatureMethod"],
    fromWeakest(["rsa-sha1", "rsa-sha256"]),
    "Signatures by way of SHA-1 can be forged.",
  ),
  digestAlgorithm: sensitive(fromWeakest(["sha1", "sha256"]), "SHA-1 digests can be forged."),
  "idpinitiated.enabled": sensitive(saferOff(), "A login that the user did not begin can be an attacker's."),
  idpinitiated: sensitive(anyChange("medium"), "It decides which application such a login is for."),
  ...forEach(
    ["decryptionKey", "signingKey", "assertionDecryptionSettings"],
    anyChange("medium"),
    "The identity provider has to know the key that goes with it.",
  ),
  "assertionDecryptionSettings.algorithmExceptions": sensitive(
    saferWithout(() => true),
    "These algorithms are insecure.",
  ),
  ...forEach(
    ["logoutUrl", "signOutEndpoint"],
    anyChange("low"),
    "Users are sent there to log out of the identity provider.",
  ),
  ...forEach(
    ["recipientUrl", "destinationUrl", "entityId", "requestTemplate", "protocolBinding"],
    anyChange("medium"),
    "It is what keeps an answer for another service from being taken here.",
  ),
  ...forEach(
    ["globalTokenRevocationJwtIss", "globalTokenRevocationJwtSub"],
    anyChange("medium"),
    "Who can make such a request logs users out.",
  ),
  ...forEach(
    ["upstreamParams", "authParams", "authParamsMap", "customHeaders"],
    anyChange("medium"),
    "It goes along with each request to the identity provider.",
  ),
  scripts: sensitive(anyChange("medium"), "The code runs in logins and decides which profile a user has."),
  debug: sensitive(saferOff("medium"), "Personal data is written to the log."),
  "federatedConnectionsAccessTokens.active": sensitive(saferOff("medium"), "The users' tokens elsewhere are kept."),
};

const strength = "Passwords that are easier to guess or reuse let attackers in.";

const passwords: Properties = {
  passwordPolicy: sensitive(fromWeakest(["none", "low", "fair", "good", "excellent"]), strength),
  ...forEach(
    [
      ...["passwordComplexityOptions", "passwordOptions.complexity"].map((options) => `${options}.minLength`),
      ...["passwordHistory.size", "passwordOptions.history.size"],
    ],
    saferHigh("high"),
    strength,
  ),
  ...forEach(
    [
      ...["passwordHistory", "passwordNoPersonalInfo", "passwordDictionary"].map((options) => `${options}.enable`),
      ...["dictionary", "history", "profileData"].map((options) => `passwordOptions.${options}.active`),
    ],
    saferOn("medium"),
    strength,
  ),
  ...forEach(
    ["passwordOptions.complexity.characterTypes", "passwordOptions.profileData.blockedFields"],
    saferWith("medium"),
    strength,
  ),
  ...forEach(["passwordDictionary", "passwordOptions.dictionary"], anyChange("low"), strength),
  "passwordOptions.complexity.characterTypeRule": sensitive(fromWeakest(["three_of_four", "all"], "medium"), strength),
  "passwordOptions.complexity": sensitive(fromWeakest(["allow", "block"], "medium"), strength),
  "passwordOptions.complexity.maxLengthExceeded": sensitive(fromWeakest(["truncate", "error"], "medium"), strength),
  customPasswordHash: sensitive(anyChange("high"), "The action decides which passwords are right."),
};

const database: Properties = {
  ...passwords,
  bruteForceProtection: sensitive(saferOn(), "Without it passwords can be guessed without limit."),
  "mfa.active": sensitive(saferOn(), "Without a second factor a stolen password is enough to log in."),
  disableSignup: sensitive(saferOn("medium"), "Anyone can become a user."),
  disableSelfServiceChangePassword: sensitive(saferOn("low"), "Who reads a user's mail can set a new password."),
  authenticationMethods: sensitive(anyChange("medium"), "It decides by what users prove who they are."),
  passkeyOptions: sensitive(anyChange("low"), "It decides how passkeys are offered."),
  attributes: sensitive(anyChange("medium"), "It decides what users log in with, and what of it is verified."),
  requiresUsername: sensitive(anyChange("low"), "It decides what users log in with."),
  realmFallback: sensitive(saferOff("medium"), "Users of other databases can log in here."),
  enabledDatabaseCustomization: sensitive(anyChange("high"), "It decides who checks passwords: Auth0 or your scripts."),
  customScripts: sensitive(anyChange("medium"), "The code sees passwords, and decides which are right."),
  importMode: sensitive(anyChange("medium"), "It decides which database a user's password is in."),
  enableScriptContext: sensitive(anyChange("low"), "The scripts see more of each login."),
  configuration: sensitive(anyChange("medium"), "The scripts reach your database by it."),
};

const passwordless: Properties = {
  "totp.length": sensitive(saferHigh(), "A shorter code is easier to guess."),
  "totp.timeStep": sensitive(saferLow(), "A code can be guessed or stolen for this long."),
  ...forEach(
    ["gatewayUrl", "provider", "twilioSid", "messagingServiceSid", "gatewayAuthentication"],
    anyChange("high"),
    "Whoever sends the codes can log in as any user of the connection.",
  ),
  forwardReqInfo: sensitive(saferOff("low"), "The gateway gets to know the users' addresses."),
  ...forEach(["template", "email"], anyChange("low"), "Users trust what this message says."),
};

const withinOptions = (properties: Properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, found]) => [`options.${name}`, found])) as {
    readonly [path in `options.${string}`]: Sensitivity;
  };

const options: Properties = { ...identityProvider, ...protocol, ...database, ...passwordless };

/** What matters for security about a source of users. */
export const connectionSecurity = {
  creation: { severity: "medium", why: "Whoever has an account there can log in." },
  properties: {
    ...withinOptions(options),
    enabledClients: sensitive(saferWithout(), "Users of this connection can log in to these applications."),
    isDomainConnection: sensitive(saferOff(), "Third-party applications can use the connection."),
    realms: sensitive(saferWithout(), "The connection's users are found under these names."),
    "authentication.active": sensitive(saferOff("medium"), "Users of this connection can log in."),
    connectedAccounts: sensitive(saferOff("medium"), "The users' tokens elsewhere are kept."),
    crossAppAccessRequestingApp: sensitive(saferOff("medium"), "Other applications are asked for access by it."),
    crossAppAccessResourceApp: sensitive(
      fromWeakest(["enabled", "disabled"], "medium"),
      "Other applications get access by assertions of this provider.",
    ),
  },
} satisfies Security;
