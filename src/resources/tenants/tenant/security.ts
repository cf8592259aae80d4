import {
  addresses,
  anyChange,
  forEach,
  fromWeakest,
  type Judge,
  type Security,
  type Severity,
  saferLow,
  saferOff,
  saferOn,
  sensitive,
} from "../../../definition";
import { lifetimeNames } from "./sessions";

const sessions = {
  ...forEach(lifetimeNames, saferLow(), "A session that is left open can be used for this long."),
  sessionCookie: sensitive(
    fromWeakest(["persistent", "non-persistent"], "medium"),
    "A session that outlives the browser is there for the next person too.",
  ),
  sessions: sensitive(saferOn("low"), "Without the question a page elsewhere can log users out."),
} satisfies Security["properties"];

const flag = (name: string, judge: Judge, why: string) => forEach([`flags.${name}`] as const, judge, why);
const opens = (name: string, why: string, worst?: Severity) => flag(name, saferOff(worst), why);
const guards = (name: string, why: string, worst?: Severity) => flag(name, saferOn(worst), why);

const flags = {
  ...opens("enableClientConnections", "Every connection is open to each new application.", "medium"),
  ...opens("allowLegacyDelegationGrantTypes", "The old delegation gives tokens for other applications."),
  ...opens("allowLegacyRoGrantTypes", "Applications can ask users for their passwords."),
  ...opens("allowLegacyTokeninfoEndpoint", "The old endpoint answers who a token is for.", "medium"),
  ...opens("enableLegacyProfile", "Tokens carry the whole profile.", "medium"),
  ...opens("enableIdtokenApi2", "ID tokens, which applications pass around, reach the Management API."),
  ...opens("enablePublicSignupUserExistsError", "Anyone can find out who is a user.", "medium"),
  ...opens("disableClickjackProtectionHeaders", "Other sites can frame the login page and have users click in it."),
  ...opens("enableDynamicClientRegistration", "Anyone can register an application for your APIs."),
  ...opens("disableManagementApiSmsObfuscation", "The Management API answers whole phone numbers.", "medium"),
  ...opens(
    "trustAzureAdfsEmailVerifiedConnectionProperty",
    "With an address that nobody has verified one can pose as another user.",
  ),
  ...guards("disableImpersonation", "Staff can log in as users."),
  ...guards("noDiscloseEnterpriseConnections", "Anyone can find out which companies are customers.", "medium"),
  ...guards("enforceClientAuthenticationOnPasswordlessStart", "Anyone can have messages sent to users.", "medium"),
  ...guards(
    "enableAdfsWaadEmailVerification",
    "With an address that nobody has verified one can pose as another user.",
  ),
  ...guards("revokeRefreshTokenGrant", "Other refresh tokens of the grant stay valid.", "medium"),
  ...guards("improvedSignupBotDetectionInClassic", "Bots can sign up.", "medium"),
  flags: sensitive(anyChange("low"), "It changes how the whole tenant behaves."),
} satisfies Security["properties"];

/** What matters for security about the tenant. */
export const tenantSecurity = {
  properties: {
    ...sessions,
    ...flags,
    allowedLogoutUrls: sensitive(
      addresses,
      "Users are sent there after the logout, so that they trust what they find.",
    ),
    defaultRedirectionUri: sensitive(anyChange("medium"), "Users are sent there when a login cannot go on."),
    defaultDirectory: sensitive(anyChange("medium"), "The password grant looks for users in this connection."),
    defaultAudience: sensitive(anyChange("medium"), "Access tokens are for this API when a login names none."),
    oidcLogout: sensitive(anyChange("low"), "It decides how applications log users out."),
    defaultTokenQuota: sensitive(anyChange("low"), "It limits what a stolen secret can be used for."),
    allowOrganizationNameInAuthenticationApi: sensitive(
      anyChange("low"),
      "A name can be guessed, and given to another organization later.",
    ),
    mtls: sensitive(anyChange("low"), "It decides whether applications can authenticate by certificate."),
    pushedAuthorizationRequestsSupported: sensitive(saferOn("medium"), "Requests can only go through the browser."),
    authorizationResponseIssParameterSupported: sensitive(
      saferOn("low"),
      "Without the issuer an answer can be mixed up with that of another service.",
    ),
    skipNonVerifiableCallbackUriConfirmationPrompt: sensitive(
      saferOff("medium"),
      "Without the question another application on the device can take a login over.",
    ),
    deviceFlow: sensitive(anyChange("medium"), "A shorter or simpler user code is easier to guess."),
    customizeMfaInPostloginAction: sensitive(
      anyChange("high"),
      "It decides whether actions, and not the tenant's policies, ask for second factors.",
    ),
    clientIdMetadataDocumentSupported: sensitive(saferOff(), "Applications that nobody registered can be used."),
    dynamicClientRegistrationSecurityMode: sensitive(
      fromWeakest(["permissive", "strict"]),
      "The older rules allow what OAuth 2.1 has given up as unsafe.",
    ),
    acrValuesSupported: sensitive(anyChange("low"), "Applications ask for stronger logins by these values."),
    countryCodes: sensitive(anyChange("low"), "It decides from where phones can be used to log in."),
    phoneConsolidatedExperience: sensitive(anyChange("low"), "It decides by whom codes are sent to phones."),
    changePassword: sensitive(anyChange("medium"), "Users type new passwords into this page."),
    guardianMfaPage: sensitive(anyChange("medium"), "Users type second factors into this page."),
    errorPage: sensitive(anyChange("low"), "Users trust what this page says and where it leads."),
    securityHeaders: sensitive(anyChange("medium"), "The headers keep foreign scripts and frames out of the login."),
    sandboxVersion: sensitive(anyChange("low"), "The code of logins runs on it, with its known weaknesses."),
    legacySandboxVersion: sensitive(anyChange("low"), "Extensions run on it, with its known weaknesses."),
  },
} satisfies Security;
