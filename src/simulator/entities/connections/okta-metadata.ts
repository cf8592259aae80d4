import type { JsonObject } from "../../json-object";

const clientAuthentication = [
  "client_secret_basic",
  "client_secret_post",
  "client_secret_jwt",
  "private_key_jwt",
  "none",
];
const rsaAndEc = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];
const hmac = ["HS256", "HS384", "HS512"];

const claims =
  "iss ver sub aud iat exp jti auth_time amr idp nonce name nickname preferred_username given_name middle_name " +
  "family_name email email_verified profile zoneinfo locale address phone_number picture website gender birthdate " +
  "updated_at at_hash c_hash";

const endpoints = {
  jwks_uri: "keys",
  token_endpoint: "token",
  userinfo_endpoint: "userinfo",
  revocation_endpoint: "revoke",
  end_session_endpoint: "logout",
  registration_endpoint: "clients",
  authorization_endpoint: "authorize",
  introspection_endpoint: "introspect",
  device_authorization_endpoint: "device/authorize",
  pushed_authorization_request_endpoint: "par",
};

const grantTypes = [
  "authorization_code",
  "implicit",
  "refresh_token",
  "password",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:openid:params:grant-type:ciba",
  "urn:okta:params:oauth:grant-type:otp",
  "http://auth0.com/oauth/grant-type/mfa-otp",
  "urn:okta:params:oauth:grant-type:oob",
  "http://auth0.com/oauth/grant-type/mfa-oob",
];

/** The discovery document of an Okta organization. All of them differ in the issuer only. */
export const oktaMetadata = (issuer: string): JsonObject => ({
  issuer,
  ...Object.fromEntries(Object.entries(endpoints).map(([key, path]) => [key, `${issuer}/oauth2/v1/${path}`])),
  claims_supported: claims.split(" "),
  scopes_supported: ["openid", "email", "profile", "address", "phone", "offline_access", "groups"],
  grant_types_supported: grantTypes,
  subject_types_supported: ["public"],
  response_modes_supported: ["query", "fragment", "form_post", "okta_post_message"],
  response_types_supported: [
    "code",
    "id_token",
    "code id_token",
    "code token",
    "id_token token",
    "code id_token token",
  ],
  claims_parameter_supported: false,
  request_parameter_supported: true,
  request_uri_parameter_supported: false,
  require_request_uri_registration: false,
  code_challenge_methods_supported: ["S256"],
  dpop_signing_alg_values_supported: rsaAndEc,
  id_token_signing_alg_values_supported: ["RS256"],
  token_endpoint_auth_methods_supported: clientAuthentication,
  revocation_endpoint_auth_methods_supported: clientAuthentication,
  introspection_endpoint_auth_methods_supported: clientAuthentication,
  id_token_encryption_alg_values_supported: ["RSA-OAEP-256", "RSA-OAEP-384", "RSA-OAEP-512"],
  id_token_encryption_enc_values_supported: ["A256GCM"],
  backchannel_token_delivery_modes_supported: ["poll"],
  request_object_signing_alg_values_supported: [...hmac, ...rsaAndEc],
  backchannel_authentication_request_signing_alg_values_supported: [...hmac, ...rsaAndEc],
});
