import * as z from "zod";
import { body, clearable, optional } from "../../endpoints/body-schema";

const name = z.string().max(128);
const subject = z.string().min(1).max(256);
const certificate = z.string().min(1).max(4096);
const algorithm = z.enum(["RS256", "RS384", "PS256"]);
const kid = z
  .string()
  .min(10)
  .max(64)
  .regex(/^([0-9a-zA-Z-_]{10,64})$/);

const publicKey = body({
  credential_type: z.enum(["public_key"]),
  pem: z.string(),
  ...optional(name, "name"),
  ...optional(algorithm, "alg"),
  ...optional(z.boolean(), "parse_expiry_from_cert"),
  ...optional(z.string(), "expires_at"),
  ...optional(kid, "kid"),
});

const subjectName = body({
  credential_type: z.enum(["cert_subject_dn"]),
  ...optional(name, "name"),
  ...optional(subject, "subject_dn"),
  ...optional(certificate, "pem"),
});

const x509 = body({ credential_type: z.enum(["x509_cert"]), pem: certificate, ...optional(name, "name") });

const attached = body({ id: z.string() });

/** As many credentials a place can have, by the reported refusal of a third. */
const several = (credential: z.ZodType) => z.array(credential).max(2);

const holding = (credential: z.ZodType) => body({ credentials: several(credential) });

const ipRanges = z.array(z.string());

const vaultGrant = body({ connection: z.string(), scopes: z.array(z.string()) });

/** What a client authenticates with, declared with the client itself. */
export const authenticationMethods = body({
  ...optional(holding(publicKey), "private_key_jwt"),
  ...optional(holding(subjectName), "tls_client_auth"),
  ...optional(holding(x509), "self_signed_tls_client_auth"),
});

/** The same, with credentials that the client has already. */
export const attachedMethods = body(
  optional(holding(attached), "private_key_jwt", "tls_client_auth", "self_signed_tls_client_auth"),
);

const signedRequestObject = (credential: z.ZodType) =>
  body({ ...optional(z.boolean(), "required"), ...optional(several(credential), "credentials") });

const privilegedAccess = (credential: z.ZodType) =>
  body({
    credentials: several(credential),
    ...optional(ipRanges, "ip_allowlist"),
    ...optional(z.array(vaultGrant), "grants"),
  });

/** Keys for signed requests, and for access to the token vault, in a create. */
export const declaredKeys = {
  ...optional(signedRequestObject(publicKey), "signed_request_object"),
  ...optional(privilegedAccess(publicKey), "token_vault_privileged_access"),
};

/** The same in an update. */
export const attachedKeys = {
  ...clearable(signedRequestObject(attached), "signed_request_object"),
  ...clearable(privilegedAccess(attached), "token_vault_privileged_access"),
};

/** Body of `POST /clients/{client_id}/credentials`. */
export const createCredential = body({
  credential_type: z.enum(["public_key", "cert_subject_dn", "x509_cert"]),
  ...optional(name, "name"),
  ...optional(subject, "subject_dn"),
  ...optional(z.string(), "pem", "expires_at"),
  ...optional(algorithm, "alg"),
  ...optional(z.boolean(), "parse_expiry_from_cert"),
  ...optional(kid, "kid"),
});

/** Body of `PATCH /clients/{client_id}/credentials/{credential_id}`. */
export const updateCredential = body(clearable(z.string(), "expires_at"));
