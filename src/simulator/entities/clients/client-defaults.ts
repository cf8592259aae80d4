import { isObject, type JsonObject } from "../../json-object";

const year = 31_557_600;
const day = 86_400;

/** Refresh tokens never expire unless asked for; the numbers depend on how the client authenticates. */
function refreshToken(client: JsonObject): JsonObject {
  const confidential = ![undefined, "none"].includes(client.token_endpoint_auth_method as string);
  const long = confidential || isStrict(client);
  const thirdParty = client.is_first_party === false;
  const sent = isObject(client.refresh_token) ? client.refresh_token : {};
  const expiration_type = sent.expiration_type ?? (thirdParty ? "expiring" : "non-expiring");
  return {
    rotation_type: thirdParty && client.app_type === "spa" ? "rotating" : "non-rotating",
    expiration_type,
    leeway: 0,
    token_lifetime: long ? year : 30 * day,
    infinite_token_lifetime: expiration_type === "non-expiring",
    infinite_idle_token_lifetime: expiration_type === "non-expiring",
    idle_token_lifetime: long ? 30 * day : 15 * day,
    ...sent,
  };
}

function grantTypes(client: JsonObject): string[] {
  if (client.app_type === "resource_server") return [];
  if (client.app_type === "express_configuration") return ["authorization_code", "client_credentials"];
  if (isStrict(client)) return ["authorization_code"];
  const usual = ["authorization_code", "implicit", "refresh_token"];
  return ["spa", "native"].includes(client.app_type as string) ? usual : [...usual, "client_credentials"];
}

function jwtConfiguration(client: JsonObject): JsonObject {
  const sent = client.jwt_configuration as JsonObject | undefined;
  if (sent) return { secret_encoded: false, ...sent };
  if (isStrict(client)) return { secret_encoded: false, lifetime_in_seconds: 3600, alg: "RS256" };
  if (backend.includes(client.app_type as string)) return { secret_encoded: false, alg: "RS256" };
  return { secret_encoded: false, lifetime_in_seconds: 36_000 };
}

const backend = ["resource_server", "express_configuration"];

const isStrict = (client: JsonObject) => client.third_party_security_mode === "strict";

/** Applications that configure themselves in an identity provider's catalogue. */
const express = {
  callbacks: ["https://system-admin.okta.com/admin/app/generic/oauth20redirect"],
  organization_usage: "require",
  organization_require_behavior: "pre_login_prompt",
  client_authentication_methods: { private_key_jwt: { credentials: [] } },
};

const sessionTransfer = {
  can_create_session_transfer_token: false,
  enforce_cascade_revocation: true,
  allowed_authentication_methods: [],
  enforce_device_binding: "ip",
  allow_refresh_token: false,
  enforce_online_refresh_tokens: true,
};

/** Objects that are answered whole once a part of them is set. */
export const completeNested = (client: JsonObject): JsonObject =>
  isObject(client.session_transfer)
    ? { ...client, session_transfer: { ...sessionTransfer, ...client.session_transfer } }
    : client;

/** What Auth0 fills in for a new client. */
export function clientDefaults(client: JsonObject): JsonObject {
  return {
    is_first_party: true,
    is_token_endpoint_ip_header_trusted: false,
    sso_disabled: false,
    oidc_conformant: backend.includes(client.app_type as string) || client.is_first_party === false,
    cross_origin_authentication: false,
    custom_login_page_on: true,
    grant_types: grantTypes(client),
    ...(client.is_first_party === false && { third_party_security_mode: "permissive" }),
    ...(client.app_type === "express_configuration" && express),
    ...completeNested(client),
    refresh_token: refreshToken(client),
    jwt_configuration: jwtConfiguration(client),
  };
}
