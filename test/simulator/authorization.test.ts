import { createRemoteJWKSet, exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, jwtVerify, SignJWT } from "jose";
import { requestToken, type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

const credentials = () => ({ client_id: session.simulator.clientId, client_secret: session.simulator.clientSecret });

describe("POST /oauth/token", () => {
  test("issues a token that the published keys verify", async () => {
    const { status, body } = await requestToken(session.simulator, credentials());
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 86_400, token_type: "Bearer" });
    const keys = createRemoteJWKSet(new URL(`${session.simulator.url}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(body.access_token, keys, { audience: `${session.simulator.url}/api/v2/` });
    expect(payload.sub).toBe(`${session.simulator.clientId}@clients`);
    expect(String(payload.scope).split(" ")).toContain("create:clients");
  });

  test("takes the secret as a basic header", async () => {
    const { client_id, client_secret } = credentials();
    const authorization = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString("base64")}`;
    expect((await requestToken(session.simulator, {}, { authorization })).status).toBe(200);
  });

  test.each([
    ["a wrong secret", { client_secret: "wrong" }, 401, "access_denied"],
    ["an unknown client", { client_id: "nobody" }, 401, "access_denied"],
    ["an API that does not exist", { audience: "https://nowhere" }, 403, "access_denied"],
    ["another grant", { grant_type: "password" }, 403, "unsupported_grant_type"],
    ["no grant", { grant_type: undefined }, 400, "invalid_request"],
  ])("refuses %s", async (_, fields, status, error) => {
    const answer = await requestToken(session.simulator, { ...credentials(), ...fields });
    expect(answer).toMatchObject({ status, body: { error } });
  });

  test("gives another client what its grant allows, and nothing without one", async () => {
    const client = (await session.send("POST", "/clients", { name: "Worker", app_type: "non_interactive" })).body;
    const login = { client_id: client.client_id, client_secret: client.client_secret };
    expect((await requestToken(session.simulator, login)).status).toBe(403);
    const audience = `${session.simulator.url}/api/v2/`;
    await session.send("POST", "/client-grants", { client_id: client.client_id, audience, scope: ["read:rules"] });
    const { body } = await requestToken(session.simulator, login);
    expect(body.scope).toBe("read:rules");
    const authorization = `Bearer ${body.access_token}`;
    expect((await session.send("GET", "/rules", undefined, { authorization })).status).toBe(200);
    expect(await session.send("POST", "/rules", {}, { authorization })).toMatchObject({
      status: 403,
      body: { message: "Insufficient scope, expected any of: create:rules", errorCode: "insufficient_scope" },
    });
  });

  test("takes an assertion signed with a registered key, and no secret any more", async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    const credential = { credential_type: "public_key", pem: await exportSPKI(publicKey) };
    const client = (
      await session.send("POST", "/clients", {
        name: "Signer",
        client_authentication_methods: { private_key_jwt: { credentials: [credential] } },
      })
    ).body;
    const id = client.client_id;
    const audience = `${session.simulator.url}/api/v2/`;
    await session.send("POST", "/client-grants", { client_id: id, audience, scope: ["read:rules"] });
    const assertion = (key: Parameters<SignJWT["sign"]>[0]) =>
      new SignJWT({})
        .setProtectedHeader({ alg: "RS256" })
        .setIssuer(id)
        .setSubject(id)
        .setAudience(`${session.simulator.url}/`)
        .setExpirationTime("1m")
        .sign(key);
    const type = { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" };
    const key = await importPKCS8(await exportPKCS8(privateKey), "RS256");
    expect((await requestToken(session.simulator, { ...type, client_assertion: await assertion(key) })).status).toBe(
      200,
    );
    const other = await generateKeyPair("RS256");
    const forged = { ...type, client_assertion: await assertion(other.privateKey) };
    expect((await requestToken(session.simulator, forged)).status).toBe(401);
    const stored = session.simulator.tenant.get("clients", id);
    expect(
      (await requestToken(session.simulator, { client_id: id, client_secret: stored?.client_secret })).status,
    ).toBe(401);
  });
});

describe("the Management API", () => {
  test.each([
    ["no token", {}, "Missing authentication"],
    ["nonsense", { authorization: "Bearer nonsense" }, "Invalid token"],
  ])("refuses %s", async (_, headers: Record<string, string>, message) => {
    const response = await fetch(`${session.simulator.url}/api/v2/clients`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ statusCode: 401, error: "Unauthorized", message });
  });

  test("refuses tokens that have expired or were ended", async () => {
    session.simulator.expireTokens();
    const message = "Expired token received for JSON Web Token validation";
    expect(await session.send("GET", "/clients")).toMatchObject({ status: 401, body: { message } });
    const shortLived = await startSession({ tokenLifetime: -1 });
    expect(await shortLived.send("GET", "/clients")).toMatchObject({ status: 401, body: { message } });
    await shortLived.close();
  });

  test("limits the bootstrap client to the scopes it is started with", async () => {
    const limited = await startSession({ scopes: ["read:clients"] });
    expect((await limited.send("GET", "/rules")).status).toBe(403);
    const { body } = await limited.send("GET", "/clients");
    expect(body[0].name).toBe("Simulator");
    expect(body[0]).not.toHaveProperty("client_secret");
    await limited.close();
  });

  test("answers an unknown path as Auth0 does, and tells the rate limit", async () => {
    const { status, body, headers } = await session.send("GET", "/nothing");
    expect({ status, body }).toEqual({
      status: 404,
      body: { statusCode: 404, error: "Not Found", message: "Not Found" },
    });
    expect(Number(headers.get("x-ratelimit-remaining"))).toBeGreaterThan(0);
  });
});
