import { z } from "zod";
import { derived, matching, open, permanent, secret, serverDefault, set, wire } from "../../../definition";
import {
  domainAliases,
  external,
  federatedAccessTokens,
  iconUrl,
  longFingerprint,
  requiredClientId,
  switches,
  tenantDomain,
  text,
  thumbprints,
  trustEmailVerified,
} from "./fields";

const kept = <K extends string>(descriptions: Record<K, string>) =>
  switches(descriptions, "Stores ", " in the profile; on unless set.");

const storedByDefault = kept({
  extAccessToken: "the access token",
  extAccountEnabled: "whether the account is enabled",
  extAssignedLicenses: "the licences of the user",
  extAzureId: "the Azure id",
  extCity: "the city",
  extCountry: "the country",
  extDepartment: "the department",
  extDirSyncEnabled: "whether the directory is synchronized",
  extEmail: "the email address",
  extExpiresIn: "how long the token lasts, in seconds",
  extFamilyName: "the family name",
  extFax: "the fax number",
  extGivenName: "the given name",
  extGroupIds: "the ids of the user's groups",
  extJobTitle: "the job title",
  extLastSync: "when the directory was last synchronized",
  extMobile: "the mobile number",
  extName: "the full name",
  extNickname: "the nickname",
  extOid: "the object id, which SCIM needs",
  extPhone: "the phone number",
  extPhysicalDeliveryOfficeName: "the office",
  extPostalCode: "the postal code",
  extPreferredLanguage: "the preferred language",
  extProvisionedPlans: "the plans that are provisioned",
  extProvisioningErrors: "errors of provisioning",
  extProxyAddresses: "further addresses of the mailbox",
  extPuid: "the Passport user id, a legacy attribute",
  extRefreshToken: "the refresh token",
  extRoles: "the application roles",
  extState: "the state or province",
  extStreet: "the street",
  extTenantid: "the id of the directory",
  extUpn: "the user principal name",
  extUsageLocation: "the location that licences are for",
  extUserId: "a further id of the user",
});

const storedOnRequest = switches({
  extAdmin: "Stores whether the user administers the domain. Off unless set",
  extAgreedTerms: "Stores whether the user has agreed to the terms. Off unless set",
  extAssignedPlans: "Stores the Office 365 plans of the user. Off unless set",
  extGroups: "Stores the user's security groups, which takes the permission `Directory.Read.All`. Off unless set",
  extIsSuspended: "Stores whether the account is suspended. Off unless set",
  extNestedGroups: "Stores groups that the user is in through other groups too. Off unless set",
  extProfile: "Stores the extended profile from Microsoft Graph. Off unless set",
  basicProfile: "Stores name and address; always on",
});

const protocol = {
  identityApi: z
    .enum(["microsoft-identity-platform-v2.0", "azure-active-directory-v1.0"])
    .optional()
    .describe("Generation of the endpoints; `microsoft-identity-platform-v2.0` unless set."),
  waadProtocol: serverDefault(() => "openid-connect", z.enum(["ws-federation", "openid-connect"]))
    .optional()
    .describe("Protocol of the v1.0 endpoints; `openid-connect` unless set."),
  useWsfed: serverDefault(() => false, z.boolean())
    .optional()
    .describe("Uses WS-Federation in place of OpenID Connect."),
  useCommonEndpoint: serverDefault(() => false, wire("useCommonEndpoint", z.boolean()))
    .optional()
    .describe("Lets users of every directory log in. Needs `useridAttribute` to be `sub`. Off unless set."),
  useridAttribute: z
    .enum(["oid", "sub"])
    .optional()
    .describe("Claim that identifies users: `oid` for one directory, and for SCIM; `sub` for every directory."),
};

/** Microsoft Entra ID, formerly Azure Active Directory. */
export const azureAdOptions = derived(
  { tenant_domain: ["domain"] },
  open({
    ...external,
    ...protocol,
    clientId: requiredClientId(
      matching(/^[a-zA-Z0-9-:./_~]+$/, "letters, digits and `-`, `:`, `.`, `/`, `_`, `~`").max(100),
    ),
    clientSecret: permanent(secret(z.string().max(10000)))
      .optional()
      .describe("Secret that goes with `clientId`."),
    appId: z.string().max(500).optional().describe("Application ID URI, for passwords with the v1.0 endpoints."),
    domain: z.string().optional().describe("Domain of the directory, from which Auth0 fills `tenantDomain`."),
    appDomain: z.string().max(255).optional().describe("Domain of the application, for WS-Federation and v1.0."),
    tenantId: wire("tenantId", z.guid()).optional().describe("Id of the directory: a UUID."),
    scope: set(z.string().max(100))
      .max(100)
      .optional()
      .describe("Permissions to ask for, such as `User.Read`, with the v2.0 endpoints: at most 100."),
    maxGroupsToRetrieve: matching(/^[0-9]+$/, "a whole number, as a text")
      .max(10)
      .optional()
      .describe("Most groups to read for a user, as a text, when `extGroups` is on."),
    apiEnableUsers: z.boolean().optional().describe("Lets Auth0 ask the directory about users."),
    granted: z.boolean().optional().describe("Whether an administrator has agreed. Auth0 sets it."),
    shouldTrustEmailVerifiedConnection: serverDefault(() => "never_set_emails_as_verified", trustEmailVerified),
    thumbprints: thumbprints(20, longFingerprint),
    ...storedByDefault,
    extTelephoneNumber: wire("ext_telephoneNumber", z.boolean())
      .optional()
      .describe("Stores the telephone number in the profile; on unless set."),
    ...storedOnRequest,
    federatedConnectionsAccessTokens: federatedAccessTokens,
    tenantDomain: tenantDomain(text(512, 0)),
    domainAliases: domainAliases(1000, z.string().max(255)),
    iconUrl,
  }),
);
