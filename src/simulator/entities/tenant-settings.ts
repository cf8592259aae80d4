import { z } from "zod";
import { anything, changes, clearable, optional, texts, validate } from "../body-schema";
import { isObject, type JsonObject, omit, overlay } from "../json-object";
import { project } from "../listing";
import { get, ok, patch, type Route } from "../route";

const lifetimes = [
  "session_lifetime",
  "idle_session_lifetime",
  "ephemeral_session_lifetime",
  "idle_ephemeral_session_lifetime",
];
const minutes = lifetimes.map((name) => `${name}_in_minutes`);

const flags = z.strictObject(
  optional(
    z.boolean(),
    ...["allow_changing_enable_sso", "allow_legacy_delegation_grant_types", "allow_legacy_ro_grant_types"],
    ...["allow_legacy_tokeninfo_endpoint", "change_pwd_flow_v1", "custom_domains_provisioning"],
    ...["dashboard_insights_view", "dashboard_log_streams_next", "disable_clickjack_protection_headers"],
    ...["disable_fields_map_fix", "disable_impersonation", "disable_management_api_sms_obfuscation"],
    ...["enable_adfs_waad_email_verification", "enable_apis_section", "enable_client_connections"],
    ...["enable_custom_domain_in_emails", "enable_dynamic_client_registration", "enable_idtoken_api2"],
    ...["enable_legacy_logs_search_v2", "enable_legacy_profile", "enable_pipeline2"],
    ...["enable_public_signup_user_exists_error", "enable_sso", "enforce_client_authentication_on_passwordless_start"],
    ...["genai_trial", "improved_signup_bot_detection_in_classic", "mfa_show_factor_list_on_enrollment"],
    ...["new_universal_login_experience_enabled", "no_disclose_enterprise_connections", "remove_alg_from_jwks"],
    ...["require_pushed_authorization_requests", "revoke_refresh_token_grant"],
    ...["trust_azure_adfs_email_verified_connection_property", "universal_login", "use_scope_descriptions_for_consent"],
    ...["require_signed_request_object"],
  ),
);

const settings = changes({
  ...clearable(anything, "change_password", "device_flow", "guardian_mfa_page", "error_page", "default_token_quota"),
  ...clearable(anything, "security_headers", "session_cookie", "sessions", "mtls", "country_codes"),
  ...optional(anything, "oidc_logout", "universal_login"),
  ...optional(flags, "flags"),
  ...optional(z.string(), "default_audience", "default_directory", "friendly_name", "picture_url", "support_email"),
  ...optional(z.string(), "support_url", "default_redirection_uri", "resource_parameter_profile"),
  ...optional(z.string(), "dynamic_client_registration_security_mode"),
  ...optional(z.string().max(8), "sandbox_version", "legacy_sandbox_version"),
  ...optional(texts, "allowed_logout_urls"),
  ...optional(z.array(z.string()).min(1), "enabled_locales"),
  ...optional(z.number().min(0), ...lifetimes, ...minutes),
  ...optional(z.boolean(), "client_id_metadata_document_supported", "enable_ai_guide", "phone_consolidated_experience"),
  ...optional(z.boolean(), "include_session_metadata_in_tenant_logs"),
  ...clearable(z.boolean(), "customize_mfa_in_postlogin_action", "allow_organization_name_in_authentication_api"),
  ...clearable(z.boolean(), "pushed_authorization_requests_supported", "disable_acr_values_supported"),
  ...clearable(z.boolean(), "authorization_response_iss_parameter_supported"),
  ...clearable(z.boolean(), "skip_non_verifiable_callback_uri_confirmation_prompt"),
  ...clearable(texts, "acr_values_supported"),
});

const path = "/tenants/settings";
const merged = [
  "flags",
  "change_password",
  "guardian_mfa_page",
  "universal_login",
  "error_page",
  "device_flow",
  "sessions",
];
const available = { sandbox_versions_available: ["22", "18", "12"] };

/** Settings that a new tenant has. */
export const tenantSettings = (): JsonObject => ({
  enabled_locales: ["en"],
  flags: {
    allow_changing_enable_sso: false,
    disable_impersonation: true,
    enable_sso: true,
    universal_login: true,
    revoke_refresh_token_grant: false,
    disable_clickjack_protection_headers: false,
    enable_pipeline2: false,
    enable_public_signup_user_exists_error: true,
    use_scope_descriptions_for_consent: false,
    new_universal_login_experience_enabled: true,
  },
  sandbox_version: "22",
  universal_login: {},
  resource_parameter_profile: "audience",
});

/** Minutes are answered as hours; an empty address counts as none. */
function normalise(sent: JsonObject): JsonObject {
  const result = omit(sent, minutes);
  lifetimes.forEach((name, index) => {
    const given = sent[minutes[index]!];
    if (typeof given === "number") result[name] = given / 60;
  });
  if (result.default_redirection_uri === "") result.default_redirection_uri = null;
  return result;
}

/** What only the answer to a change shows. */
const changed = (current: JsonObject): JsonObject => ({
  ...current,
  flags: {
    ...(isObject(current.flags) ? current.flags : {}),
    cannot_change_enforce_client_authentication_on_passwordless_start: true,
    enforce_client_authentication_on_passwordless_start: true,
  },
});

/** Settings of the tenant itself. */
export const tenantSettingsRoutes: Route[] = [
  get(path, ["read:tenant_settings"], ({ tenant, query }) =>
    ok(project({ ...tenant.get("settings", path), ...available }, query)),
  ),
  patch(path, ["update:tenant_settings"], ({ tenant, body: sent }) => {
    validate(settings, sent);
    const current = tenant.get("settings", path) ?? tenantSettings();
    return ok(changed(tenant.put("settings", path, overlay(current, normalise(sent), merged))));
  }),
];
