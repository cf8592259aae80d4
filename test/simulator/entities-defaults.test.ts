import { X509Certificate } from "node:crypto";
import { special } from "../definitions/sample-texts";
import { type Session, startSession } from "./session";

let session: Session;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
beforeEach(() => session.simulator.reset());

async function created(path: string, body: object) {
  const { status, body: answer } = await session.send("POST", path, body);
  expect([status, answer]).toEqual([201, answer]);
  return answer;
}

const read = async (path: string) => (await session.send("GET", path)).body;

describe("a fresh tenant", () => {
  test("has the clients, the database and the API that Auth0 makes", async () => {
    const { clientId } = session.simulator;
    const clients = await read("/clients");
    expect(clients.map(({ name }: { name: string }) => name)).toEqual(["Simulator", "Default App", "All Applications"]);
    const [database] = await read("/connections");
    expect(database).toMatchObject({ strategy: "auth0", enabled_clients: [clientId, clients[1].client_id] });
    const [api] = await read("/resource-servers");
    expect(api).toMatchObject({ name: "Auth0 Management API", is_system: true });
    expect(api.scopes).toContainEqual({ value: "read:client_grants", description: "Read Client Grants" });
    expect(api.scopes).toContainEqual({ value: "delete:role_members", description: "Update role members" });
    expect(new Set(api.scopes.map(({ value }: { value: string }) => value)).size).toBe(api.scopes.length);
  });

  test("sends mail through the service that a change names first, and through no unnamed one", async () => {
    const change = (body: object) => session.send("PATCH", "/emails/provider", body);
    expect((await change({ enabled: false })).status).toBe(404);
    expect((await change({ name: "mandrill", credentials: { api_key: "secret" } })).body).toEqual({
      name: "mandrill",
      credentials: {},
    });
  });
});

describe("APIs of Auth0's own", () => {
  test("are what Auth0 makes of them, whatever is sent", async () => {
    const identifier = `${session.simulator.url}/me/`;
    const api = await created("/resource-servers", { identifier, name: "Mine" });
    expect(api).toMatchObject({ name: "Auth0 My Account API", is_system: true, token_lifetime: 600 });
    expect((await session.send("PATCH", `/resource-servers/${api.id}`, { name: "Mine" })).status).toBe(400);
    expect((await session.send("DELETE", `/resource-servers/${api.id}`)).status).toBe(204);
  });

  test("can be removed, except the Management API", async () => {
    const [api] = await read("/resource-servers");
    expect((await session.send("DELETE", `/resource-servers/${api.id}`)).status).toBe(400);
  });
});

describe("clients", () => {
  test("that describe themselves in a document are registered once", async () => {
    const naming = { external_client_id: "https://app.example.com/client.json" };
    const document = { client_name: "App", redirect_uris: ["https://app.example.com/callback"] };
    session.simulator.tenant.put("documents", naming.external_client_id, document);
    const first = await created("/clients/cimd/register", naming);
    const again = await session.send("POST", "/clients/cimd/register", naming);
    expect(again).toMatchObject({ status: 200, body: { client_id: first.client_id } });
    expect(await read(`/clients/${first.client_id}`)).toMatchObject({
      is_first_party: false,
      external_metadata_type: "cimd",
      grant_types: ["authorization_code"],
      refresh_token: { rotation_type: "rotating", infinite_token_lifetime: false },
    });
  });

  test("have the rest of a refresh token policy filled in", async () => {
    const refresh_token = { rotation_type: "non-rotating", expiration_type: "expiring" };
    const client = await created("/clients", { name: "A", refresh_token });
    expect(client.refresh_token).toMatchObject({ ...refresh_token, leeway: 0, infinite_token_lifetime: false });
  });

  test("show whole credentials once, each with what its kind knows of the certificate", async () => {
    const pem = String(special["pem"]?.[0]);
    const { validTo, subject } = new X509Certificate(pem);
    const credentials = [{ credential_type: "x509_cert", pem }];
    const client = await created("/clients", {
      name: "A",
      client_authentication_methods: { self_signed_tls_client_auth: { credentials } },
      signed_request_object: { credentials: [{ credential_type: "public_key", pem }] },
    });
    const [certificate] = client.client_authentication_methods.self_signed_tls_client_auth.credentials;
    expect(certificate).toMatchObject({
      expires_at: new Date(validTo).toISOString(),
      thumbprint_sha256: expect.any(String),
    });
    expect(client.signed_request_object.credentials).toMatchObject([{ kid: expect.any(String), alg: "RS256" }]);
    expect(client).not.toHaveProperty("client_secret");
    const later = await read(`/clients/${client.client_id}`);
    expect(later.signed_request_object.credentials).toEqual([{ id: client.signed_request_object.credentials[0].id }]);
    const credential = { credential_type: "cert_subject_dn", pem };
    expect((await created(`/clients/${client.client_id}/credentials`, credential)).subject_dn).toBe(subject);
  });
});

describe("connections", () => {
  const options = async (strategy: string, sent: object) =>
    (await created("/connections", { name: "c", strategy, options: sent })).options;

  test.each([
    ["github", { email: true, read_user: true, repo_status: true }, ["user:email", "read:user", "repo:status"]],
    ["google-oauth2", { calendar: true }, ["https://www.googleapis.com/auth/calendar", "email", "profile"]],
    ["windowslive", { strategy_version: 2, graph_user: true }, ["https://graph.microsoft.com/User.Read"]],
    ["windowslive", {}, ["wl.signin"]],
    ["linkedin", {}, ["r_liteprofile"]],
    ["line", { scope: ["email", "openid"] }, ["openid", "email", "profile"]],
    ["wordpress", { scope: ["email", "profile"] }, ["profile"]],
    ["apple", { name: true, email: true }, "name email"],
    ["facebook", {}, ""],
  ])("of %s with %j ask for %j", async (strategy, sent, scope) => {
    expect((await options(strategy, sent)).scope).toEqual(scope);
  });

  test("read the discovery documents of well-known issuers", async () => {
    const google = await options("oidc", {
      discovery_url: "https://accounts.google.com/.well-known/openid-configuration",
      token_endpoint: null,
    });
    expect(google.oidc_metadata.issuer).toBe("https://accounts.google.com");
    expect(google.token_endpoint).toBe("https://oauth2.googleapis.com/token");
    session.simulator.reset();
    const okta = await options("okta", { domain: "acme.okta.com", issuer: "https://example.com" });
    expect(okta.oidc_metadata.issuer).toBe("https://acme.okta.com");
  });

  test("list the clients that may use them by id, without regard to case", async () => {
    const { id } = await created("/connections", { name: "c", strategy: "auth0" });
    const changes = ["b", "A", "C"].map((client_id) => ({ client_id, status: true }));
    await session.send("PATCH", `/connections/${id}/clients`, changes);
    expect(await read(`/connections/${id}/clients`)).toEqual({
      clients: [{ client_id: "A" }, { client_id: "b" }, { client_id: "C" }],
    });
  });
});

describe("users", () => {
  const jane = {
    connection: "Username-Password-Authentication",
    email: "jane@example.com",
    password: "Only-for-tests-1",
  };

  test("have authentication methods, replaced all at once", async () => {
    const { user_id } = await created("/users", jane);
    const path = `/users/${encodeURIComponent(user_id)}/authentication-methods`;
    const method = await created(path, { type: "totp", name: "App", totp_secret: "secret" });
    expect(await read(`${path}/${encodeURIComponent(method.id)}`)).toEqual({
      id: method.id,
      type: "totp",
      name: "App",
      created_at: method.created_at,
    });
    const phone = { type: "phone", phone_number: "+4930111111" };
    expect((await session.send("PUT", path, [phone])).body).toMatchObject([phone]);
    expect(await read(path)).toMatchObject([phone]);
  });

  test("show when their password was last set, and both profiles once linked", async () => {
    const { user_id } = await created("/users", jane);
    const path = `/users/${encodeURIComponent(user_id)}`;
    expect((await session.send("PATCH", path, { password: "Other-for-tests-2" })).body.last_password_reset).toEqual(
      expect.any(String),
    );
    const other = await created("/users", { ...jane, email: "joe@example.com" });
    const { body } = await session.send("POST", `${path}/identities`, { provider: "auth0", user_id: other.user_id });
    expect(body.map((identity: { profileData: object }) => identity.profileData)).toMatchObject([
      { email: "jane@example.com" },
      { email: "joe@example.com" },
    ]);
  });
});

describe("a body that does not fit", () => {
  const pattern = "String does not match pattern ^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$: a b";

  test.each([
    ["POST", "/clients", { name: "A", par_request_expiry: "x" }, "Expected type integer,null but found type string"],
    ["POST", "/clients", { name: "A", refresh_token: { rotation_type: "x" } }, "No enum match for: x"],
    ["POST", "/connections", { name: "a b", strategy: "auth0" }, pattern],
    ["POST", "/users", null, "Expected type object but found type null"],
    ["PUT", "/guardian/policies", ["x"], "No enum match for: x"],
    [
      "POST",
      "/connections",
      { name: "a", strategy: "oidc", options: { upstream_params: { a: { alias: "x" } } } },
      "Data does not match any schemas from 'oneOf'",
    ],
  ])("is refused in Auth0's words: %s %s %j", async (method, path, body, reason) => {
    const { status, body: answer } = await session.send(method, path, body);
    expect(status).toBe(400);
    expect(answer.errorCode).toBe("invalid_body");
    expect(answer.message).toContain(`Payload validation error: '${reason}'`);
  });

  test("is told of with the description that Auth0 has of the property", async () => {
    const { id } = await created("/connections", { name: "g", strategy: "google-apps" });
    const path = `/connections/${id}/directory-provisioning`;
    await created(path, {});
    const { body } = await session.send("PUT", `${path}/synchronized-groups`, { groups: [{ id: "1", email: "" }] });
    expect(body.message).toBe(
      "Payload validation error: 'Object didn't pass validation for format email: ' on property groups[0].email " +
        "(Google Workspace Directory group email).",
    );
  });
});
