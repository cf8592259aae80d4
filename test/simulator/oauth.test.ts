import { exportSPKI, generateKeyPair, type KeyLike, SignJWT } from "jose";
import { requestToken, type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

test("publishes where tokens and keys are", async () => {
  const { url } = session.simulator;
  const response = await fetch(`${url}/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: `${url}/`,
    token_endpoint: `${url}/oauth/token`,
    jwks_uri: `${url}/.well-known/jwks.json`,
  });
});

test("refuses a basic header that cannot be decoded", async () => {
  const authorization = `Basic ${Buffer.from("%zz:secret").toString("base64")}`;
  expect((await requestToken(session.simulator, {}, { authorization })).status).toBe(401);
});

test("gives tokens for other APIs the lifetime that these have", async () => {
  const identifier = "https://orders.example.com";
  await session.send("POST", "/resource-servers", {
    identifier,
    token_lifetime: 600,
    scopes: [{ value: "read:orders" }],
  });
  const { clientId: client_id, clientSecret: client_secret } = session.simulator;
  await session.send("POST", "/client-grants", { client_id, audience: identifier, scope: ["read:orders"] });
  const { body } = await requestToken(session.simulator, { client_id, client_secret, audience: identifier });
  expect(body).toMatchObject({ expires_in: 600, scope: "read:orders" });
  const authorization = `Bearer ${body.access_token}`;
  expect(await session.send("GET", "/clients", undefined, { authorization })).toMatchObject({
    status: 401,
    body: { message: `Bad audience: ${session.simulator.url}/api/v2/` },
  });
});

test("ends a token that was used before", async () => {
  const lasting = await startSession({ tokenLifetime: 1 });
  expect((await lasting.send("GET", "/clients")).status).toBe(200);
  while ((await lasting.send("GET", "/clients")).status === 200)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await lasting.send("GET", "/clients")).body.message).toMatch(/^Expired token/);
  await lasting.close();
});

test("stops taking a token for an API whose scopes its grant no longer has, once a new token is asked for", async () => {
  const { simulator, send } = session;
  const grant = simulator.tenant.all("client-grants")[0]!;
  await send("PATCH", `/client-grants/${grant.id}`, { scope: ["read:rules"] });
  const { clientId: client_id, clientSecret: client_secret } = simulator;
  const { body } = await requestToken(simulator, { client_id, client_secret });
  const authorization = `Bearer ${body.access_token}`;
  expect((await send("GET", "/rules", undefined, { authorization })).status).toBe(200);
  expect((await send("GET", "/clients", undefined, { authorization })).body.errorCode).toBe("insufficient_scope");
});

describe("a signed assertion", () => {
  let key: KeyLike;
  let id: string;
  beforeEach(async () => {
    const pair = await generateKeyPair("RS256");
    key = pair.privateKey;
    const credential = { credential_type: "public_key", pem: await exportSPKI(pair.publicKey) };
    const methods = { private_key_jwt: { credentials: [credential] } };
    const { body } = await session.send("POST", "/clients", { name: "Signer", client_authentication_methods: methods });
    id = body.client_id;
    const audience = `${session.simulator.url}/api/v2/`;
    await session.send("POST", "/client-grants", { client_id: id, audience, scope: ["read:rules"] });
  });

  async function statusOf(claims: { issuer?: string; audience?: string; end?: string | false }): Promise<number> {
    const { issuer = id, audience = `${session.simulator.url}/`, end = "1m" } = claims;
    const jwt = new SignJWT({})
      .setProtectedHeader({ alg: "RS256" })
      .setIssuer(issuer)
      .setSubject(id)
      .setAudience(audience);
    if (end) jwt.setExpirationTime(end);
    const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    const fields = { client_assertion_type, client_assertion: await jwt.sign(key) };
    return (await requestToken(session.simulator, fields)).status;
  }

  test("is taken when its claims are right", async () => {
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({ audience: `${session.simulator.url}/oauth/token` })).toBe(200);
  });

  test.each([
    ["has no end", { end: false as const }],
    ["has ended", { end: "-1m" }],
    ["is for another audience", { audience: "https://elsewhere.example" }],
    ["is from another client", { issuer: "somebody" }],
  ])("is refused when it %s", async (_, claims) => {
    expect(await statusOf(claims)).toBe(401);
  });

  test("is refused once its credential has expired", async () => {
    const [credential] = session.simulator.tenant.all("client-credentials");
    session.simulator.tenant.patch("client-credentials", String(credential!.id), {
      expires_at: "2020-01-01T00:00:00.000Z",
    });
    expect(await statusOf({})).toBe(401);
  });
});
