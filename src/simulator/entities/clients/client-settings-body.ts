import * as z from "zod";
import { anything, body, clearable, loose, oneOf, optional, texts } from "../../endpoints/body-schema";

const logoutEvents = oneOf(
  "rp-logout idp-logout password-changed session-expired session-revoked account-deleted email-identifier-changed " +
    "mfa-phone-unenrolled account-deactivated",
);

const logoutInitiators = loose({
  ...optional(z.enum(["custom", "all"]), "mode"),
  ...optional(z.array(logoutEvents), "selected_initiators"),
});

export const logout = loose({
  ...optional(texts, "backchannel_logout_urls"),
  ...optional(logoutInitiators, "backchannel_logout_initiators"),
  ...clearable(loose(optional(z.boolean(), "include")), "backchannel_logout_session_metadata"),
});

const delegation = body({
  ...optional(z.boolean(), "allow_delegated_access"),
  ...optional(z.enum(["ip", "asn"]), "enforce_device_binding"),
});

export const sessionTransfer = body({
  ...optional(z.boolean(), "can_create_session_transfer_token", "enforce_cascade_revocation"),
  ...optional(z.boolean(), "allow_refresh_token", "enforce_online_refresh_tokens"),
  ...clearable(z.array(z.enum(["cookie", "query"])), "allowed_authentication_methods"),
  ...optional(z.enum(["ip", "asn", "none"]), "enforce_device_binding"),
  ...clearable(delegation, "delegation"),
});

export const jwtConfiguration = loose({
  ...optional(z.int(), "lifetime_in_seconds"),
  ...optional(z.boolean(), "secret_encoded"),
  ...optional(anything, "scopes"),
  ...optional(z.enum(["HS256", "RS256", "RS512", "PS256"]), "alg"),
});

export const encryptionKey = loose(optional(z.string(), "pub", "cert", "subject"));

const android = loose({
  ...optional(z.string(), "app_package_name"),
  ...optional(z.array(z.string().min(1)).min(1), "sha256_cert_fingerprints"),
});

export const mobile = loose({
  ...optional(android, "android"),
  ...optional(loose(optional(z.string(), "team_id", "app_bundle_identifier")), "ios"),
});

const enabled = body(optional(z.boolean(), "enabled"));
const federated = body(optional(z.boolean(), "is_enabled"));

/** Logins by the means of the device; an update removes one with `null`. */
export const nativeLogin = (declare: typeof optional) => ({
  social: body(declare(enabled, "apple", "facebook", "google")),
  federated: body(declare(federated, "google")),
});

const refreshTokenPolicy = body({ audience: z.string().min(1).max(600), scope: z.array(z.string().min(1).max(280)) });

export const refreshToken = body({
  rotation_type: z.enum(["rotating", "non-rotating"]),
  expiration_type: z.enum(["expiring", "non-expiring"]),
  ...optional(z.int().min(0), "leeway"),
  ...optional(z.int().min(1).max(157_788_000), "token_lifetime"),
  ...optional(z.boolean(), "infinite_token_lifetime", "infinite_idle_token_lifetime"),
  ...optional(z.int().min(1), "idle_token_lifetime"),
  ...clearable(z.array(refreshTokenPolicy).min(1), "policies"),
});

export const defaultOrganization = body({
  organization_id: z.string(),
  flows: z.array(z.enum(["client_credentials"])),
});

const exchanges = z.enum(["custom_authentication", "on_behalf_of_token_exchange"]);

export const tokenExchange = body(optional(z.array(exchanges), "allow_any_profile_of_type"));

export const expressConfiguration = body({
  initiate_login_uri_template: z.string(),
  user_attribute_profile_id: z.string(),
  connection_profile_id: z.string(),
  enable_client: z.boolean(),
  enable_organization: z.boolean(),
  okta_oin_client_id: z.string(),
  admin_login_domain: z.string().min(1),
  ...optional(z.array(body({ client_id: z.string() })), "linked_clients"),
  ...optional(z.string().min(1).max(200), "oin_submission_id"),
});

const strategies = z.enum(["pingfederate", "adfs", "waad", "google-apps", "okta", "oidc", "samlp"]);

export const myOrganization = body({
  allowed_strategies: z.array(strategies),
  connection_deletion_behavior: z.enum(["allow", "allow_if_empty"]),
  ...optional(z.string().regex(/^cop_[A-Za-z0-9]{22}$/), "connection_profile_id"),
  ...optional(z.string().regex(/^uap_[A-Za-z0-9]{22}$/), "user_attribute_profile_id"),
  ...optional(z.string(), "invitation_landing_client_id"),
});
