import { z } from "zod";
import { answeredText, filters, object, type Query, wire } from "../../definition";

const clientId = z.string().min(1).describe("Id of the `Client`.");
const credentialId = z.string().min(1).describe("Id of the credential.");

/** Keys and certificates are never answered. */
const result = object({
  credentialId: wire("id", credentialId),
  name: answeredText("Name that it was given."),
  credentialType: z
    .enum(["public_key", "cert_subject_dn", "x509_cert"])
    .optional()
    .describe("Whether it is a public key, the subject of a certificate, or a certificate."),
  kid: answeredText("Key id that the application puts into its tokens, of a public key."),
  alg: z.enum(["RS256", "RS384", "PS256"]).optional().describe("Algorithm that a public key is used with."),
  subjectDn: answeredText("Distinguished name of the certificate's subject."),
  thumbprintSha256: wire("thumbprint_sha256", z.string()).optional().describe("SHA-256 thumbprint of the certificate."),
  createdAt: answeredText("When it was created, as an ISO 8601 time."),
  updatedAt: answeredText("When it last changed, as an ISO 8601 time."),
  expiresAt: z.string().nullish().describe("When it expires, as an ISO 8601 time; none for never."),
});

const scopes = ["read:client_credentials"];
const path = "/clients/{clientId}/credentials";

// The first, since the type of the answer that both share is called after it.
export const getClientCredential: Query = {
  name: "getClientCredential",
  description: "A key or certificate by which an application proves who it is: what is known of it, and never itself.",
  args: object({ clientId, credentialId }),
  result,
  scopes,
  one: { path: `${path}/{credentialId}` },
  source: "https://auth0.com/docs/api/management/v2/clients/get-credentials-by-credential-id",
};

export const getClientCredentials: Query = {
  name: "getClientCredentials",
  description:
    "Keys and certificates by which an application proves who it is, whatever they are used for: what is known of them, and never themselves.",
  args: filters({ clientId }),
  result,
  scopes,
  list: { path, by: "whole", id: "id" },
  source: "https://auth0.com/docs/api/management/v2/clients/get-credentials",
};
