import { createPublicKey } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import type { Answer } from "../endpoints/route";
import { isObject, type JsonObject } from "../json-object";
import type { Tenant } from "../tenant/tenant";
import type { AccessTokens } from "./access-tokens";
import { basicCredentials } from "./basic-credentials";

/** What a request to the token endpoint says: its fields, and its `Authorization` header. */
export interface TokenRequest {
  readonly fields: JsonObject;
  readonly authorization: string | undefined;
}

class TokenError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    description: string,
  ) {
    super(description);
  }
}

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Answers `POST /oauth/token`. */
export async function exchange(request: TokenRequest, tenant: Tenant, tokens: AccessTokens): Promise<Answer> {
  try {
    return { status: 200, body: await grant(request, tenant, tokens) };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    return { status: error.status, body: { error: error.error, error_description: error.message } };
  }
}

async function grant(request: TokenRequest, tenant: Tenant, tokens: AccessTokens): Promise<JsonObject> {
  const { grant_type, audience } = request.fields;
  if (!grant_type) throw missing("grant_type");
  if (grant_type !== "client_credentials")
    throw new TokenError(403, "unsupported_grant_type", `Unsupported grant type: ${grant_type}`);
  const client = await authenticate(request, tenant, tokens.issuer);
  if (!(client.grant_types as string[]).includes("client_credentials"))
    throw new TokenError(403, "unauthorized_client", "Grant type 'client_credentials' not allowed for the client.");
  if (!audience) throw missing("audience");
  const { scopes, lifetime } = permitted(client, String(audience), tenant);
  const clientId = String(client.client_id);
  const token = await tokens.issue({ clientId, audience: String(audience), scopes, lifetime });
  return {
    access_token: token,
    scope: scopes.join(" "),
    expires_in: lifetime ?? tokens.lifetime,
    token_type: "Bearer",
  };
}

const missing = (name: string) => new TokenError(400, "invalid_request", `Missing required parameter: ${name}`);
const denied = () => new TokenError(401, "access_denied", "Unauthorized");

async function authenticate(
  { fields, authorization }: TokenRequest,
  tenant: Tenant,
  issuer: string,
): Promise<JsonObject> {
  if (fields.client_assertion !== undefined) return byAssertion(fields, tenant, issuer);
  const [basicId, basicSecret] = basicCredentials(authorization)?.map(decoded) ?? [];
  const id = fields.client_id ?? basicId;
  if (!id) throw missing("client_id");
  const client = tenant.get("clients", String(id));
  const secret = fields.client_secret ?? basicSecret;
  if (!client || client.client_authentication_methods || secret !== client.client_secret) throw denied();
  return client;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw denied();
  }
}

/** private_key_jwt: the assertion is signed with a key whose public half is a credential of the client. */
async function byAssertion(fields: JsonObject, tenant: Tenant, issuer: string): Promise<JsonObject> {
  if (fields.client_assertion_type !== assertionType) throw denied();
  const assertion = String(fields.client_assertion);
  const client = tenant.get("clients", clientOf(assertion));
  if (!client) throw denied();
  const id = String(client.client_id);
  for (const credential of credentialsOf(client, tenant)) {
    const key = createPublicKey(String(credential.pem));
    const audience = [issuer, `${issuer}oauth/token`];
    const options = { audience, issuer: id, subject: id, requiredClaims: ["exp"] };
    const verified = await jwtVerify(assertion, key, options).catch(() => undefined);
    if (verified && algorithmOf(assertion) === (credential.alg ?? "RS256")) return client;
  }
  throw denied();
}

function clientOf(assertion: string): string {
  try {
    return String(decodeJwt(assertion).sub);
  } catch {
    throw denied();
  }
}

const algorithmOf = (assertion: string) => decodeProtectedHeader(assertion).alg;

function credentialsOf(client: JsonObject, tenant: Tenant): JsonObject[] {
  const methods = client.client_authentication_methods as
    | { private_key_jwt?: { credentials: { id: string }[] } }
    | undefined;
  const ids = methods?.private_key_jwt?.credentials ?? [];
  return ids
    .map(({ id }) => tenant.get("client-credentials", id))
    .filter(isObject)
    .filter(({ pem, expires_at }) => pem !== undefined && !hasPassed(expires_at));
}

const hasPassed = (moment: unknown) => moment !== undefined && Date.parse(String(moment)) <= Date.now();

/** What the client's grant for that API allows. */
function permitted(client: JsonObject, audience: string, tenant: Tenant): { scopes: string[]; lifetime?: number } {
  const server = tenant.all("resource-servers").find((candidate) => candidate.identifier === audience);
  if (!server) throw new TokenError(403, "access_denied", `Service not found: ${audience}`);
  const granted = tenant
    .all("client-grants")
    .find(
      (grant) => grant.client_id === client.client_id && grant.audience === audience && grant.subject_type === "client",
    );
  if (!granted)
    throw new TokenError(
      403,
      "access_denied",
      `Client is not authorized to access "${audience}". It needs a client grant for this API.`,
    );
  const lifetime = server.is_system ? undefined : Number(server.token_lifetime);
  return { scopes: (granted.scope ?? []) as string[], lifetime };
}
