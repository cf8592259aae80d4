import type { JsonObject } from "../../json-object";

/** What Auth0 writes down where a discovery document is silent. */
const unsaid = {
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  require_request_uri_registration: false,
};

const google = {
  issuer: "https://accounts.google.com",
  authorization_endpoint: "https://accounts.google.com/o/oauth2/v2/auth",
  device_authorization_endpoint: "https://oauth2.googleapis.com/device/code",
  token_endpoint: "https://oauth2.googleapis.com/token",
  userinfo_endpoint: "https://openidconnect.googleapis.com/v1/userinfo",
  revocation_endpoint: "https://oauth2.googleapis.com/revoke",
  jwks_uri: "https://www.googleapis.com/oauth2/v3/certs",
  response_types_supported: ["code", "token", "id_token", "code token", "code id_token", "token id_token"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
  scopes_supported: ["openid", "email", "profile"],
  token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
  code_challenge_methods_supported: ["plain", "S256"],
};

const paypal = {
  issuer: "https://www.paypal.com",
  authorization_endpoint: "https://www.paypal.com/signin/authorize",
  registration_endpoint: "https://api.paypal.com/v1/oauth2/applications",
  token_endpoint: "https://api.paypal.com/v1/oauth2/token",
  userinfo_endpoint: "https://api.paypal.com/v1/oauth2/token/userinfo",
  jwks_uri: "https://api.paypal.com/v1/oauth2/certs",
  revocation_endpoint: "https://api.paypal.com/v1/oauth2/revoke",
  token_endpoint_auth_methods_supported: ["client_secret_basic"],
  response_types_supported: ["code", "code id_token"],
  response_modes_supported: ["query", "form_post"],
  grant_types_supported: ["authorization_code", "refresh_token"],
  subject_types_supported: ["pairwise"],
  scopes_supported: [
    ...["email", "address", "phone", "openid", "profile", "https://uri.paypal.com/services/wallet/sendmoney"],
    "https://uri.paypal.com/services/payments/futurepayments",
    "https://uri.paypal.com/services/expresscheckout",
  ],
  id_token_signing_alg_values_supported: ["HS256", "RS256"],
  claims_supported: ["aud", "iss", "iat", "exp", "auth_time", "nonce", "sessionIndex", "user_id"],
  code_challenge_methods_supported: ["RS256", "ES256", "S256"],
};

const yahoo = {
  issuer: "https://api.login.yahoo.com",
  authorization_endpoint: "https://api.login.yahoo.com/oauth2/request_auth",
  token_endpoint: "https://api.login.yahoo.com/oauth2/get_token",
  introspection_endpoint: "https://api.login.yahoo.com/oauth2/introspect",
  userinfo_endpoint: "https://api.login.yahoo.com/openid/v1/userinfo",
  token_revocation_endpoint: "https://api.login.yahoo.com/oauth2/revoke",
  jwks_uri: "https://api.login.yahoo.com/openid/v1/certs",
  response_types_supported: [
    ...["code", "token", "id_token", "code token", "code id_token", "token id_token", "code token id_token"],
  ],
  subject_types_supported: ["public"],
  grant_types_supported: ["authorization_code", "refresh_token"],
  id_token_signing_alg_values_supported: ["ES256", "RS256"],
  scopes_supported: ["openid", "openid2", "profile", "email"],
  acr_values_supported: ["AAL1", "AAL2"],
  token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
  claims_supported: [
    ...["aud", "email", "email_verified", "birthdate", "exp", "family_name", "given_name", "iat", "iss", "locale"],
    ...["name", "sub", "auth_time"],
  ],
  response_modes_supported: ["query"],
  display_values_supported: ["page"],
};

const documents: Record<string, JsonObject> = {
  "accounts.google.com": google,
  "www.paypalobjects.com": paypal,
  "www.paypal.com": paypal,
  "api.login.yahoo.com": yahoo,
};

/** The discovery document of a well-known issuer, as Auth0 keeps it. A simulator has no network to fetch any other. */
export function discoveryDocument(url: unknown): JsonObject | undefined {
  const document = typeof url === "string" && URL.canParse(url) ? documents[new URL(url).host] : undefined;
  return document && { ...document, ...unsaid };
}

/** An issuer of which only this much was told. */
export const toldDocument = (told: JsonObject): JsonObject => ({ ...told, ...unsaid });
