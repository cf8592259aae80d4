import { errors, exportJWK, generateKeyPair, type JWK, jwtVerify, type KeyLike, SignJWT } from "jose";
import type { Caller } from "../endpoints/route";
import { Refusal } from "../refusal";
import { letters } from "../tenant/identifiers";

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

interface Verified {
  readonly caller: Caller;
  /** Second in which the token ends. */
  readonly end: number;
}

/** Issues access tokens and recognises its own. */
export class AccessTokens {
  /** Tokens that still count; the others are answered like expired ones. */
  readonly #valid = new Set<string>();
  /** Verifying a signature is the dearest part of a small request, so each token is verified once. */
  readonly #verified = new Map<string, Verified>();
  readonly #key: Promise<SigningKey>;

  constructor(
    readonly issuer: string,
    readonly lifetime: number,
  ) {
    signingKey ??= generateSigningKey();
    this.#key = signingKey;
  }

  /** The public key that verifies the tokens. */
  async jwk(): Promise<JWK> {
    return (await this.#key).jwk;
  }

  /** Signs a token for a client, which acts for itself or for a user. */
  async issue({ clientId, userId, audience, scopes, lifetime = this.lifetime }: Grant): Promise<string> {
    const id = letters(24);
    this.#valid.add(id);
    const { privateKey, jwk } = await this.#key;
    const kind = userId === undefined ? { gty: "client-credentials" } : {};
    return new SignJWT({ azp: clientId, scope: scopes.join(" "), jti: id, ...kind })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: jwk.kid })
      .setIssuer(this.issuer)
      .setSubject(userId ?? `${clientId}@clients`)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
      .sign(privateKey);
  }

  /** Ends all tokens that were issued so far. */
  expire(): void {
    this.#valid.clear();
    this.#verified.clear();
  }

  /** Who the `Authorization` header of a request is for. */
  async authenticate(header: string | undefined, audience: string): Promise<Caller> {
    const [, token] = /^Bearer (.+)$/i.exec(header ?? "") ?? [];
    if (!token) throw unauthorized("Missing authentication");
    const known = this.#verified.get(token);
    if (known && known.end > Date.now() / 1000) return known.caller;
    const verified = await this.#verify(token, audience);
    this.#verified.set(token, verified);
    return verified.caller;
  }

  async #verify(token: string, audience: string): Promise<Verified> {
    const { publicKey } = await this.#key;
    try {
      const { payload } = await jwtVerify(token, publicKey, { issuer: this.issuer, audience });
      if (!this.#valid.has(String(payload.jti))) throw expiredToken();
      const userId = payload.gty === "client-credentials" ? undefined : payload.sub;
      const caller = { clientId: String(payload.azp), userId, scopes: new Set(String(payload.scope).split(" ")) };
      return { caller, end: Number(payload.exp) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expiredToken();
      if (error instanceof Refusal) throw error;
      throw unauthorized(claimOf(error) === "aud" ? `Bad audience: ${audience}` : "Invalid token");
    }
  }
}

/** What a caller is told whose token has ended. */
export const expiredToken = () => unauthorized("Expired token received for JSON Web Token validation");
const claimOf = (error: unknown) => (error instanceof errors.JWTClaimValidationFailed ? error.claim : undefined);
