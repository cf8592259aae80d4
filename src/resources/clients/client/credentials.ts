import { z } from "zod";
import {
  credential,
  dateTime,
  id,
  ipAddressOrRange,
  matching,
  merged,
  object,
  reference,
  set,
  succeeding,
  unset,
  writeOnly,
} from "../../../definition";
import { mostInPlace } from "./replace-credentials";

const name = z.string().max(128).optional().describe("A name of your own: at most 128 characters.");

const pem = (what: string) => z.string().describe(`${what} in PEM form.`);

/** One that was made by other means and belongs to this application already. */
const existing = object({
  id: id("cred", "credential").describe("Id of a credential that the application has already."),
});

const publicKey = object({
  credentialType: z.enum(["public_key"]).describe("Kind of the credential: a public key."),
  name,
  pem: pem("Public key or X.509 certificate"),
  alg: z.enum(["RS256", "RS384", "PS256"]).optional().describe("Algorithm the key is used with; `RS256` unless set."),
  parseExpiryFromCert: z.boolean().optional().describe("Takes the expiry from the certificate in `pem`."),
  expiresAt: dateTime().optional().describe("ISO 8601 time at which the key expires; never unless set."),
  kid: matching(/^([0-9a-zA-Z-_]{10,64})$/, "10 to 64 letters, digits, hyphens and underscores")
    .min(10)
    .max(64)
    .optional()
    .describe("Key id that the application puts into its tokens; the key's SHA-256 thumbprint unless set."),
});

const subject = object({
  credentialType: z.enum(["cert_subject_dn"]).describe("Kind of the credential: the subject of a certificate."),
  name,
  subjectDn: z.string().min(1).max(256).optional().describe("Distinguished name of the certificate's subject."),
  pem: pem("Certificate, from which the subject is read,").min(1).max(4096).optional(),
}).refine(({ subjectDn, pem }) => (subjectDn === undefined) !== (pem === undefined), {
  error: "must have either `subjectDn` or `pem`, and not both",
});

const certificate = object({
  credentialType: z.enum(["x509_cert"]).describe("Kind of the credential: a certificate."),
  name,
  pem: pem("X.509 certificate").min(1).max(4096),
});

/** Answered as ids alone, with none of what was declared. */
const credentials = (kind: z.ZodObject) =>
  credential(writeOnly(set(z.union([kind, existing])).max(mostInPlace))).describe(
    "What the application proves itself with, at most 2; a new one replaces the old.",
  );

const method = (kind: z.ZodObject) => object({ credentials: credentials(kind) }).optional();

const grant = object({
  connection: reference("Connection", z.string().min(1), "name").describe(
    "Connection that the tokens are from: a `Connection`, or its name.",
  ),
  scopes: set(z.string().min(1)).describe("Scopes that the tokens may have."),
});

/** An application authenticates in one of these ways. */
const either = {
  privateKeyJwt: ["tlsClientAuth", "selfSignedTlsClientAuth"],
  tlsClientAuth: ["selfSignedTlsClientAuth"],
};

/** Properties of a client that hold credentials. */
export const credentialProperties = {
  clientAuthenticationMethods: succeeding(
    either,
    object({
      privateKeyJwt: method(publicKey).describe("The application signs a JWT with its private key."),
      tlsClientAuth: method(subject).describe("Mutual TLS with a certificate that an authority has issued."),
      selfSignedTlsClientAuth: method(certificate).describe("Mutual TLS with a certificate of the application's own."),
    }).refine((methods) => Object.keys(methods).length === 1, { error: "must have exactly one of the methods" }),
  )
    .nullish()
    .describe(
      "How the application authenticates by key or certificate, in place of `tokenEndpointAuthMethod`. An update that changes it needs the scopes `read:`, `create:`, `update:` and `delete:client_credentials`.",
    ),
  signedRequestObject: merged(
    object({
      required: unset(false, z.boolean()).optional().describe("Refuses authorization requests that are not signed."),
      credentials: unset([], credentials(publicKey)).optional(),
    }),
  )
    .optional()
    .describe("Signed authorization requests (JAR)."),
  tokenVaultPrivilegedAccess: object({
    credentials: credentials(publicKey),
    ipAllowlist: unset([], set(ipAddressOrRange()))
      .optional()
      .describe("Addresses and ranges from which the access is allowed."),
    grants: unset([], set(grant))
      .optional()
      .describe("Tokens that may be had this way, by the connection that they are from."),
  })
    .nullish()
    .describe("Access to the token vault with a key of the application's own. Early access."),
};
