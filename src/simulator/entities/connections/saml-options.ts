import { X509Certificate } from "node:crypto";
import { type JsonObject, omit, own, pick } from "../../json-object";

/** What the metadata at a URL says; a simulator without a network has it from what was there before. */
const remembered = [
  ...["cert", "expires", "subject", "thumbprints", "signingCert", "signInEndpoint", "signOutEndpoint"],
  "bindingMethod",
];

const algorithms = "assertion_decryption_settings";

/** Options of a SAML connection: the metadata is read and not kept, the certificate is answered in parts. */
export function samlOptions(sent: JsonObject, before: JsonObject | undefined): JsonObject {
  const read = typeof sent.metadataXml === "string" ? readMetadata(sent.metadataXml) : {};
  const signingCert = sent.signingCert ?? read.signingCert;
  const derived = typeof signingCert === "string" ? readCertificate(signingCert) : {};
  const settings = { [algorithms]: { algorithm_profile: "v2026-1", algorithm_exceptions: [] } };
  const start = before ? pick(before, sent.metadataUrl === undefined ? [] : remembered) : settings;
  return { ...start, ...read, ...derived, ...omit(sent, ["metadataXml"]) };
}

/** PingFederate is SAML with one address for all, keeps the certificate only in parts, and fills in no algorithms. */
export function pingFederateOptions(sent: JsonObject, before: JsonObject | undefined): JsonObject {
  const options = samlOptions({ signInEndpoint: sent.pingFederateBaseUrl, ...sent }, before);
  return { ...omit(options, ["signingCert", algorithms]), ...pick(sent, [algorithms]) };
}

/** The metadata of ADFS says where users log in. */
export function adfsOptions(sent: JsonObject, before: JsonObject | undefined): JsonObject {
  const xml = String(sent.fedMetadataXml ?? "");
  const endpoint = /PassiveRequestorEndpoint>[\s\S]*?Address>\s*([^<\s]*)/.exec(xml)?.[1];
  const read = sent.adfs_server === undefined ? [] : ["thumbprints", "signInEndpoint"];
  return {
    ...(before ? pick(before, read) : { thumbprints: [] }),
    ...(endpoint && { signInEndpoint: endpoint }),
    should_trust_email_verified_connection: "always_set_emails_as_verified",
    ...sent,
  };
}

/** Endpoints and certificate of the identity provider. */
function readMetadata(xml: string): JsonObject {
  const tag = (name: string) => new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`).exec(xml)?.[0] ?? "";
  const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
  const encoded = /X509Certificate>([^<]*)</.exec(xml)?.[1]?.replace(/\s/g, "");
  const found = {
    signingCert: encoded && Buffer.from(pemOf(encoded)).toString("base64"),
    signInEndpoint: attribute(tag("SingleSignOnService"), "Location"),
    signOutEndpoint: attribute(tag("SingleLogoutService"), "Location"),
    bindingMethod: attribute(tag("SingleSignOnService"), "Binding"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

const pemOf = (encoded: string): string =>
  `-----BEGIN CERTIFICATE-----\n${encoded.match(/.{1,64}/g)?.join("\n")}\n-----END CERTIFICATE-----\n`;

function readCertificate(text: string): JsonObject {
  try {
    const pem = text.includes("BEGIN") ? text : Buffer.from(text, "base64").toString();
    const certificate = new X509Certificate(pem);
    return {
      cert: pem,
      expires: new Date(certificate.validTo).toISOString(),
      subject: readSubject(certificate.subject),
      thumbprints: [certificate.fingerprint.replaceAll(":", "").toLowerCase()],
    };
  } catch {
    return {};
  }
}

const names: Record<string, string> = {
  C: "countryName",
  ST: "stateOrProvinceName",
  L: "localityName",
  O: "organizationName",
  OU: "organizationalUnitName",
  CN: "commonName",
};

const readSubject = (lines: string): JsonObject =>
  Object.fromEntries(
    lines.split("\n").map((line) => {
      const [key = "", ...value] = line.split("=");
      return [own(names, key) ?? key, value.join("=")];
    }),
  );
