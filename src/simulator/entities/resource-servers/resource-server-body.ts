import * as z from "zod";
import { body, clearable, loose, oneOf, optional } from "../../endpoints/body-schema";

const name = z
  .string()
  .max(200)
  .regex(/^[^<>]+$/);

const scope = body({ value: z.string().min(1).max(280), ...optional(z.string().max(500), "description") });

const encryptionKey = body({
  alg: oneOf("RSA-OAEP-256 RSA-OAEP-384 RSA-OAEP-512"),
  pem: z.string().min(1).max(4096),
  ...optional(z.string().min(1).max(128), "name", "kid"),
});

const proofOfPossession = body({
  mechanism: z.enum(["mtls", "dpop"]),
  required: z.boolean(),
  ...optional(z.enum(["public_clients", "all_clients"]), "required_for"),
});

const subjectTypes = body({
  ...optional(loose(optional(oneOf("allow_all deny_all require_client_grant"), "policy")), "user"),
  ...optional(loose(optional(oneOf("deny_all require_client_grant"), "policy")), "client"),
});

const shared = {
  ...optional(name, "name"),
  ...optional(z.array(scope), "scopes"),
  ...optional(oneOf("HS256 RS256 RS512 PS256"), "signing_alg"),
  ...optional(z.string().min(16), "signing_secret"),
  ...optional(z.boolean(), "allow_offline_access", "allow_online_access", "enforce_policies"),
  ...optional(z.boolean(), "allow_online_access_with_ephemeral_sessions"),
  ...optional(z.boolean(), "skip_consent_for_verifiable_first_party_clients"),
  ...optional(z.int().min(0).max(2_592_000), "token_lifetime", "token_lifetime_for_web"),
  ...optional(oneOf("access_token access_token_authz rfc9068_profile rfc9068_profile_authz"), "token_dialect"),
  ...optional(subjectTypes, "subject_type_authorization"),
  ...clearable(body({ format: z.enum(["compact-nested-jwe"]), encryption_key: encryptionKey }), "token_encryption"),
  ...clearable(proofOfPossession, "proof_of_possession"),
  ...clearable(body({ policy_id: z.string().min(1).max(1024) }), "authorization_policy"),
  ...clearable(z.enum(["transactional-authorization-with-mfa"]), "consent_policy"),
  ...clearable(z.array(z.unknown()), "authorization_details"),
};

/** Body of `POST /resource-servers`. */
export const createResourceServer = body({ identifier: z.string().min(1).max(600), ...shared });

/** Body of `PATCH /resource-servers/{id}`. */
export const updateResourceServer = body(shared);
