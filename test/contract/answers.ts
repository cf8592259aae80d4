import type { Document } from "./contract";

const flag = { type: "boolean" };
const text = { type: "string" };
const anything = { type: "object" };
const texts = { type: "array", items: text };
const ofConnection = { provisioning_ticket_url: text, cross_app_access_resource_app: anything };
const ofRole = { type: text, owner_id: text };
const flags = [
  "allow_other_legacy_grant_types",
  "cannot_change_enforce_client_authentication_on_passwordless_start",
  "enable_custom_domain_in_emails",
  "enable_legacy_logs_search_v2",
  "new_universal_login_experience_enabled",
  "require_pushed_authorization_requests",
  "universal_login",
  "use_scope_descriptions_for_consent",
];
/** A lifetime that was set in minutes is answered in hours, below one too: nothing recorded says otherwise. */
const ephemeral = {
  ephemeral_session_lifetime: { type: "number" },
  idle_ephemeral_session_lifetime: { type: "number" },
};
/** When it was added. */
const ofCustomDomain = { created_at: text };
const credential = {
  name: text,
  credential_type: text,
  kid: text,
  alg: text,
  created_at: text,
  updated_at: text,
  expires_at: text,
  thumbprint_sha256: text,
  subject_dn: text,
};

/** The version of an action that was made last, and why a draft was not built, of which nothing is recorded. */
const ofAction = { current_version: anything, errors: { type: "array", items: anything } };

const ofConnectionProfile = { strategy_overrides: { type: ["object", "null"] } };

/** What recorded answers of the real API have beyond the document, by the name of the schema. */
const recorded: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  ConnectionForList: { ...ofConnection, enabled_clients: texts },
  GetConnectionResponseContent: ofConnection,
  CreateConnectionResponseContent: ofConnection,
  UpdateConnectionResponseContent: ofConnection,
  TenantSettingsFlags: Object.fromEntries(flags.map((name) => [name, flag])),
  GetTenantSettingsResponseContent: { universal_login: anything, ...ephemeral },
  UpdateTenantSettingsResponseContent: { universal_login: anything, ...ephemeral },
  EmailProviderCredentials: { domain: text },
  ResourceServerTokenEncryptionKey: { thumbprint_sha256: text },
  // The answer to a create shows whole credentials, later ones their ids.
  CredentialId: credential,
  CreateRoleResponseContent: ofRole,
  GetRoleResponseContent: ofRole,
  UpdateRoleResponseContent: ofRole,
  Role: ofRole,
  Action: ofAction,
  GetActionResponseContent: ofAction,
  UpdateActionResponseContent: ofAction,
  SynchronizedGroupPayload: { name: text, email: text, direct_members_count: { type: "number" } },
  AssociateOrganizationClientGrantResponseContent: { grant_id: text },
  OrganizationClientGrant: { subject_type: text },
  // A stream with priority has the filter `security`.
  LogStreamFilter: { name: text },
  CreateFlowsVaultConnectionResponseContent: { refreshed_at: { type: ["string", "null"] } },
  UpdateFlowsVaultConnectionResponseContent: { refreshed_at: { type: ["string", "null"] } },
  // The document has the answer that a delivery which failed has been given.
  CreateEventStreamTestEventResponseContent: { status: text },
  EventStreamDeliveryAttempt: { status: text, duration: { type: "number" } },
  EventStreamCloudEvent: { data: anything, a0purpose: text, a0stream: text, a0tenant: text },
  ...Object.fromEntries(
    [
      ...["CustomDomain", "CreateCustomDomainResponseContent", "GetCustomDomainResponseContent"],
      ...["UpdateCustomDomainResponseContent", "VerifyCustomDomainResponseContent"],
    ].map((name) => [name, ofCustomDomain]),
  ),
  // What differs for no kind of connection is null.
  ...Object.fromEntries(
    ["Create", "Get", "Update"].map((verb) => [`${verb}ConnectionProfileResponseContent`, ofConnectionProfile]),
  ),
  ConnectionProfile: ofConnectionProfile,
  ...Object.fromEntries(
    [
      ...["PhoneTemplate", "CreatePhoneTemplateResponseContent", "GetPhoneTemplateResponseContent"],
      ...["UpdatePhoneTemplateResponseContent", "ResetPhoneTemplateResponseContent"],
    ].map((name) => [name, { created_at: text, updated_at: text }]),
  ),
  // Auth0's own words come from nowhere in particular.
  PhoneTemplateContent: { from: text },
  // A list tells that credentials are not told.
  PhoneProviderSchemaMasked: { credentials: { type: "null" } },
  FormSummary: { flow_count: { type: "number" } },
};

/** Values of recorded answers that an enumeration lacks. */
const recordedValues: Readonly<Record<string, readonly string[]>> = {
  ActionTriggerTypeEnum: ["mcp-tool"],
  DomainVerificationMethodNameEnum: ["CNAME", "TXT"],
};

/** Properties that recorded answers lack although the document requires them. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  ResourceServerTokenEncryptionKey: ["pem"],
  CreateBrandingPhoneProviderResponseContent: ["credentials"],
  GetBrandingPhoneProviderResponseContent: ["credentials"],
  UpdateBrandingPhoneProviderResponseContent: ["credentials"],
};

/** Lists that recorded answers hold under a name, and the document does not. */
const named: Readonly<Record<string, string>> = { "/event-streams/{id}/deliveries": "deliveries" };

/** Statuses of recorded answers where the document has others. */
export const recordedStatuses: Readonly<Record<string, number>> = {
  "PATCH /resource-servers/{id} 200": 201,
  "PATCH /hooks/{id} 200": 201,
  "DELETE /network-acls/{id} 200": 204,
  "PATCH /clients/{client_id}/credentials/{credential_id} 200": 201,
  "DELETE /roles/{id}/permissions 204": 200,
  "POST /organizations/{id}/invitations 201": 200,
  "POST /actions/actions/{id}/deploy 200": 202,
  "POST /actions/actions/{actionId}/versions/{id}/deploy 200": 202,
};

/** The document as recorded answers fulfil it. Where it offers several schemas, more than one may fit. */
export function answering(document: Document): Document {
  const result: Document = JSON.parse(JSON.stringify(document).replaceAll('"oneOf":', '"anyOf":'));
  const { schemas } = result.components;
  for (const [name, properties] of Object.entries(recorded)) {
    const schema = schemas[name];
    if (!schema?.properties) throw new Error(`The document has no schema ${name} to amend`);
    Object.assign(schema.properties, properties);
  }
  for (const [name, values] of Object.entries(recordedValues)) schemas[name]!.enum!.push(...values);
  for (const [name, absent] of Object.entries(lacking))
    schemas[name]!.required = schemas[name]!.required?.filter((property) => !absent.includes(property));
  for (const [path, key] of Object.entries(named)) {
    const { content } = result.paths[path]!["get"]!.responses["200"]!;
    const json = content!["application/json"]!;
    json.schema = { type: "object", properties: { [key]: json.schema!, next: text } };
  }
  return result;
}
