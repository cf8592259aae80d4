import * as z from "zod";
import { anything, body, changes, clearable, loose, oneOf, optional, texts } from "../../endpoints/body-schema";
import { tokenQuota } from "../token-quota";

const page = body({ ...optional(z.boolean(), "enabled"), ...optional(z.string(), "html") });
const errorPage = body({ ...optional(z.string(), "html", "url"), ...optional(z.boolean(), "show_log_link") });

const deviceFlow = body({
  ...optional(z.enum(["base20", "digits"]), "charset"),
  ...optional(z.string().max(20), "mask"),
});

const quotas = body(optional(loose(tokenQuota.shape), "clients", "organizations"));

const flagNames =
  "allow_changing_enable_sso allow_legacy_delegation_grant_types allow_legacy_ro_grant_types " +
  "allow_legacy_tokeninfo_endpoint change_pwd_flow_v1 custom_domains_provisioning dashboard_insights_view " +
  "dashboard_log_streams_next disable_clickjack_protection_headers disable_fields_map_fix disable_impersonation " +
  "disable_management_api_sms_obfuscation enable_adfs_waad_email_verification enable_apis_section " +
  "enable_client_connections enable_custom_domain_in_emails enable_dynamic_client_registration enable_idtoken_api2 " +
  "enable_legacy_logs_search_v2 enable_legacy_profile enable_pipeline2 enable_public_signup_user_exists_error " +
  "enable_sso enforce_client_authentication_on_passwordless_start genai_trial " +
  "improved_signup_bot_detection_in_classic mfa_show_factor_list_on_enrollment " +
  "new_universal_login_experience_enabled no_disclose_enterprise_connections remove_alg_from_jwks " +
  "require_pushed_authorization_requests require_signed_request_object revoke_refresh_token_grant " +
  "trust_azure_adfs_email_verified_connection_property universal_login use_scope_descriptions_for_consent";

const locales = oneOf(
  "am ar ar-EG ar-SA az bg bn bs ca-ES cnr cs cy da de el en en-CA es es-419 es-AR es-MX et eu-ES fa fi fr fr-CA " +
    "fr-FR gl-ES gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms my nb nl nn no pa pl pt pt-BR pt-PT " +
    "ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi zgh zh-CN zh-HK zh-MO zh-TW",
);

const contentPolicy = body({
  ...optional(z.enum(["enforcing", "reporting"]), "mode"),
  ...optional(z.record(z.string(), z.array(z.string().max(2048))), "directives"),
  ...optional(z.array(oneOf("upgrade-insecure-requests block-all-mixed-content")), "flags"),
  ...clearable(body(optional(z.string(), "report_uri", "report_to_group")), "reporting"),
});

const reportTo = body({
  ...optional(z.string(), "group"),
  ...optional(z.int(), "max_age"),
  ...optional(z.array(body(optional(z.string(), "url"))), "endpoints"),
});

const reporting = body({
  ...clearable(reportTo, "report_to"),
  ...optional(z.record(z.string(), z.string()), "reporting_endpoints"),
});

const contentSecurity = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(z.array(contentPolicy), "policies"),
  ...clearable(reporting, "reporting_infrastructure"),
});

const xssProtection = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(z.enum(["block"]), "mode"),
  ...optional(z.string(), "report_uri"),
});

const securityHeaders = body({
  ...clearable(contentSecurity, "content_security_policy"),
  ...clearable(xssProtection, "x_xss_protection"),
});

const country = z
  .string()
  .min(2)
  .max(2)
  .regex(/^[A-Z]{2}$/);

const countries = body({
  ...optional(z.array(country), "list"),
  ...optional(z.enum(["allow", "deny"]), "mode"),
});

/** Settings for how long a session lasts, in hours; each can be set in minutes as well. */
export const lifetimes = [
  "session_lifetime",
  "idle_session_lifetime",
  "ephemeral_session_lifetime",
  "idle_ephemeral_session_lifetime",
];

/** Body of `PATCH /tenants/settings`. */
export const updateTenantSettings = changes({
  ...clearable(page, "change_password", "guardian_mfa_page"),
  ...clearable(errorPage, "error_page"),
  ...clearable(deviceFlow, "device_flow"),
  ...clearable(quotas, "default_token_quota"),
  ...clearable(securityHeaders, "security_headers"),
  ...clearable(body({ mode: z.enum(["persistent", "non-persistent"]) }), "session_cookie"),
  ...clearable(body(optional(z.boolean(), "oidc_logout_prompt_enabled")), "sessions"),
  ...clearable(body(optional(z.boolean(), "enable_endpoint_aliases")), "mtls"),
  ...clearable(countries, "country_codes"),
  ...optional(body(optional(z.boolean(), "rp_logout_end_session_endpoint_discovery")), "oidc_logout"),
  ...optional(loose(optional(anything, "colors")), "universal_login"),
  ...optional(body(optional(z.boolean(), ...flagNames.split(" "))), "flags"),
  ...optional(z.string(), "default_audience", "default_directory", "friendly_name", "picture_url", "support_email"),
  ...optional(z.string(), "support_url", "default_redirection_uri"),
  ...optional(z.enum(["audience", "compatibility"]), "resource_parameter_profile"),
  ...optional(z.enum(["strict", "permissive"]), "dynamic_client_registration_security_mode"),
  ...optional(z.string().max(8), "sandbox_version", "legacy_sandbox_version"),
  ...optional(texts, "allowed_logout_urls"),
  ...optional(z.array(locales).min(1), "enabled_locales"),
  ...optional(z.int().min(1), ...lifetimes, ...lifetimes.map((name) => `${name}_in_minutes`)),
  ...optional(z.boolean(), "client_id_metadata_document_supported", "enable_ai_guide", "phone_consolidated_experience"),
  ...optional(z.boolean(), "include_session_metadata_in_tenant_logs"),
  ...clearable(z.boolean(), "customize_mfa_in_postlogin_action", "allow_organization_name_in_authentication_api"),
  ...clearable(z.boolean(), "pushed_authorization_requests_supported", "disable_acr_values_supported"),
  ...clearable(z.boolean(), "authorization_response_iss_parameter_supported"),
  ...clearable(z.boolean(), "skip_non_verifiable_callback_uri_confirmation_prompt"),
  ...clearable(texts, "acr_values_supported"),
});
