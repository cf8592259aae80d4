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

/** What a token is issued for. */
export interface Grant {
  readonly clientId: string;
  readonly userId?: string;
  readonly audience: string;
  readonly scopes: readonly string[];
  /** Seconds; that of the Management API unless said. */
  readonly lifetime?: number;
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

  /** Signs a token for a client, which acts for itself or for a user. */
  async issue({ clientId, userId, audience, scopes, lifetime = this.lifetime }: Grant): Promise<string> {
    const id = letters(24);
    this.#valid.add(id);
    const kind = userId === undefined ? { gty: "client-credentials" } : {};
    return new SignJWT({ azp: clientId, scope: scopes.join(" "), jti: id, ...kind })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: this.key.jwk.kid })
      .setIssuer(this.issuer)
      .setSubject(userId ?? `${clientId}@clients`)
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
      const userId = payload.gty === "client-credentials" ? undefined : payload.sub;
      return { clientId: String(payload.azp), userId, scopes: new Set(String(payload.scope).split(" ")) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired();
      if (error instanceof Refusal) throw error;
      throw unauthorized(claimOf(error) === "aud" ? `Bad audience: ${audience}` : "Invalid token");
    }
  }
}

const expired = () => unauthorized("Expired token received for JSON Web Token validation");
const claimOf = (error: unknown) => (error instanceof errors.JWTClaimValidationFailed ? error.claim : undefined);
