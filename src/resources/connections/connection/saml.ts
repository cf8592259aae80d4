import { z } from "zod";
import {
  derived,
  object,
  open,
  permanent,
  reference,
  secret,
  serverDefault,
  set,
  succeeding,
  type Values,
  wire,
  writeOnly,
} from "../../../definition";
import {
  domainAliases,
  external,
  https,
  iconUrl,
  mapOf,
  oidcDiscovery,
  sha1,
  tenantDomain,
  text,
  thumbprints,
} from "./fields";

const certificate = () => text(10240);

/** What Auth0 reads from `signingCert` where that is declared. */
const readFromCertificate =
  (name: string) =>
  (siblings: Values): unknown =>
    siblings["signingCert"] === undefined ? undefined : siblings[name];

const idpInitiated = object({
  enabled: z.boolean().optional().describe("Whether a login may start at the provider."),
  clientId: reference("Client", text(256))
    .optional()
    .describe("Application that such a login is for: a `Client`, or its id."),
  clientProtocol: z
    .enum(["oidc", "oauth2", "samlp", "wsfed"])
    .optional()
    .describe("Protocol in which the application gets its answer; `oauth2` is the older name of `oidc`."),
  clientAuthorizequery: text(2048).optional().describe("Query string for the application, such as `scope=openid`."),
});

const decryptionKey = z.union([
  object({
    key: secret(text(10240)).optional().describe("Private key, as PEM."),
    cert: certificate().optional().describe("Certificate that goes with the key, as PEM."),
  }),
  text(10240),
]);

const signing = {
  signSamlRequest: wire("signSAMLRequest", z.boolean()).optional().describe("Signs login requests. Off unless set."),
  signatureAlgorithm: wire("signatureAlgorithm", z.enum(["rsa-sha1", "rsa-sha256"]))
    .optional()
    .describe("Algorithm of signatures; `rsa-sha256` unless set."),
  digestAlgorithm: wire("digestAlgorithm", z.enum(["sha1", "sha256"]))
    .optional()
    .describe("Algorithm of the digests that are signed; `sha256` unless set."),
};

const common = {
  ...external,
  ...signing,
  signInEndpoint: wire("signInEndpoint", https(2048))
    .optional()
    .describe("Where login requests are sent, unless metadata says so."),
  protocolBinding: wire(
    "protocolBinding",
    z.enum(["urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"]),
  )
    .optional()
    .describe("How login requests are sent: as a form, or as a redirect."),
  entityId: wire("entityId", text(128))
    .optional()
    .describe("Name of Auth0 in requests; `urn:auth0:{tenant}:{connection}` unless set."),
  signingCert: wire("signingCert", permanent(writeOnly(certificate())))
    .optional()
    .describe("Certificate that the provider signs with, as base64 of the PEM. Auth0 answers it as `cert`."),
  cert: serverDefault(readFromCertificate("cert"), permanent(certificate()))
    .optional()
    .describe("The same certificate in its older form, without PEM. Use `signingCert`."),
  thumbprints: serverDefault(readFromCertificate("thumbprints"), permanent(thumbprints(1, sha1))),
  decryptionKey: wire("decryptionKey", secret(decryptionKey))
    .optional()
    .describe("Private key that encrypted assertions are decrypted with: a PEM, or a key and its certificate."),
  assertionDecryptionSettings: serverDefault(
    () => ({ algorithmProfile: "v2026-1" }),
    object({
      algorithmProfile: z.enum(["v2026-1"]).describe("Set of algorithms to accept."),
      algorithmExceptions: serverDefault(() => [], set(text(100)))
        .optional()
        .describe("Insecure algorithms to accept all the same."),
    }),
  )
    .optional()
    .describe("Algorithms that assertions may be encrypted with."),
  idpinitiated: idpInitiated.optional().describe("Logins that start at the provider."),
  tenantDomain: tenantDomain(),
  domainAliases: domainAliases(50001),
  iconUrl,
};

const metadata = {
  metadataUrl: wire("metadataUrl", https(2048))
    .optional()
    .describe("Address of the provider's metadata, which Auth0 fetches. Either this or `metadataXml`."),
  metadataXml: wire("metadataXml", writeOnly(text(102400)))
    .optional()
    .describe("The provider's metadata. Auth0 reads it and does not keep it. Either this or `metadataUrl`."),
};

const logout = {
  signOutEndpoint: wire("signOutEndpoint", https(2048))
    .optional()
    .describe("Where logout requests are sent; `signInEndpoint` unless set."),
  disableSignout: wire("disableSignout", z.boolean())
    .optional()
    .describe("Leaves users logged in at the provider when they log out of Auth0. Off unless set."),
  globalTokenRevocationJwtIss: text(1024)
    .optional()
    .describe("Issuer to accept in requests of the provider that revoke a user's tokens."),
  globalTokenRevocationJwtSub: text(1024)
    .optional()
    .describe("Subject to accept in requests of the provider that revoke a user's tokens."),
};

/** What Auth0 reads from a certificate, under its own names. */
const fromCertificate = (...sources: string[]) => ({
  cert: ["signingCert", ...sources],
  signingCert: ["cert", ...sources],
  ...Object.fromEntries(["thumbprints", "expires", "subject"].map((key) => [key, ["signingCert", "cert", ...sources]])),
});

const read = ["metadataXml", "metadataUrl"];

const fromMetadata = {
  ...fromCertificate(...read),
  ...{ signInEndpoint: read, signOutEndpoint: read, bindingMethod: read },
};

const saml = open({
  ...common,
  ...metadata,
  ...logout,
  ...oidcDiscovery,
  signingKey: open({
    key: secret(text(10240)).optional().describe("Private key, as PEM."),
    cert: certificate().optional().describe("Certificate that goes with the key, as PEM."),
  })
    .optional()
    .describe("Key pair that requests are signed with, in place of the tenant's own."),
  fieldsMap: wire("fieldsMap", mapOf(z.union([z.string().max(2048), z.array(z.string().max(2048)).max(4)]), 44))
    .optional()
    .describe(
      "Which SAML attribute fills which attribute of the profile, or up to four to try in turn: at most 44. Auth0 adds its own for email, names and groups.",
    ),
  userIdAttribute: text(2396).optional().describe("SAML attribute that identifies the user, before Auth0's own list."),
  requestTemplate: wire("requestTemplate", text(10240))
    .optional()
    .describe("XML of login requests, in which `@@name@@` stands for a value."),
  destinationUrl: wire("destinationUrl", https(255)).optional().describe("Destination that login requests name."),
  recipientUrl: wire("recipientUrl", https(255)).optional().describe("Recipient that the assertion must name."),
  deflate: z.boolean().optional().describe("Compresses login requests that are sent as a redirect."),
  debug: z
    .boolean()
    .optional()
    .describe("Writes requests and answers to the tenant's log, personal data included. For a short while only."),
});

/** A provider that speaks SAML 2.0. */
export const samlOptions = derived(fromMetadata, succeeding({ metadataXml: ["metadataUrl"] }, saml));

/** A PingFederate server, which speaks SAML 2.0. */
export const pingFederateOptions = derived(
  { ...fromCertificate(), signInEndpoint: ["pingFederateBaseUrl"] },
  open({
    ...common,
    pingFederateBaseUrl: wire("pingFederateBaseUrl", https(256)).describe("Address of the PingFederate server."),
  }),
);
