import { createHash, createPublicKey, X509Certificate } from "node:crypto";
import { badRequest } from "../refusal";

/** What a public key or certificate says about itself. */
export interface KeyFacts {
  /** SHA-256 of the key, as Auth0 makes key ids of it. */
  readonly thumbprint: string;
  /** The certificate that the key came in. */
  readonly certificate?: X509Certificate;
}

/** Reads a PEM that holds a public key or a certificate. */
export function inspectKey(pem: string): KeyFacts {
  try {
    const certificate = pem.includes("CERTIFICATE") ? new X509Certificate(pem) : undefined;
    const key = certificate?.publicKey ?? createPublicKey(pem);
    const { n, e, kty, x, y, crv } = key.export({ format: "jwk" });
    const members = kty === "RSA" ? { e, kty, n } : { crv, kty, x, y };
    return { thumbprint: createHash("sha256").update(JSON.stringify(members)).digest("base64url"), certificate };
  } catch {
    throw badRequest("The provided PEM is not a valid public key or certificate.");
  }
}
