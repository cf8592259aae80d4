import { pathPattern } from "../path-pattern";
import type { Document, Schema } from "./contract";

/** Something that Auth0 takes although its document does not say so, and how we know. */
interface Amendment {
  /** Name of a schema of the document. */
  readonly schema: string;
  readonly reason: string;
  /** Properties that the schema lacks, each with its own schema. */
  readonly properties?: Readonly<Record<string, Schema>>;
  /** Values that the enumeration lacks. */
  readonly values?: readonly (string | null)[];
  /** What stands in its place. */
  readonly instead?: Schema;
  /** Whether each of its properties can be removed with null. */
  readonly isRemovable?: boolean;
  /** Whether null may stand in its place. */
  readonly isNullable?: boolean;
  /** Properties that it need not have. */
  readonly optional?: readonly string[];
}

const recorded = "recorded writes have it";
const recordedValues = "recorded connections have other values";

const inTypes = "the types of the official SDK, auth0 7.1.0, have it";

const brandingThemes = [
  ...["CreateBrandingThemeRequestContent", "UpdateBrandingThemeRequestContent"],
  ...["CreateBrandingThemeResponseContent", "UpdateBrandingThemeResponseContent"],
  ...["GetBrandingThemeResponseContent", "GetBrandingDefaultThemeResponseContent"],
];

/** Everything that our definitions hold beyond the official document. */
export const amendments: readonly Amendment[] = [
  {
    schema: "UpdateFlowsVaultConnectionSetup",
    instead: { type: "object" },
    reason: "two of its alternatives are the same, so that a code fits none of them alone",
  },
  {
    schema: "GetHookSecretResponseContent",
    instead: { type: "object", additionalProperties: { type: "string" } },
    reason: "a recorded hook without secrets has an empty object",
  },
  {
    schema: "EventStreamWebhookBasicAuth",
    properties: { password: { type: "string" } },
    reason: "recorded writes have it: the document has the authorization as it is answered",
  },
  {
    schema: "EventStreamWebhookBearerAuth",
    properties: { token: { type: "string" } },
    reason: "recorded writes have it: the document has the authorization as it is answered",
  },
  {
    schema: "EventStreamWebhookCustomHeaderAuth",
    properties: { header_value: { type: "string" } },
    reason: "recorded writes have it: the document has the authorization as it is answered",
  },
  {
    schema: "UpdateBrandingPageBackground",
    instead: { oneOf: [{ type: "string" }, { type: ["object", "null"] }] },
    reason: "both of its alternatives take null",
  },
  ...brandingThemes.map((schema) => ({
    schema,
    properties: { identifiers: { type: "object" } },
    // Only answers have to have it, by the document.
    optional: ["displayName"],
    reason: `recorded themes have identifiers and no name, and ${inTypes}`,
  })),
  {
    schema: "FormNodePointer",
    instead: { type: "string" },
    reason: "recorded forms have `$ending`, which both of its alternatives take",
  },
  {
    schema: "ConnectionIdentityProviderEnum",
    values: [
      "asana",
      "atlassian",
      "cloudflare-mcp",
      "gitlab",
      "hubspot-mcp",
      "linear-mcp",
      "notion-mcp",
      "sentry-mcp",
      "slack",
    ],
    reason: inTypes,
  },
  ...["CreateConnectionRequestContent", "UpdateConnectionRequestContent"].map((schema) => ({
    schema,
    properties: {
      cross_app_access_resource_app: {
        type: ["object", "null"],
        additionalProperties: false,
        required: ["status"],
        properties: { status: { type: "string", enum: ["enabled", "disabled"] } },
      },
    },
    reason: inTypes,
  })),
  {
    schema: "ConnectionConnectedAccountsPurpose",
    properties: { allow_missing_user_id: { type: "boolean" } },
    reason: inTypes,
  },
  ...["ConnectionTokenEndpointAuthMethodEnum", "ConnectionTokenEndpointAuthSigningAlgEnum"].map((schema) => ({
    schema,
    values: [null],
    reason: "its type takes null and its list of values forgets it",
  })),
  {
    schema: "ConnectionSignatureMethodOAuth1",
    instead: { type: "string", enum: ["RSA-SHA1", "HMAC-SHA1"] },
    reason: "recorded connections have HMAC-SHA1",
  },
  {
    schema: "ConnectionAuthParamsEmail",
    instead: { anyOf: [{ type: "object" }, { type: "string", maxLength: 1024 }] },
    reason: "recorded connections have an object",
  },
  {
    schema: "ConnectionClientIdLinkedin",
    instead: { type: "string", pattern: "^[a-z0-9]{14}$" },
    reason: "its pattern is for one letter, and its length is 14",
  },
  ...["CreateResourceServerRequestContent", "UpdateResourceServerRequestContent"].map((schema) => ({
    schema,
    properties: { token_lifetime_for_web: { type: "integer", minimum: 0, maximum: 2592000 } },
    reason: recorded,
  })),
  ...["CreateOrganizationRequestContent", "UpdateOrganizationRequestContent"].map((schema) => ({
    schema,
    properties: {
      third_party_client_access: { type: "string", enum: ["allow", "block"] },
      is_app_entitlement_active: { type: "boolean" },
    },
    reason: recorded,
  })),
  {
    schema: "CreateRoleRequestContent",
    properties: { type: { type: "string", enum: ["tenant", "organization"] }, owner_id: { type: "string" } },
    reason: recorded,
  },
  {
    schema: "TenantSettingsFlags",
    properties: { use_scope_descriptions_for_consent: { type: "boolean" } },
    reason: recorded,
  },
  {
    schema: "NetworkAclMatch",
    properties: {
      auth0_managed: { type: "array", minItems: 1, items: { type: "string" } },
      http_message_signature: {
        type: "object",
        additionalProperties: false,
        required: ["keys"],
        properties: {
          keys: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["id"],
              properties: { id: { type: "string" } },
            },
          },
        },
      },
    },
    reason: `recorded writes have lists of Auth0's, and ${inTypes}`,
  },
  { schema: "NetworkAclRule", properties: { match_all: { type: "boolean" } }, reason: inTypes },
  {
    schema: "SuspiciousIPThrottlingStage",
    properties: {
      "pre-custom-token-exchange": {
        type: "object",
        additionalProperties: false,
        properties: { max_attempts: { type: "integer" }, rate: { type: "integer" } },
      },
    },
    reason: `recorded writes have it, and ${inTypes}`,
  },
  {
    schema: "UpdateTenantSettingsRequestContent",
    properties: {
      universal_login: { type: "object", properties: { colors: { type: "object" } } },
    },
    reason: recorded,
  },
  ...["CreateClientRequestContent", "UpdateClientRequestContent"].map((schema) => ({
    schema,
    properties: {
      identity_assertion_authorization_grant: {
        type: schema.startsWith("Update") ? ["object", "null"] : "object",
        additionalProperties: false,
        required: ["active"],
        properties: { active: { type: "boolean" } },
      },
    },
    reason: recorded,
  })),
  ...["ClientTokenVaultPrivilegedAccessWithCredentialId", "ClientTokenVaultPrivilegedAccessWithPublicKey"].map(
    (schema) => ({
      schema,
      properties: {
        grants: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["connection", "scopes"],
            properties: { connection: { type: "string" }, scopes: { type: "array", items: { type: "string" } } },
          },
        },
      },
      isNullable: schema.endsWith("Id"),
      reason: "recorded writes have it, and remove the whole with null",
    }),
  ),
  {
    schema: "UsernameAttributeIdentifier",
    properties: { default_method: { type: "string", enum: ["password"] } },
    reason: recorded,
  },
  {
    schema: "ConnectionOptionsIdpInitiatedClientProtocolEnumSAML",
    values: ["oauth2"],
    reason: "published SAML connections have it, and the document itself in tickets for self-service",
  },
  {
    schema: "ConnectionAuthorizationEndpoint",
    isNullable: true,
    reason: "published connections have null, as recorded ones have for the other endpoints",
  },
  { schema: "ConnectionOptionsGoogleApps", optional: ["client_id"], reason: "recorded connections have none" },
  ...["ConnectionClientIdLine", "ConnectionClientIdWindowsLive"].map((schema) => ({
    schema,
    instead: { type: "string" },
    reason: recordedValues,
  })),
  ...["ConnectionMessagingServiceSidSMS", "ConnectionTwilioSidSMS", "ConnectionTwilioTokenSMS"].map((schema) => ({
    schema,
    instead: { type: "string", minLength: 1 },
    reason: recordedValues,
  })),
  {
    schema: "SynchronizedGroupPayload",
    properties: {
      name: { type: "string" },
      email: { type: "string", format: "email" },
      direct_members_count: { type: "integer" },
    },
    reason: `${recorded}, and ${inTypes}`,
  },
  {
    schema: "ClientAddons",
    isRemovable: true,
    reason: "recorded traffic removes addons with null, where the document knows objects alone",
  },
];

/** Paths that the document does not have, and why we ask for them. */
export const undocumented: Readonly<Record<string, string>> = {
  "/blacklists/tokens": "part of the original collection; a tenant that does not have it any more answers 404",
  "/organizations/{id}/clients": "recorded traffic of August 2026 has it",
  "/organizations/{id}/clients/{client_id}": "recorded traffic of August 2026 has it",
  "/organizations/{organization_id}/roles/{role_id}/groups": "recorded traffic of August 2026 has it",
  "/organizations/{id}/roles/{role_id}/members": "recorded traffic of August 2026 has it",
  "/organizations/{id}/organization-templates": "the official SDK 7.1.0 has it",
  "/organizations/{id}/organization-templates/{template_id}": "the official SDK 7.1.0 has it",
  "/organizations/search": "the official SDK 7.1.0 has it",
  "/resource-servers/search": "the official SDK 7.1.0 has it",
  "/guardian/factors/email/settings": "the official SDK 7.1.0 has it",
  "/guardian/factors/phone/settings": "the official SDK 7.1.0 has it",
  "/guardian/settings": "the official SDK 7.1.0 has it",
  "/keys/network-acls": "the official SDK 7.1.0 has it",
  "/keys/network-acls/{id}": "the official SDK 7.1.0 has it",
  "/experimentation/experiments/{id}/advance-ramp": "the official SDK 7.1.0 has it",
  "/agents": "the official SDK 7.1.0 has it",
  "/agents/{id}": "the official SDK 7.1.0 has it",
};

/** Methods that the document does not have at a path that it has, and why we use them. */
export const undocumentedMethods: Readonly<Record<string, readonly string[]>> = {
  // Recorded traffic of August 2026 and the official SDK 7.1.0 have them.
  "/connections/{id}/directory-provisioning/synchronized-groups": ["POST", "DELETE"],
};

const templates = Object.keys(undocumented).map(pathPattern);
const withMethods = Object.entries(undocumentedMethods).map(([path, methods]) => [pathPattern(path), methods] as const);

/** Whether the document lacks a path, be it with ids or with names in braces, or a method at it. */
export const isUndocumented = (path: string, method = ""): boolean =>
  templates.some((template) => template.test(path)) ||
  withMethods.some(([template, methods]) => methods.includes(method) && template.test(path));

/** Defaults that the document states and that Auth0 does not have, by type and path. */
export const wrongDefaults: Readonly<Record<string, string>> = {
  "Action deploy": "of a flag that we do not send: a program says what runs, unless it says otherwise",
  "BreachedPasswordDetection enabled": "recorded tenants that had never set it have false",
  "ResourceServer signing_alg": "recorded answers to creates without it have RS256",
  "SuspiciousIpThrottling stage.pre-user-registration.rate": "recorded tenants that had never set it have 1200",
  "Tenant friendly_name": "an example",
  "Tenant picture_url": "an example",
  "Tenant support_email": "an example",
  "Tenant support_url": "an example",
  "Tenant error_page.url": "an example",
};

/** The document with what it lacks. What it does not lack any more has to leave the list. */
export function amended(document: Document): Document {
  const result = structuredClone(document);
  for (const amendment of amendments) {
    const { schema: name, properties = {}, values = [], optional = [], isRemovable, isNullable, instead } = amendment;
    const schema = result.components.schemas[name];
    if (!schema) throw new Error(`The document has no schema ${name} to amend`);
    const known = [...Object.keys(schema.properties ?? {}), ...(schema.enum ?? [])];
    const stale = [...Object.keys(properties), ...values].filter((added) => known.includes(added));
    if (stale.length > 0) throw new Error(`${name} has ${stale.join(", ")} by now: remove it from beyond.ts`);
    if (schema.properties) Object.assign(schema.properties, properties);
    if (schema.enum) schema.enum.push(...values);
    for (const part of [schema, ...(schema.allOf ?? [])])
      part.required = part.required?.filter((property) => !optional.includes(property));
    if (instead) result.components.schemas[name] = instead;
    if (isNullable) result.components.schemas[name] = { anyOf: [schema, { type: "null" }] };
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      if (isRemovable) schema.properties![key] = { anyOf: [property, { type: "null" }] };
  }
  return result;
}
