import { createPrivateKey, type KeyObject, randomUUID } from "node:crypto";
import { type Configuration, ConfigurationError } from "./configuration";

/** What identifies an application at the token endpoint; made anew for each attempt. */
export type Credentials = () => Promise<Record<string, string>>;

/** The credentials that a configuration holds: a secret, or a key to sign an assertion with. */
export function credentials(configuration: Configuration, issuer: URL): Credentials {
  const { clientId, clientSecret, clientAssertionPrivateKey, clientAssertionSigningAlg = "RS256" } = configuration;
  if (clientId && clientAssertionPrivateKey) {
    const key = privateKey(clientAssertionPrivateKey, clientAssertionSigningAlg);
    return async () => ({
      client_id: clientId,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await assertion(clientId, key, clientAssertionSigningAlg, issuer),
    });
  }
  if (clientId && clientSecret) return async () => ({ client_id: clientId, client_secret: clientSecret });
  throw new ConfigurationError("Auth0 is not configured: credentials are missing.", ["clientId", "clientSecret"]);
}

/** The application that a token was issued to; undefined for a token that does not tell. */
export function applicationOf(token: string): string | undefined {
  const { decodeJwt } = require("jose/jwt/decode") as typeof import("jose/jwt/decode");
  try {
    const { azp } = decodeJwt(token);
    return typeof azp === "string" ? azp : undefined;
  } catch {
    return undefined;
  }
}

function assertion(clientId: string, key: KeyObject, algorithm: string, issuer: URL): Promise<string> {
  const { SignJWT } = require("jose/jwt/sign") as typeof import("jose/jwt/sign");
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer.href)
    .setIssuedAt()
    .setExpirationTime("2 minutes")
    .setJti(randomUUID())
    .sign(key);
}

function privateKey(pem: string, algorithm: string): KeyObject {
  const key = parse(pem);
  const expected = algorithm.startsWith("ES") ? "ec" : "rsa";
  if (key?.asymmetricKeyType === expected) return key;
  const found = key ? `a key of type ${key.asymmetricKeyType}` : "not a private key in PEM";
  throw new ConfigurationError(
    `clientAssertionPrivateKey is ${found}; clientAssertionSigningAlg ${algorithm} needs one of type ${expected}.`,
    ["clientAssertionPrivateKey", "clientAssertionSigningAlg"],
  );
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
