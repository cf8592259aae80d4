import { z } from "zod";
import { anyChange, object, sensitive, set, singleton, wire } from "../../definition";

const path = "/keys/custom-signing";

const text = (about: string) => z.string().optional().describe(about);

/** A public key, as a JSON Web Key. */
const key = object({
  kty: z.enum(["EC", "RSA"]).describe("Kind of the key."),
  kid: text("Id of the key, by which a token names the one that it is signed with."),
  use: z.enum(["sig"]).optional().describe("What it is for: signatures."),
  keyOps: set(z.enum(["verify"]))
    .min(1)
    .optional()
    .describe("What is done with it: signatures are verified."),
  alg: z
    .enum(["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"])
    .optional()
    .describe("Algorithm of the signatures."),
  n: text("Modulus, of an RSA key."),
  e: text("Exponent, of an RSA key."),
  crv: z.enum(["P-256", "P-384", "P-521"]).optional().describe("Curve, of an EC key."),
  x: text("X coordinate, of an EC key."),
  y: text("Y coordinate, of an EC key."),
  x5u: text("Address of the certificate."),
  x5c: z.array(z.string()).min(1).optional().describe("Chain of certificates, that of the key first."),
  x5t: text("SHA-1 thumbprint of the certificate."),
  x5tS256: wire("x5t#S256", text("SHA-256 thumbprint of the certificate.")),
}).refine(({ kty, n, e, crv, x, y }) => (kty === "RSA" ? n && e : crv && x && y), {
  error: "must have `n` and `e` if it is an RSA key, and `crv`, `x` and `y` if it is an EC key",
});

export const customSigningKeys = singleton({
  type: "CustomSigningKeys",
  description:
    "Public keys that JSON Web Tokens of your own are signed with, such as tokens that are exchanged. A tenant has one set of them at most; one that is there already is taken over.",
  path,
  id: "custom-signing-keys",
  holds: ["keys"],
  scope: "custom_signing_keys",
  operations: {
    create: { method: "PUT", path, scopes: ["create:custom_signing_keys", "update:custom_signing_keys"] },
    update: { method: "PUT", path, scopes: ["create:custom_signing_keys", "update:custom_signing_keys"] },
    delete: { method: "DELETE", path, scopes: ["delete:custom_signing_keys"] },
  },
  deletion: "Deletes the whole set: tokens that are signed with these keys are not taken any more.",
  source: "https://auth0.com/docs/api/management/v2/keys/put-custom-signing-keys",
  security: { properties: { keys: sensitive(anyChange("high"), "Who has the private key signs what is believed.") } },
  inputs: object({ keys: set(key).min(1).describe("The keys, each as a JSON Web Key without its private part.") }),
});
