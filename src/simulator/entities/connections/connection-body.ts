import * as z from "zod";
import { body, changes, clearable, either, loose, oneOf, optional, texts } from "../../endpoints/body-schema";
import { databaseOptions } from "./database-options-body";
import { strategies } from "./strategies";

const alias = oneOf(
  "acr_values audience client_id display id_token_hint login_hint max_age prompt resource response_mode " +
    "response_type ui_locales",
);

const upstream = either(body(optional(alias, "alias")), body(optional(z.string(), "value")));

const gatewayAuthentication = loose({
  method: z.string(),
  audience: z.string(),
  secret: z.string(),
  ...optional(z.string(), "subject"),
  ...optional(z.boolean(), "secret_base64_encoded"),
});

const assertionDecryption = body({
  algorithm_profile: z.enum(["v2026-1"]),
  ...optional(z.array(z.string().min(1).max(100)), "algorithm_exceptions"),
});

const signatures = oneOf("ES256 ES384 PS256 PS384 RS256 RS384 RS512");

/** Options of all strategies together. Which of them a strategy knows is not checked, as Auth0 does not either. */
const options = loose({
  ...databaseOptions,
  ...clearable(texts, "non_persistent_attrs"),
  ...optional(z.boolean(), "api_enable_users", "api_enable_groups", "basic_profile", "ext_admin", "ext_is_suspended"),
  ...optional(z.boolean(), "ext_agreed_terms", "ext_groups", "ext_assigned_plans", "ext_profile"),
  ...optional(z.boolean(), "id_token_session_expiry_supported"),
  ...clearable(z.record(z.string(), upstream), "upstream_params"),
  ...optional(oneOf("on_each_login on_first_login never_on_login"), "set_user_root_attributes"),
  ...clearable(gatewayAuthentication, "gateway_authentication"),
  ...clearable(body(optional(z.boolean(), "active")), "federated_connections_access_tokens"),
  ...optional(assertionDecryption, "assertion_decryption_settings"),
  ...clearable(z.array(signatures), "id_token_signed_response_algs"),
  ...optional(oneOf("ES256 ES384 ES512 Ed25519"), "dpop_signing_alg"),
  ...clearable(z.enum(["client_secret_post", "private_key_jwt"]), "token_endpoint_auth_method"),
  ...clearable(signatures, "token_endpoint_auth_signing_alg"),
  ...optional(z.enum(["issuer", "token_endpoint"]), "token_endpoint_jwtca_aud_format"),
});

const activity = body({ active: z.boolean() });

const connectedAccounts = body({
  active: z.boolean(),
  ...optional(z.boolean(), "cross_app_access", "allow_missing_user_id"),
});

const shared = {
  ...optional(z.string().max(128), "display_name"),
  ...optional(z.boolean(), "is_domain_connection", "show_as_button"),
  ...optional(texts, "realms"),
  ...optional(z.record(z.string(), z.string().max(255).nullable()), "metadata"),
  ...optional(activity, "authentication", "cross_app_access_requesting_app"),
  ...optional(connectedAccounts, "connected_accounts"),
  ...clearable(body({ status: z.enum(["enabled", "disabled"]) }), "cross_app_access_resource_app"),
};

/** Body of `POST /connections`. */
export const createConnection = body({
  name: z
    .string()
    .max(128)
    .regex(/^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$/),
  strategy: strategies,
  ...shared,
  ...optional(options, "options"),
  ...optional(texts, "enabled_clients"),
});

/** Body of `PATCH /connections/{id}`. */
export const updateConnection = changes({
  ...shared,
  ...clearable(options, "options"),
  ...clearable(texts, "enabled_clients"),
});
