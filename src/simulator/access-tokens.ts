import { errors, exportJWK, generateKeyPair, type JWK, jwtVerify, type KeyLike, SignJWT } from "jose";
import { letters } from "./identifiers";
import { Refusal } from "./refusal";
import type { Caller } from "./route";

interface SigningKey {
  readonly privateKey: KeyLike;
  readonly publicKey: KeyLike;
  readonly jwk: JWK;
}

let signingKey: Promise<SigningKey> | undefined;

/** One key serves all simulators of a process: making it is slow, and nothing depends on its being new. */
async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  return {
    privateKey,
    publicKey,
    jwk: { ...(await exportJWK(publicKey)), kid: letters(21), use: "sig", alg: "RS256" },
  };
}

const unauthorized = (message: string) => new Refusal(401, message);

/** Issues access tokens and recognises its own. */
export class AccessTokens {
  /** Tokens that still count; the others are answered like expired ones. */
  readonly #valid = new Set<string>();

  private constructor(
    readonly issuer: string,
    readonly lifetime: number,
    readonly key: SigningKey,
  ) {}

  static async create(issuer: string, lifetime: number): Promise<AccessTokens> {
    signingKey ??= generateSigningKey();
    return new AccessTokens(issuer, lifetime, await signingKey);
  }

  /** Signs a token for a client. */
  async issue(
    clientId: string,
    audience: string,
    scopes: readonly string[],
    lifetime = this.lifetime,
  ): Promise<string> {
    const id = letters(24);
    this.#valid.add(id);
    return new SignJWT({ azp: clientId, gty: "client-credentials", scope: scopes.join(" "), jti: id })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: this.key.jwk.kid })
      .setIssuer(this.issuer)
      .setSubject(`${clientId}@clients`)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
      .sign(this.key.privateKey);
  }

  /** Ends all tokens that were issued so far. */
  expire(): void {
    this.#valid.clear();
  }

  /** Who the `Authorization` header of a request is for. */
  async authenticate(header: string | undefined, audience: string): Promise<Caller> {
    const [, token] = /^Bearer (.+)$/i.exec(header ?? "") ?? [];
    if (!token) throw unauthorized("Missing authentication");
    try {
      const { payload } = await jwtVerify(token, this.key.publicKey, { issuer: this.issuer, audience });
      if (!this.#valid.has(String(payload.jti))) throw expired();
      return { clientId: String(payload.azp), scopes: new Set(String(payload.scope).split(" ")) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired();
      if (error instanceof Refusal) throw error;
      throw unauthorized(claimOf(error) === "aud" ? `Bad audience: ${audience}` : "Invalid token");
    }
  }
}

const expired = () => unauthorized("Expired token received for JSON Web Token validation");
const claimOf = (error: unknown) => (error instanceof errors.JWTClaimValidationFailed ? error.claim : undefined);
