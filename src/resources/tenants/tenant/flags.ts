import { z } from "zod";
import { merged, object, permanent, unset } from "../../../definition";

/** A switch that Auth0 documents a default of. */
const flag = (otherwise: boolean, description: string) =>
  unset(otherwise, z.boolean()).optional().describe(`${description}; ${otherwise} unless set.`);

/** A switch whose default depends on when the tenant was made. */
const inherited = (description: string) =>
  permanent(z.boolean()).optional().describe(`${description}. What it is unless set depends on the age of the tenant.`);

/** Switches of the tenant. An update keeps those that it does not name. */
export const flags = merged(
  object({
    changePwdFlowV1: flag(
      false,
      "Uses the first password change flow, in which the user chooses the new password before confirming it by email",
    ),
    enableApisSection: flag(false, "Shows the APIs in the dashboard"),
    disableImpersonation: inherited("Whether logging in as another user is switched off. Auth0 no longer offers it"),
    enableClientConnections: flag(true, "Enables every connection for each application that is created from then on"),
    enablePipeline2: flag(true, "Allows access tokens for APIs to be asked for at login"),
    allowLegacyDelegationGrantTypes: inherited("Lets applications have the old delegation grants"),
    allowLegacyRoGrantTypes: inherited("Lets applications have the old resource owner grants"),
    allowLegacyTokeninfoEndpoint: inherited("Keeps the old `/tokeninfo` endpoint answering"),
    enableLegacyProfile: inherited(
      "Puts the whole user profile into ID tokens and `/userinfo`, in place of standard claims only",
    ),
    enableIdtokenApi2: inherited("Lets ID tokens authorize some requests to the Management API"),
    enablePublicSignupUserExistsError: inherited(
      "Tells a person who signs up that the user exists already, in place of a general error",
    ),
    enableSso: inherited("Logs users in again without asking, while they have a session"),
    allowChangingEnableSso: inherited("Whether `enableSso` can be changed"),
    disableClickjackProtectionHeaders: inherited(
      "Leaves out the headers that keep classic login pages from being framed by other sites",
    ),
    noDiscloseEnterpriseConnections: inherited(
      "Keeps enterprise connections and their domains out of the public configuration of Lock",
    ),
    enforceClientAuthenticationOnPasswordlessStart: inherited(
      "Demands that applications authenticate themselves to begin a passwordless login",
    ),
    enableAdfsWaadEmailVerification: inherited("Verifies email addresses at logins through Azure AD and ADFS"),
    revokeRefreshTokenGrant: inherited("Deletes the user's grant along with a refresh token that is revoked"),
    dashboardLogStreamsNext: inherited("Gives the dashboard the beta features of log streams"),
    dashboardInsightsView: inherited("Gives the dashboard the activity page with insights"),
    disableFieldsMapFix: inherited("Keeps SAML mappings that repeat an attribute working as they used to"),
    mfaShowFactorListOnEnrollment: inherited("Lets users choose the factor that they enroll first"),
    removeAlgFromJwks: inherited("Leaves `alg` out of the published signing keys"),
    improvedSignupBotDetectionInClassic: inherited("Uses the better bot detection at signups on classic login pages"),
    genaiTrial: inherited("Whether the tenant takes part in the trial of Auth0 for AI agents"),
    enableDynamicClientRegistration: flag(false, "Lets anyone register third-party applications for your APIs"),
    disableManagementApiSmsObfuscation: flag(
      true,
      "Shows phone numbers in full when the Management API is asked for them",
    ),
    trustAzureAdfsEmailVerifiedConnectionProperty: flag(
      false,
      "Lets Azure AD and ADFS connections decide whether email addresses count as verified",
    ),
    useScopeDescriptionsForConsent: flag(
      false,
      "Shows the descriptions of scopes in place of their names when users are asked for consent",
    ),
    customDomainsProvisioning: flag(false, "Allows custom domains in the tenant"),
  }),
);
