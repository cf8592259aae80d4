import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { ConfigurationError, connect } from "../../src/management";
import { failureOf, fakeClock, secretLogin, TenantServer } from "./tenant-server";

let tenant: TenantServer;
beforeEach(async () => {
  tenant = await TenantServer.start();
});
afterEach(() => tenant.close());

const get = { method: "GET", path: "/clients" } as const;
const issuing = (lifetime: number) => {
  let issued = 0;
  return () => ({ body: { access_token: `token-${++issued}`, expires_in: lifetime } });
};
const bearers = () => tenant.seen.filter((s) => s.path === "/api/v2/clients").map((s) => s.headers.authorization);

test("logs in with client id and secret, for the tenant's Management API", async () => {
  await tenant.connect().request(get);
  const login = tenant.seen[0]!;
  expect(login).toMatchObject({ method: "POST", path: "/oauth/token" });
  expect(JSON.parse(login.body)).toEqual({
    grant_type: "client_credentials",
    audience: `${tenant.url}/api/v2/`,
    client_id: "the-client",
    client_secret: "the-client-secret-value",
  });
  expect(bearers()).toEqual(["Bearer token-1"]);
});

test("asks for the configured audience", async () => {
  await tenant.connect({ ...secretLogin, audience: "https://real.eu.auth0.com/api/v2/" }).request(get);
  expect(JSON.parse(tenant.seen[0]!.body).audience).toBe("https://real.eu.auth0.com/api/v2/");
});

test("concurrent requests share one login", async () => {
  const management = tenant.connect();
  await Promise.all(Array.from({ length: 50 }, () => management.request(get)));
  expect(tenant.count("/oauth/token")).toBe(1);
  expect(bearers()).toEqual(Array(50).fill("Bearer token-1"));
});

test("a failed login fails all who wait for it, and is tried anew by the next request", async () => {
  const management = tenant.connect();
  const working = tenant.login;
  tenant.login = () => ({ status: 401, body: { error: "access_denied", error_description: "Unauthorized" } });
  const results = await Promise.allSettled([management.request(get), management.request(get)]);
  expect(results.map((result) => result.status)).toEqual(["rejected", "rejected"]);
  expect(tenant.count("/oauth/token")).toBe(1);
  tenant.login = working;
  await management.request(get);
  expect(tenant.count("/oauth/token")).toBe(2);
});

test.each([
  [86_400, 86_400 - 61, 86_400 - 60],
  [20, 9, 10],
])("a token of %i s is still used after %i s and renewed after %i s", async (lifetime, fresh, stale) => {
  const clock = fakeClock();
  tenant.login = issuing(lifetime);
  const management = tenant.connect(secretLogin, { clock });
  await management.request(get);
  clock.advance(fresh * 1000);
  await management.request(get);
  clock.advance((stale - fresh) * 1000);
  await Promise.all([management.request(get), management.request(get)]);
  expect(bearers()).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2"]);
});

describe("after a 401", () => {
  const expired = { status: 401, body: { statusCode: 401, error: "Unauthorized", message: "Expired token received" } };

  test("one new token serves all requests that were refused", async () => {
    const management = tenant.connect();
    tenant.api = ({ headers }) => (headers.authorization === "Bearer token-1" ? expired : { body: { ok: true } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => management.request(get)));
    expect(answers).toEqual(Array(10).fill({ ok: true }));
    expect(tenant.count("/oauth/token")).toBe(2);
  });

  test("a second refusal is final", async () => {
    tenant.api = () => expired;
    const failure = await failureOf(tenant.connect().request(get));
    expect(failure.message).toBe(
      `GET /api/v2/clients: 401 Unauthorized: Expired token received\nAuth0 refused a new token of the application the-client. Check that the audience (auth0:audience, AUTH0_AUDIENCE) is the Management API of ${tenant.host}.`,
    );
    expect(bearers()).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  test("a configured token is not tried again, and nobody logs in", async () => {
    tenant.api = () => expired;
    const failure = await failureOf(tenant.connect({ apiToken: "configured-token" }).request(get));
    expect(failure.message).toBe(
      "GET /api/v2/clients: 401 Unauthorized: Expired token received\nThe configured token (auth0:apiToken, AUTH0_API_TOKEN) is expired, revoked or of another tenant. Set a new one, or log in by client id and secret, which renews by itself.",
    );
    expect(tenant.seen.map((seen) => seen.headers.authorization)).toEqual(["Bearer configured-token"]);
  });
});

describe("private key", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

  test.each([
    [undefined, "RS256", rsa, "pkcs8"],
    ["RS384", "RS384", rsa, "pkcs1"],
    ["PS256", "PS256", rsa, "pkcs8"],
    ["ES256", "ES256", ec, "sec1"],
  ] as const)("signs an assertion: %s", async (configured, algorithm, key, type) => {
    const clientAssertionPrivateKey = key.export({ format: "pem", type: type as "pkcs8" }).toString();
    const configuration = { clientId: "the-client", clientAssertionPrivateKey, clientAssertionSigningAlg: configured };
    await tenant.connect(configuration).request(get);
    const { client_assertion, ...rest } = JSON.parse(tenant.seen[0]!.body);
    expect(rest).toEqual({
      grant_type: "client_credentials",
      audience: `${tenant.url}/api/v2/`,
      client_id: "the-client",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    const { payload } = await jwtVerify(client_assertion, createPublicKey(key), { audience: `${tenant.url}/` });
    expect(decodeProtectedHeader(client_assertion).alg).toBe(algorithm);
    expect(payload).toMatchObject({ iss: "the-client", sub: "the-client", jti: expect.any(String) });
    expect(payload.exp! - payload.iat!).toBe(120);
  });

  test("each attempt has an assertion of its own", async () => {
    const working = tenant.login;
    tenant.login = (seen) => (tenant.seen.length === 1 ? { status: 503 } : working(seen));
    const clientAssertionPrivateKey = rsa.export({ format: "pem", type: "pkcs8" }).toString();
    await tenant.connect({ clientId: "c", clientAssertionPrivateKey }, { clock: fakeClock() }).request(get);
    const logins = tenant.seen.filter((seen) => seen.path === "/oauth/token");
    expect(new Set(logins.map((seen) => JSON.parse(seen.body).client_assertion)).size).toBe(2);
  });

  test.each([
    ["not a key", "RS256", "clientAssertionPrivateKey is not a private key in PEM"],
    [ec.export({ format: "pem", type: "pkcs8" }).toString(), "RS256", "a key of type ec"],
    [rsa.export({ format: "pem", type: "pkcs8" }).toString(), "ES256", "a key of type rsa"],
  ])("an unusable key is refused at once", (clientAssertionPrivateKey, clientAssertionSigningAlg, message) => {
    const configuration = {
      domain: "a.auth0.com",
      clientId: "c",
      clientAssertionPrivateKey,
      clientAssertionSigningAlg,
    };
    expect(() => connect(configuration)).toThrow(ConfigurationError);
    expect(() => connect(configuration)).toThrow(message);
  });
});

test.each([
  [
    401,
    { error: "access_denied", error_description: "Unauthorized" },
    "POST /oauth/token: 401 Unauthorized: Unauthorized (access_denied)\nCheck the client id and its secret or key (auth0:clientId, auth0:clientSecret, or AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET in the environment), and that the application the-client is one of HOST.",
  ],
  [
    403,
    { error: "access_denied", error_description: 'Client is not authorized to access "https://x/api/v2/".' },
    'POST /oauth/token: 403 Forbidden: Client is not authorized to access "https://x/api/v2/". (access_denied)\nAuthorize the application the-client for the Management API: Auth0 Dashboard > Applications > APIs > Auth0 Management API > Application Access. Behind a custom domain, set auth0:audience to https://<tenant domain>/api/v2/.',
  ],
  [
    404,
    "Not Found",
    "POST /oauth/token: 404 Not Found: the answer is text/plain, not JSON: Not Found\nCheck the domain: HOST does not seem to be an Auth0 tenant.",
  ],
  [
    200,
    { token: "elsewhere" },
    "POST /oauth/token: 200 OK: the answer holds no access_token with a lifetime\nCheck the domain: this does not seem to be the token endpoint of an Auth0 tenant.",
  ],
])("a login refused with %i says what to do", async (status, body, message) => {
  tenant.login = () => ({ status, body });
  const failure = await failureOf(tenant.connect().request(get));
  expect(failure.message).toBe(message.replace("HOST", tenant.host));
  expect(tenant.count("/api/v2/clients")).toBe(0);
});

test("a login that is held back is tried again", async () => {
  const clock = fakeClock();
  const working = tenant.login;
  tenant.login = (seen) =>
    tenant.seen.length === 1 ? { status: 429, headers: { "retry-after": "7" } } : working(seen);
  await tenant.connect(secretLogin, { clock }).request(get);
  expect(clock.slept).toEqual([7000]);
});
