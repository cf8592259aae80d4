import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import type { JWK } from "jose";
import type { Values, Wire } from "../../../definition";

/** What tells a declared credential apart. `undefined` when its PEM cannot be read. */
export async function declaredIdentity(credential: Values): Promise<string | undefined> {
  try {
    const { credentialType, name, alg } = credential;
    return joined(credentialType, name, alg, await contentOf(credential));
  } catch {
    return undefined;
  }
}

/** The same of a credential that Auth0 answered. */
export const storedIdentity = ({ credential_type, name, alg, kid, subject_dn, thumbprint_sha256 }: Wire): string =>
  joined(credential_type, name, alg, kid ?? thumbprint_sha256 ?? subject_dn);

const joined = (type: unknown, name: unknown, alg: unknown, content: unknown): string =>
  JSON.stringify([type, name ?? "", type === "public_key" ? (alg ?? "RS256") : "", content]);

/**
 * Auth0 never answers the PEM, but facts of it: the JWK thumbprint of a key as its `kid`, the lines of a subject, and
 * the digest of a certificate, as its answers to POST /clients/{id}/credentials show.
 */
async function contentOf({ credentialType, kid, subjectDn, pem }: Values): Promise<unknown> {
  if (kid ?? subjectDn) return kid ?? subjectDn;
  if (credentialType === "public_key") {
    // Most programs have no such key, and need not load what it takes.
    const { calculateJwkThumbprint } = require("jose/jwk/thumbprint") as typeof import("jose/jwk/thumbprint");
    return calculateJwkThumbprint(createPublicKey(String(pem)).export({ format: "jwk" }) as JWK);
  }
  const certificate = new X509Certificate(String(pem));
  return credentialType === "cert_subject_dn"
    ? certificate.subject
    : createHash("sha256").update(certificate.raw).digest("base64url");
}
