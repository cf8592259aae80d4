import * as z from "zod";
import { anything, body, changes, clearable, oneOf, optional, texts } from "../../endpoints/body-schema";
import { tokenQuota } from "../token-quota";
import { addons } from "./client-addons-body";
import { attachedKeys, attachedMethods, authenticationMethods, declaredKeys } from "./client-credentials-body";
import {
  defaultOrganization,
  encryptionKey,
  expressConfiguration,
  jwtConfiguration,
  logout,
  mobile,
  myOrganization,
  nativeLogin,
  refreshToken,
  sessionTransfer,
  tokenExchange,
} from "./client-settings-body";

const name = z.string().regex(/^[^<>]+$/);
const named = z.array(z.string().min(1));

const appTypes = oneOf(
  "native spa regular_web non_interactive resource_server express_configuration sso_integration rms box cloudbees " +
    "concur dropbox mscrm echosign egnyte newrelic office365 salesforce sentry sharepoint slack springcm zendesk " +
    "zoom oag",
);

const complianceLevels = oneOf("none fapi1_adv_pkj_par fapi1_adv_mtls_par fapi2_sp_pkj_mtls fapi2_sp_mtls_mtls");

const shared = {
  ...optional(z.string().max(140), "description"),
  ...optional(z.string(), "logo_uri", "initiate_login_uri"),
  ...optional(appTypes, "app_type"),
  ...optional(texts, "callbacks", "allowed_origins", "web_origins", "allowed_logout_urls"),
  ...optional(named, "client_aliases", "allowed_clients", "grant_types"),
  ...optional(z.boolean(), "sso", "sso_disabled", "cross_origin_authentication", "custom_login_page_on"),
  ...optional(z.boolean(), "is_first_party", "is_token_endpoint_ip_header_trusted", "oidc_conformant"),
  ...optional(z.boolean(), "require_pushed_authorization_requests", "require_proof_of_possession"),
  ...optional(logout, "oidc_logout", "oidc_backchannel_logout"),
  ...optional(anything, "client_metadata"),
  ...optional(mobile, "mobile"),
  ...optional(jwtConfiguration, "jwt_configuration"),
  ...optional(z.enum(["strict", "permissive"]), "third_party_security_mode"),
  ...optional(z.enum(["allow_always", "open_redirect_protection"]), "redirection_policy"),
  ...clearable(sessionTransfer, "session_transfer"),
  ...clearable(encryptionKey, "encryption_key"),
  ...clearable(defaultOrganization, "default_organization"),
  ...clearable(refreshToken, "refresh_token"),
  ...clearable(complianceLevels, "compliance_level"),
  ...clearable(z.int().min(10).max(600), "par_request_expiry"),
};

/** Properties that an update clears with `null` and a create takes only with a value. */
const varying = (declare: typeof optional) => ({
  ...declare(tokenQuota, "token_quota"),
  ...declare(nativeLogin(declare).social, "native_social_login"),
  ...declare(nativeLogin(declare).federated, "fedcm_login"),
  ...declare(tokenExchange, "token_exchange"),
  ...declare(expressConfiguration, "express_configuration"),
  ...declare(myOrganization, "my_organization_configuration"),
  ...declare(body({ active: z.boolean() }), "identity_assertion_authorization_grant"),
  ...declare(anything, "anonymous_sessions"),
  ...declare(addons, "addons"),
  ...declare(z.string(), "cross_origin_loc"),
  ...declare(z.enum(["deny", "allow", "require"]), "organization_usage"),
  ...declare(z.enum(["no_prompt", "pre_login_prompt", "post_login_prompt"]), "organization_require_behavior"),
  ...declare(z.enum(["none", "client_secret_post", "client_secret_basic"]), "token_endpoint_auth_method"),
  ...declare(z.boolean(), "skip_non_verifiable_callback_uri_confirmation_prompt"),
  ...declare(z.array(z.enum(["email", "organization_name"])).min(1), "organization_discovery_methods"),
  ...declare(z.array(z.enum(["guardian-push", "email"])).min(1), "async_approval_notification_channels"),
});

const pages = ["custom_login_page", "custom_login_page_preview", "form_template"] as const;

/** Body of `POST /clients`. */
export const createClient = body({
  name,
  ...shared,
  ...varying(optional),
  ...declaredKeys,
  ...optional(authenticationMethods, "client_authentication_methods"),
  ...optional(z.string().min(1), ...pages),
  ...optional(z.string().min(1).max(600), "resource_server_identifier"),
});

/** Body of `PATCH /clients/{id}`. */
export const updateClient = changes({
  name: name.optional(),
  ...shared,
  ...varying(clearable),
  ...attachedKeys,
  ...clearable(attachedMethods, "client_authentication_methods"),
  ...optional(z.string(), ...pages),
  ...optional(z.string().min(1), "client_secret"),
});
