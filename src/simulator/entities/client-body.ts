import { z } from "zod";
import { anything, body, changes, clearable, optional, texts } from "../body-schema";

const name = z.string().regex(/^[^<>]+$/);
const usage = z.enum(["deny", "allow", "require"]);
const requirement = z.enum(["no_prompt", "pre_login_prompt", "post_login_prompt"]);
const authentication = z.enum(["none", "client_secret_post", "client_secret_basic"]);
const appTypes = [
  ...["native", "spa", "regular_web", "non_interactive", "resource_server", "express_configuration"],
  ...["sso_integration", "rms", "box", "cloudbees", "concur", "dropbox", "mscrm", "echosign", "egnyte", "newrelic"],
  ...["office365", "salesforce", "sentry", "sharepoint", "slack", "springcm", "zendesk", "zoom", "oag"],
] as const;
const appType = z.enum(appTypes);

const jwtConfiguration = z.looseObject({
  lifetime_in_seconds: z.int().optional(),
  secret_encoded: z.boolean().optional(),
  alg: z.enum(["HS256", "RS256", "RS512", "PS256"]).optional(),
});

const refreshToken = z.strictObject({
  rotation_type: z.enum(["rotating", "non-rotating"]),
  expiration_type: z.enum(["expiring", "non-expiring"]),
  leeway: z.int().min(0).optional(),
  token_lifetime: z.int().min(1).max(157_788_000).optional(),
  infinite_token_lifetime: z.boolean().optional(),
  idle_token_lifetime: z.int().min(1).optional(),
  infinite_idle_token_lifetime: z.boolean().optional(),
  policies: z.array(anything).nullish(),
});

const defaultOrganization = z.strictObject({
  organization_id: z.string(),
  flows: z.array(z.enum(["client_credentials"])),
});

const myOrganization = z.looseObject({
  connection_profile_id: z
    .string()
    .regex(/^cop_[A-Za-z0-9]{22}$/)
    .optional(),
  user_attribute_profile_id: z
    .string()
    .regex(/^uap_[A-Za-z0-9]{22}$/)
    .optional(),
});

const shared = {
  ...optional(z.string().max(140), "description"),
  ...optional(z.string(), "logo_uri", "initiate_login_uri", "custom_login_page", "custom_login_page_preview"),
  ...optional(z.string(), "form_template"),
  ...optional(appType, "app_type"),
  ...optional(texts, "callbacks", "allowed_origins", "web_origins", "client_aliases", "allowed_clients"),
  ...optional(texts, "allowed_logout_urls", "grant_types"),
  ...optional(z.boolean(), "sso", "sso_disabled", "cross_origin_authentication", "custom_login_page_on"),
  ...optional(z.boolean(), "is_first_party", "is_token_endpoint_ip_header_trusted", "oidc_conformant"),
  ...optional(z.boolean(), "require_pushed_authorization_requests", "require_proof_of_possession"),
  ...optional(anything, "oidc_logout", "oidc_backchannel_logout", "client_metadata", "mobile"),
  ...optional(jwtConfiguration, "jwt_configuration"),
  ...optional(z.enum(["strict", "permissive"]), "third_party_security_mode"),
  ...optional(z.enum(["allow_always", "open_redirect_protection"]), "redirection_policy"),
  ...clearable(anything, "session_transfer", "encryption_key"),
  ...clearable(defaultOrganization, "default_organization"),
  ...clearable(refreshToken, "refresh_token"),
  ...clearable(z.string(), "compliance_level"),
  ...clearable(z.int().min(10).max(600), "par_request_expiry"),
};

/** Objects, texts and flags that an update clears with `null` and a create takes only with a value. */
const varying = [
  [anything, "token_quota", "native_social_login", "fedcm_login", "client_authentication_methods", "token_exchange"],
  [anything, "express_configuration", "signed_request_object"],
  [myOrganization, "my_organization_configuration"],
  [anything, "token_vault_privileged_access", "identity_assertion_authorization_grant", "addons"],
  [anything, "anonymous_sessions"],
  [z.string(), "cross_origin_loc"],
  [usage, "organization_usage"],
  [requirement, "organization_require_behavior"],
  [authentication, "token_endpoint_auth_method"],
  [z.boolean(), "skip_non_verifiable_callback_uri_confirmation_prompt"],
  [z.array(z.string()).min(1), "organization_discovery_methods", "async_approval_notification_channels"],
] satisfies [z.ZodType, ...string[]][];

const each = (declare: typeof optional) =>
  Object.assign({}, ...varying.map(([type, ...names]) => declare(type, ...names)));

/** Body of `POST /clients`. */
export const createClient = body({
  name,
  ...shared,
  ...each(optional),
  ...optional(z.string().min(1).max(600), "resource_server_identifier"),
});

/** Body of `PATCH /clients/{id}`. */
export const updateClient = changes({
  name: name.optional(),
  ...shared,
  ...each(clearable),
  ...optional(z.string().min(1), "client_secret"),
});
