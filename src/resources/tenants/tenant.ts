import { z } from "zod";
import {
  type Api,
  emailOrEmpty,
  expectObject,
  httpsUrlOrEmpty,
  matching,
  merged,
  type Operation,
  object,
  open,
  permanent,
  type Request,
  reference,
  set,
  singleton,
  unset,
  urlOrEmpty,
  urlWithPlaceholders,
  type Wire,
} from "../../definition";
import { clientCredentialsQuota } from "../token-quota";
import { flags } from "./tenant/flags";
import { locales } from "./tenant/locales";
import { pageProperties } from "./tenant/pages";
import { tenantSecurity } from "./tenant/security";
import { securityHeaders } from "./tenant/security-headers";
import { inOneUnit, keepOneUnit, sessionConstraints, sessionProperties, withMinutes } from "./tenant/sessions";

const path = "/tenants/settings";

/** Every answer holds these, by all that was recorded. */
const holds = ["enabled_locales", "flags", "sandbox_version"];

const writing: Operation = { method: "PATCH", path, scopes: ["update:tenant_settings"], select: withMinutes };

/** Takes the settings over. The answer to a PATCH leaves out what cannot be set, and an empty one is refused. */
async function adopt(api: Api, request: Request): Promise<Wire> {
  const settingsIn = (answer: unknown) => expectObject(answer, "the settings of a tenant", {}, holds);
  const settings = settingsIn(await api.request({ method: "GET", path }));
  if (Object.keys(request.body as Wire).length === 0) return settings;
  return { ...settings, ...settingsIn(await api.request(request)) };
}

const tokenQuota = (who: string) =>
  open(clientCredentialsQuota).optional().describe(`Quota of each ${who} that has none of its own.`);

const companyProperties = {
  friendlyName: unset("", z.string()).optional().describe("Name of the tenant, as users see it."),
  pictureUrl: unset("", urlOrEmpty()).optional().describe("Logo of the tenant, best as 150 by 150 pixels."),
  supportEmail: unset("", emailOrEmpty()).optional().describe("Address at which users get help."),
  supportUrl: unset("", urlOrEmpty()).optional().describe("Page on which users get help."),
  enabledLocales: unset(["en"], z.array(z.enum(locales)).min(1))
    .optional()
    .describe("Languages of the login pages. The first one is for users who ask for none of them."),
  countryCodes: object({
    list: set(matching(/^[A-Z]{2}$/, 'a country code of two capital letters, such as "DE"'))
      .optional()
      .describe("Countries, by their ISO 3166-1 codes of two letters."),
    mode: z.enum(["allow", "deny"]).optional().describe("Whether the listed countries are the only ones, or left out."),
  })
    .refine(({ list, mode }) => mode !== "allow" || list?.length !== 0, {
      error: 'must have countries in its `list` when the `mode` is "allow", or nobody could log in by phone',
    })
    .nullish()
    .describe("Countries whose phone numbers users may log in with."),
};

const endpointProperties = {
  defaultAudience: unset("", reference("ResourceServer", z.string(), "identifier"))
    .optional()
    .describe("API that access tokens are for when a login names none: a `ResourceServer`, or its identifier."),
  defaultDirectory: unset("", reference("Connection", z.string(), "name"))
    .optional()
    .describe("Connection that the password grant looks for users in: a `Connection`, or its name."),
  defaultRedirectionUri: unset("", httpsUrlOrEmpty())
    .optional()
    .describe("Page that users are sent to when a login cannot go back to an application. It must be https."),
  allowedLogoutUrls: unset([], set(urlWithPlaceholders()))
    .optional()
    .describe("Addresses that users may be sent to after logging out, for every application."),
  oidcLogout: merged(
    object({
      rpLogoutEndSessionEndpointDiscovery: unset(true, z.boolean())
        .optional()
        .describe("Publishes the logout endpoint in the discovery document; true unless set."),
    }),
  )
    .optional()
    .describe("Logout by OpenID Connect."),
  acrValuesSupported: set(z.string()).nullish().describe("Authentication contexts that the discovery document lists."),
  mtls: object({
    enableEndpointAliases: unset(false, z.boolean())
      .optional()
      .describe("Publishes endpoints for clients that authenticate by certificate; false unless set."),
  })
    .nullish()
    .describe("Mutual TLS."),
  pushedAuthorizationRequestsSupported: z
    .boolean()
    .nullish()
    .describe("Lets applications push authorization requests before the login; false unless set."),
  authorizationResponseIssParameterSupported: z
    .boolean()
    .nullish()
    .describe("Names the issuer in the answer to an authorization request; false unless set."),
  resourceParameterProfile: unset("audience", z.enum(["audience", "compatibility"]))
    .optional()
    .describe(
      "Parameters that may name the API of an access token: `audience` alone, or with `compatibility` also the standard `resource`; `audience` unless set.",
    ),
  skipNonVerifiableCallbackUriConfirmationPrompt: z
    .boolean()
    .nullish()
    .describe("Leaves out the question that users are asked before going to a custom scheme or localhost."),
};

const featureProperties = {
  deviceFlow: object({
    charset: unset("base20", z.enum(["base20", "digits"]))
      .optional()
      .describe("Letters or digits that user codes are made of; `base20` unless set."),
    mask: unset("****-****", z.string().max(20))
      .optional()
      .describe("Shape of user codes, with `*` for each character; `****-****` unless set."),
  })
    .nullish()
    .describe("Logins on devices without a keyboard."),
  defaultTokenQuota: object({ clients: tokenQuota("application"), organizations: tokenQuota("organization") })
    .nullish()
    .describe("Quotas of access tokens. Early access."),
  customizeMfaInPostloginAction: z
    .boolean()
    .nullish()
    .describe("Lets post-login actions decide on second factors; false unless set."),
  allowOrganizationNameInAuthenticationApi: z
    .boolean()
    .nullish()
    .describe("Accepts the name of an organization in place of its id at login; false unless set."),
  clientIdMetadataDocumentSupported: unset(false, z.boolean())
    .optional()
    .describe("Accepts applications whose id is the address of their description; false unless set. Early access."),
  dynamicClientRegistrationSecurityMode: permanent(z.enum(["strict", "permissive"]))
    .optional()
    .describe("Security mode of applications that register themselves."),
  includeSessionMetadataInTenantLogs: unset(false, z.boolean())
    .optional()
    .describe("Puts session metadata into the logs of logouts; false unless set. Early access."),
  phoneConsolidatedExperience: permanent(z.boolean())
    .optional()
    .describe("Uses one phone provider and one set of templates for everything that is sent to phones."),
  enableAiGuide: permanent(z.boolean()).optional().describe("Offers Auth0's AI guide in the dashboard."),
  sandboxVersion: permanent(z.string().max(8))
    .optional()
    .describe("Major version of Node.js that rules, hooks and database scripts run on, such as `22`."),
  legacySandboxVersion: permanent(z.string().max(8))
    .optional()
    .describe("Version of the sandbox that older extensions run on."),
};

export const tenant = singleton({
  type: "Tenant",
  description:
    "Settings of the whole tenant: what users see, how long they stay logged in, and which features are on. Every tenant has them once; the program takes over those that it declares.",
  path,
  id: "tenant",
  holds,
  scope: "tenant_settings",
  operations: {
    create: { ...writing, perform: adopt },
    read: { method: "GET", path, scopes: ["read:tenant_settings"], select: withMinutes },
    update: writing,
  },
  declarations: inOneUnit,
  deletion: "Keeps the settings as they are, since a tenant cannot be without them.",
  source: "https://auth0.com/docs/api/management/v2/tenants/patch-settings",
  inputs: object({
    ...companyProperties,
    ...sessionProperties,
    ...pageProperties,
    ...endpointProperties,
    ...featureProperties,
    flags: flags.optional().describe("Switches. Those that are not declared are left as they are."),
    securityHeaders: securityHeaders.nullish().describe("Headers with which Auth0 serves its pages."),
  }),
  outputs: object({
    sandboxVersionsAvailable: z
      .array(z.string())
      .optional()
      .describe("Versions of Node.js that `sandboxVersion` can be set to."),
  }),
  constraints: sessionConstraints,
  madeUp: [
    "flags.allow_other_legacy_grant_types",
    "flags.cannot_change_enforce_client_authentication_on_passwordless_start",
  ],
  security: tenantSecurity,
  prepareUpdate: keepOneUnit,
});
