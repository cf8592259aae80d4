import { type Session, startSession } from "./session";

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.close());

const send = (method: string, path: string, body?: unknown) => session.send(method, path, body);
const created = async (path: string, body: unknown) => {
  const answer = await send("POST", path, body);
  expect(answer).toMatchObject({ status: expect.any(Number) });
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const database = "Username-Password-Authentication";
const jane = { connection: database, email: "Jane@example.com", password: "Only-for-tests-1" };

describe("clients", () => {
  test("get Auth0's defaults and a secret", async () => {
    const client = await created("/clients", { name: "App", jwt_configuration: { alg: "RS256" } });
    expect(client).toMatchObject({
      client_id: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
      client_secret: expect.any(String),
      is_first_party: true,
      grant_types: ["authorization_code", "implicit", "refresh_token", "client_credentials"],
      jwt_configuration: { secret_encoded: false, alg: "RS256" },
    });
    expect(client).not.toHaveProperty("callbacks");
    expect((await send("GET", `/clients/${client.client_id}`)).body.client_secret).toBe(client.client_secret);
    const rotated = (await send("POST", `/clients/${client.client_id}/rotate-secret`)).body;
    expect(rotated.client_secret).not.toBe(client.client_secret);
  });

  test("are patched key by key, some objects merged and others replaced", async () => {
    const { client_id } = await created("/clients", {
      name: "App",
      description: "old",
      client_metadata: { a: "1", b: "2" },
      addons: { samlp: { audience: "a", logout: {} } },
      oidc_logout: { backchannel_logout_urls: ["https://a"] },
    });
    const { body } = await send("PATCH", `/clients/${client_id}`, {
      client_metadata: { a: null, c: "3" },
      addons: { samlp: { audience: "b" } },
      oidc_logout: {},
      session_transfer: null,
    });
    expect(body).toMatchObject({
      description: "old",
      client_metadata: { b: "2", c: "3" },
      addons: { samlp: { audience: "b" } },
      oidc_logout: {},
    });
    expect(body.addons.samlp).not.toHaveProperty("logout");
    expect(body.client_metadata).not.toHaveProperty("a");
    expect(await send("PATCH", `/clients/${client_id}`, {})).toMatchObject({
      status: 400,
      body: { message: "Payload validation error: 'Too few properties defined (0), minimum 1'." },
    });
  });

  test("take their grants with them, and are deleted once and again", async () => {
    const { client_id } = await created("/clients", { name: "App" });
    const { identifier } = await created("/resource-servers", { identifier: "https://api" });
    const grant = { client_id, audience: identifier, scope: [] };
    const { id } = await created("/client-grants", grant);
    expect((await send("POST", "/client-grants", grant)).status).toBe(409);
    expect((await send("DELETE", `/clients/${client_id}`)).status).toBe(204);
    expect((await send("DELETE", `/clients/${client_id}`)).status).toBe(204);
    expect((await send("GET", `/clients/${client_id}`)).body.errorCode).toBe("inexistent_client");
    expect((await send("GET", `/client-grants/${id}`)).body.message).toBe("The grant does not exist.");
  });
});

describe("connections", () => {
  test("replace their options whole and fill the defaults in again", async () => {
    const { id, options } = await created("/connections", {
      name: "users",
      strategy: "auth0",
      options: { validation: { username: { min: 3, max: 9 } }, disable_signup: true },
    });
    expect(options).toMatchObject({ brute_force_protection: true, disable_signup: true });
    expect(options).toMatchObject({ password_options: { complexity: { min_length: 15 } } });
    const { body } = await send("PATCH", `/connections/${id}`, { options: { import_mode: true } });
    expect(body.options).toMatchObject({ import_mode: true, brute_force_protection: true, passkey_options: {} });
    expect(body.options).not.toHaveProperty("validation");
    expect(body.options).not.toHaveProperty("passwordPolicy");
  });

  test("have unique names, enable clients in order, and take their users with them", async () => {
    const { id } = await created("/connections", { name: "users", strategy: "auth0" });
    expect(await send("POST", "/connections", { name: "users", strategy: "auth0" })).toMatchObject({
      status: 409,
      body: { message: "A connection with the same name already exists" },
    });
    const changes = ["b", "a"].map((client_id) => ({ client_id, status: true }));
    expect((await send("PATCH", `/connections/${id}/clients`, changes)).status).toBe(204);
    expect((await send("GET", `/connections/${id}/clients`)).body).toEqual({
      clients: [{ client_id: "a" }, { client_id: "b" }],
    });
    await send("PATCH", `/connections/${id}/clients`, [{ client_id: "a", status: false }]);
    expect((await send("GET", `/connections/${id}`)).body.enabled_clients).toEqual(["b"]);
    await send("PATCH", `/connections/${id}/clients`, [{ client_id: session.simulator.clientId, status: true }]);
    const user = await created("/users", { ...jane, connection: "users", password: "Only-for-tests-1" });
    expect(await send("DELETE", `/connections/${id}`)).toMatchObject({
      status: 202,
      body: { deleted_at: expect.any(String) },
    });
    expect((await send("DELETE", `/connections/${id}`)).status).toBe(204);
    expect((await send("GET", `/users/${encodeURIComponent(user.user_id)}`)).status).toBe(404);
  });

  test("answer values of scripts' settings encrypted, and keep a value that comes back so", async () => {
    const { id, options } = await created("/connections", {
      name: "users",
      strategy: "auth0",
      options: { configuration: { KEY: "plain" } },
    });
    expect(options.configuration.KEY).not.toContain("plain");
    const { body } = await send("PATCH", `/connections/${id}`, { options });
    expect(body.options.configuration).toEqual(options.configuration);
  });
});

describe("resource servers", () => {
  test("are found by id and by identifier", async () => {
    const server = await created("/resource-servers", { identifier: "https://api/?a=b c" });
    const found = await send("GET", `/resource-servers/${encodeURIComponent(server.identifier)}`);
    expect(found.body.id).toBe(server.id);
    expect((await send("GET", `/resource-servers/${server.id}`)).body).toEqual(server);
    expect((await send("POST", "/resource-servers", { identifier: server.identifier })).status).toBe(409);
  });

  test("keep the Management API", async () => {
    const path = `/resource-servers/${encodeURIComponent(`${session.simulator.url}/api/v2/`)}`;
    expect((await send("GET", path)).body).toMatchObject({ name: "Auth0 Management API", is_system: true });
    expect((await send("DELETE", path)).status).toBe(400);
    expect((await send("PATCH", path, { scopes: [] })).status).toBe(400);
  });
});

describe("users", () => {
  const at = (user: { user_id: string }) => `/users/${encodeURIComponent(user.user_id)}`;

  test("get a profile from their address, and exist once", async () => {
    const user = await created("/users", jane);
    expect(user).toMatchObject({
      email: "jane@example.com",
      email_verified: false,
      name: "Jane@example.com",
      nickname: "Jane",
    });
    expect(user).not.toHaveProperty("password");
    expect(user.identities).toEqual([
      { connection: database, user_id: expect.any(String), provider: "auth0", isSocial: false },
    ]);
    expect(await send("POST", "/users", jane)).toMatchObject({
      status: 409,
      body: { message: "The user already exists.", errorCode: "auth0_idp_error" },
    });
    expect((await send("GET", "/users-by-email?email=JANE@example.com")).body).toHaveLength(1);
  });

  test("merge metadata at the first level", async () => {
    const user = await created("/users", { ...jane, user_metadata: { a: { x: 1 }, b: 2 }, app_metadata: { c: 3 } });
    const patched = await send("PATCH", at(user), { user_metadata: { a: { y: 1 }, b: null }, app_metadata: {} });
    expect(patched.body.user_metadata).toEqual({ a: { y: 1 } });
    expect(patched.body).not.toHaveProperty("app_metadata");
    expect((await send("PATCH", at(user), { username: "jane", password: "x" })).body.message).toBe(
      "Cannot update username and password simultaneously",
    );
  });

  test.each([
    ['email:"jane@example.com"', 1],
    ["name:jane*", 1],
    ["email:jane@example.com OR email:joe@example.com", 2],
    ["email:j* AND NOT user_metadata.team:blue", 1],
    ["(user_metadata.team:blue OR user_metadata.team:red) AND blocked:true", 0],
    ["identities.connection:Username-Password-Authentication", 2],
  ])("are found by %s", async (query, count) => {
    await created("/users", { ...jane, user_metadata: { team: "red" } });
    await created("/users", { ...jane, email: "joe@example.com", user_metadata: { team: "blue" } });
    const { body } = await send("GET", `/users?include_totals=true&q=${encodeURIComponent(query)}`);
    expect(body).toMatchObject({ total: count, length: count });
  });

  test("are linked and unlinked", async () => {
    const main = await created("/users", { ...jane, user_metadata: { a: 1 } });
    const other = await created("/users", { ...jane, email: "j2@example.com", user_metadata: { b: 1 } });
    const [, bare] = other.user_id.split("|");
    const linked = await send("POST", `${at(main)}/identities`, { provider: "auth0", user_id: bare });
    expect(linked).toMatchObject({
      status: 201,
      body: [{ provider: "auth0" }, { user_id: bare, profileData: { email: "j2@example.com" } }],
    });
    expect((await send("GET", at(other))).status).toBe(404);
    expect(await send("DELETE", `${at(main)}/identities/auth0/${bare}`)).toMatchObject({
      status: 200,
      body: [{ provider: "auth0" }],
    });
    const again = (await send("GET", at(other))).body;
    expect(again.email).toBe("j2@example.com");
    expect(again).not.toHaveProperty("user_metadata");
  });

  test("are blocked after ten failed logins, until they are unblocked", async () => {
    const user = await created("/users", jane);
    const { tenant } = session.simulator;
    tenant.logIn({ userId: user.user_id });
    tenant.failLogin({ userId: user.user_id, ip: "203.0.113.7" });
    const blocks = { blocked_for: [{ identifier: "jane@example.com", ip: "203.0.113.7", connection: database }] };
    expect((await send("GET", "/user-blocks?identifier=jane@example.com")).body).toEqual(blocks);
    const path = `/user-blocks/${encodeURIComponent(user.user_id)}`;
    expect((await send("DELETE", path)).status).toBe(204);
    expect((await send("GET", path)).body).toEqual({ blocked_for: [] });
    tenant.failLogin({ userId: user.user_id, ip: "203.0.113.7" }, 1);
    expect((await send("GET", path)).body).toEqual({ blocked_for: [] });
    const types = (await send("GET", `${at(user)}/logs?sort=date:1`)).body.map((event: { type: string }) => event.type);
    expect(types).toEqual(["s", ...Array(10).fill("fp"), "limit_wc", "fp"]);
    expect((await send("GET", "/stats/active-users")).body).toBe(1);
    expect((await send("GET", "/stats/daily")).body).toMatchObject([{ logins: 1, signups: 0 }]);
  });

  test("have second factors and a recovery code once they enrolled", async () => {
    const user = await created("/users", jane);
    expect((await send("POST", `${at(user)}/recovery-code-regeneration`)).body.errorCode).toBe("enrollment_not_found");
    const { id } = session.simulator.tenant.enroll(user.user_id);
    expect((await send("GET", `${at(user)}/enrollments`)).body).toMatchObject([{ id, status: "confirmed" }]);
    expect((await send("POST", `${at(user)}/recovery-code-regeneration`)).body.recovery_code).toMatch(/^[A-Z0-9]{24}$/);
    expect((await send("DELETE", `${at(user)}/multifactor/google-authenticator`)).status).toBe(204);
    expect((await send("GET", `/guardian/enrollments/${id}`)).status).toBe(404);
  });
});

describe("rules", () => {
  test("are numbered, and unique in name and order", async () => {
    const first = await created("/rules", { name: "One", script: "x" });
    const second = await created("/rules", { name: "Two", script: "x" });
    expect([first.order, second.order]).toEqual([1, 2]);
    expect(first).toMatchObject({ enabled: true, stage: "login_success" });
    expect((await send("POST", "/rules", { name: "One", script: "y" })).status).toBe(409);
    expect((await send("PATCH", `/rules/${second.id}`, { order: 1 })).status).toBe(409);
  });

  test("read settings whose values are never shown again", async () => {
    expect((await send("PUT", "/rules-configs/KEY", { value: "v" })).body).toEqual({ key: "KEY", value: "v" });
    expect((await send("GET", "/rules-configs")).body).toEqual([{ key: "KEY" }]);
  });
});

describe("settings", () => {
  test("of the tenant are merged, cleared and counted in hours", async () => {
    await send("PATCH", "/tenants/settings", {
      friendly_name: "Acme",
      flags: { enable_apis_section: true },
      error_page: { url: "https://e" },
    });
    await send("PATCH", "/tenants/settings", {
      session_lifetime_in_minutes: 90,
      error_page: null,
      default_redirection_uri: "",
    });
    const { body } = await send("GET", "/tenants/settings");
    expect(body).toMatchObject({
      friendly_name: "Acme",
      session_lifetime: 1.5,
      flags: { enable_apis_section: true, enable_sso: true },
    });
    expect(body).not.toHaveProperty("error_page");
    expect(body).not.toHaveProperty("session_lifetime_in_minutes");
    expect(body).not.toHaveProperty("default_redirection_uri");
  });

  test("of the email provider exist once and hide their secrets", async () => {
    expect((await send("GET", "/emails/provider")).body.errorCode).toBe("inexistent_email_provider");
    const provider = { name: "mandrill", credentials: { api_key: "secret" }, settings: { message: {} } };
    expect((await created("/emails/provider", provider)).credentials).toEqual({});
    expect((await send("POST", "/emails/provider", provider)).status).toBe(409);
    const smtp = { name: "smtp", credentials: { smtp_host: "h", smtp_pass: "secret" } };
    expect((await send("PATCH", "/emails/provider", smtp)).body).toEqual({
      name: "smtp",
      enabled: true,
      credentials: { smtp_host: "h" },
    });
    expect((await send("DELETE", "/emails/provider")).status).toBe(204);
    expect((await send("DELETE", "/emails/provider")).status).toBe(204);
  });

  test("of second factors are listed in order and replaced", async () => {
    expect((await send("PUT", "/guardian/factors/otp", { enabled: true })).body).toEqual({ enabled: true });
    const { body } = await send("GET", "/guardian/factors");
    expect(body).toHaveLength(8);
    expect(body[2]).toEqual({ name: "otp", enabled: true, trial_expired: false });
    const path = "/guardian/factors/sms/providers/twilio";
    await send("PUT", path, { from: "+1", sid: "s" });
    await send("PUT", path, { messaging_service_sid: "m" });
    expect((await send("GET", path)).body).toEqual({ messaging_service_sid: "m" });
    expect((await send("PUT", "/guardian/factors/carrier-pigeon", { enabled: true })).status).toBe(400);
  });
});

describe("jobs", () => {
  const finished = async (id: string) => {
    for (;;) {
      const { body } = await send("GET", `/jobs/${id}`);
      if (body.status !== "pending") return body;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const importing = async (users: string, fields: Record<string, string> = {}) => {
    const connection = session.simulator.tenant.all("connections").find(({ name }) => name === database);
    const form = new FormData();
    form.set("users", new Blob([users], { type: "application/json" }), "users.json");
    form.set("connection_id", String(connection?.id));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return send("POST", "/jobs/users-imports", form);
  };

  test("import users, and tell of each that failed", async () => {
    await created("/users", jane);
    const users = [
      { email: "jane@example.com" },
      { email: "new@example.com", email_verified: true },
      { email: "broken" },
    ];
    const { status, body } = await importing(JSON.stringify(users));
    expect({ status, state: body.status }).toEqual({ status: 202, state: "pending" });
    const job = await finished(body.id);
    expect(job).toMatchObject({ status: "completed", summary: { failed: 2, inserted: 1, updated: 0, total: 3 } });
    const errors = (await send("GET", `/jobs/${body.id}/errors`)).body;
    expect(errors.map((error: { errors: { code: string }[] }) => error.errors[0]?.code)).toEqual([
      "DUPLICATED_USER",
      "INVALID_FORMAT",
    ]);
    expect((await send("GET", "/users-by-email?email=new@example.com")).body).toMatchObject([{ email_verified: true }]);
  });

  test("update users that exist when they may", async () => {
    await created("/users", jane);
    const { body } = await importing(JSON.stringify([{ email: "jane@example.com", given_name: "Jane" }]), {
      upsert: "true",
    });
    expect((await finished(body.id)).summary).toMatchObject({ updated: 1, failed: 0 });
    expect((await send("GET", `/jobs/${body.id}/errors`)).status).toBe(204);
  });

  test("fail as a whole when the file cannot be read", async () => {
    const { body } = await importing("not json");
    expect(await finished(body.id)).toMatchObject({
      status: "failed",
      status_details: expect.stringContaining("JSON"),
    });
  });

  test("send verification emails to users that exist", async () => {
    expect((await send("POST", "/jobs/verification-email", { user_id: "auth0|nobody" })).body.errorCode).toBe(
      "inexistent_user",
    );
    const { user_id } = await created("/users", jane);
    const job = await created("/jobs/verification-email", { user_id });
    expect((await finished(job.id)).status).toBe("completed");
  });
});

test("tickets are links for users that exist", async () => {
  const { user_id } = await created("/users", jane);
  const { ticket } = await created("/tickets/password-change", { user_id });
  expect(ticket).toMatch(/\/u\/reset-password\?ticket=[A-Za-z0-9]{32}#$/);
  expect((await send("POST", "/tickets/email-verification", { user_id: "auth0|nobody" })).status).toBe(404);
});

test("writes are logged, newest first", async () => {
  await created("/rules", { name: "One", script: "x" });
  await send("GET", "/rules");
  await created("/rules", { name: "Two", script: "x" });
  const { body } = await send("GET", "/logs?per_page=1&include_totals=true");
  expect(body).toMatchObject({ total: 2, logs: [{ type: "sapi", client_id: session.simulator.clientId }] });
  const [first] = (await send("GET", "/logs?sort=date:1")).body;
  expect((await send("GET", `/logs?from=${first.log_id}&take=5`)).body).toEqual([body.logs[0]]);
  expect((await send("GET", `/logs/${first.log_id}`)).body).toEqual(first);
});

test("device keys are listed and forgotten, blacklisted tokens are kept", async () => {
  const device = { device_name: "Phone", type: "public_key", value: "k", device_id: "abc", client_id: "c" };
  const { id } = await created("/device-credentials", device);
  expect((await send("GET", "/device-credentials?client_id=c")).body).toMatchObject([{ id, device_name: "Phone" }]);
  expect((await send("POST", "/device-credentials", device)).status).toBe(409);
  expect((await send("DELETE", `/device-credentials/${id}`)).status).toBe(204);
  expect((await send("POST", "/blacklists/tokens", { aud: "a", jti: "1" })).status).toBe(204);
  expect((await send("GET", "/blacklists/tokens?aud=a")).body).toEqual([{ aud: "a", jti: "1" }]);
});

test("device keys belong to the user who adds them, by password or by token", async () => {
  const { user_id } = await created("/users", jane);
  const device = (device_id: string) => ({ device_name: "Phone", type: "public_key", value: "k", device_id });
  const basic = (password: string) => ({
    authorization: `Basic ${Buffer.from(`jane@example.com:${password}`).toString("base64")}`,
  });
  expect((await session.send("POST", "/device-credentials", device("a"), basic("wrong"))).status).toBe(401);
  expect((await session.send("POST", "/device-credentials", device("a"), basic("Only-for-tests-1"))).status).toBe(201);
  const token = await session.simulator.issueUserToken(user_id, ["create:current_user_device_credentials"]);
  const authorization = `Bearer ${token}`;
  expect((await session.send("POST", "/device-credentials", device("b"), { authorization })).status).toBe(201);
  expect((await session.send("GET", "/clients", undefined, { authorization })).status).toBe(403);
  expect((await send("GET", `/device-credentials?user_id=${encodeURIComponent(user_id)}`)).body).toHaveLength(2);
});

test("roles, permissions and organizations have members", async () => {
  const { user_id } = await created("/users", jane);
  const role = await created("/roles", { name: "Reader" });
  await created("/resource-servers", {
    identifier: "https://api",
    name: "API",
    scopes: [{ value: "read", description: "Read" }],
  });
  const permission = { resource_server_identifier: "https://api", permission_name: "read" };
  const user = `/users/${encodeURIComponent(user_id)}`;
  expect((await send("POST", `${user}/roles`, { roles: [role.id] })).status).toBe(204);
  expect((await send("POST", `/roles/${role.id}/permissions`, { permissions: [permission] })).status).toBe(201);
  expect((await send("GET", `${user}/roles`)).body).toEqual([{ id: role.id, name: "Reader", description: "" }]);
  expect((await send("GET", `/roles/${role.id}/users`)).body).toMatchObject([{ user_id }]);
  expect((await send("GET", `/roles/${role.id}/permissions`)).body).toMatchObject([
    { ...permission, resource_server_name: "API" },
  ]);
  const organization = await created("/organizations", { name: "acme" });
  await send("POST", `/organizations/${organization.id}/members`, { members: [user_id] });
  expect((await send("GET", `${user}/organizations`)).body).toMatchObject([{ name: "acme" }]);
  await send("DELETE", user);
  expect((await send("GET", `/organizations/${organization.id}/members`)).body).toEqual([]);
  expect(await send("DELETE", `/roles/${role.id}`)).toMatchObject({ status: 200, body: {} });
  expect((await send("DELETE", `/roles/${role.id}`)).status).toBe(404);
});

test("organizations have clients", async () => {
  const { client_id } = await created("/clients", { name: "App" });
  const { id } = await created("/organizations", { name: "acme" });
  const path = `/organizations/${id}/clients`;
  const [added] = await created(path, { clients: [{ client_id, use_for_member_access: true }] });
  expect(added).toMatchObject({
    client_id,
    use_for_member_access: true,
    client: { name: "App", is_first_party: true },
  });
  await send("PATCH", `${path}/${client_id}`, { use_for_member_access: false });
  expect((await send("GET", `${path}?take=50`)).body).toMatchObject({ clients: [{ use_for_member_access: false }] });
  expect(await send("DELETE", path, { clients: [client_id] })).toMatchObject({ status: 204 });
  expect((await send("GET", path)).body).toEqual({ clients: [] });
  expect(await send("POST", path, { clients: [{ client_id: "none" }] })).toMatchObject({ status: 404 });
});

test("organizations have grants, each once", async () => {
  const { client_id } = await created("/clients", { name: "App" });
  const audience = "https://api";
  await created("/resource-servers", { identifier: audience });
  const grant = await created("/client-grants", { client_id, audience, scope: [] });
  const { id } = await created("/organizations", { name: "acme" });
  const path = `/organizations/${id}/client-grants`;
  expect(await created(path, { grant_id: grant.id })).toEqual({ grant_id: grant.id, client_id, audience, scope: [] });
  expect(await send("POST", path, { grant_id: grant.id })).toMatchObject({
    status: 409,
    body: { message: "The client grant has already been added to this organization." },
  });
  expect((await send("GET", `${path}?grant_ids=${grant.id}&audience=https%3A%2F%2Fapi`)).body).toMatchObject([
    { id: grant.id, subject_type: "client" },
  ]);
  expect((await send("GET", `${path}?grant_ids=none`)).body).toEqual([]);
  expect(await send("DELETE", `${path}/${grant.id}`)).toMatchObject({ status: 204 });
  expect((await send("GET", path)).body).toEqual([]);
});

test("organizations are found by domains, which are proven by DNS", async () => {
  const { id } = await created("/organizations", { name: "acme" });
  const path = `/organizations/${id}/discovery-domains`;
  const added = await created(path, { domain: "acme.com" });
  expect(added).toEqual({
    id: expect.stringMatching(/^ord_\w{22}$/),
    domain: "acme.com",
    status: "pending",
    verification_host: `_ss-verification.${id}.acme.com`,
    verification_txt: expect.stringMatching(/^[0-9a-f]{32}$/),
    use_for_organization_discovery: true,
  });
  expect((await send("POST", path, { domain: "acme.com" })).status).toBe(409);
  const other = await created("/organizations", { name: "other" });
  await created(`/organizations/${other.id}/discovery-domains`, { domain: "acme.com" });
  const verified = { ...added, status: "verified" };
  expect((await send("PATCH", `${path}/${added.id}`, { status: "verified" })).body).toEqual(verified);
  expect((await send("GET", `${path}/name/acme.com`)).body).toEqual(verified);
  expect((await send("GET", path)).body).toEqual({ domains: [verified] });
  await send("DELETE", `${path}/${added.id}`);
  expect(await send("DELETE", `${path}/${added.id}`)).toMatchObject({ status: 204 });
  const gone = await send("GET", `${path}/${added.id}`);
  expect(gone).toMatchObject({ status: 404, body: { message: "No organization domain found by that id" } });
  expect(gone.body).not.toHaveProperty("errorCode");
});

test("invitations lead to the login of an application that knows organizations", async () => {
  const { id } = await created("/organizations", { name: "acme" });
  const path = `/organizations/${id}/invitations`;
  const people = { inviter: { name: "Jane" }, invitee: { email: "john@example.com" } };
  const refusal = async (sent: object) => (await send("POST", path, { ...people, ...sent })).body.message;
  const closed = await created("/clients", { name: "Closed" });
  const app = await created("/clients", { name: "App", organization_usage: "allow" });
  const { client_id } = app;
  expect(await refusal({ client_id: "none" })).toBe("The specified client_id does not exist.");
  expect(await refusal({ client_id: closed.client_id })).toBe("The specified client_id does not allow organizations.");
  expect(await refusal({ client_id, roles: ["rol_1"] })).toMatch("specified roles do not exist: rol_1");
  expect(await refusal({ client_id, connection_id: "con_1" })).toMatch("connection does not exist");
  expect(await refusal({ client_id })).toMatch("A default login route is required");
  await send("PATCH", `/clients/${client_id}`, { initiate_login_uri: "https://app.example.com/login" });
  const invitation = await created(path, { ...people, client_id, ttl_sec: 60 });
  expect(invitation).toMatchObject({
    ...people,
    id: expect.stringMatching(/^uinv_\w{16}$/),
    organization_id: id,
    invitation_url: `https://app.example.com/login?invitation=${invitation.ticket_id}&organization=${id}&organization_name=acme`,
  });
  expect(Date.parse(invitation.expires_at) - Date.parse(invitation.created_at)).toBe(60_000);
  expect((await send("GET", `${path}/${invitation.id}`)).body).toEqual(invitation);
  expect((await send("GET", `${path}?include_totals=true`)).body).toEqual({
    start: 0,
    limit: 1,
    invitations: [invitation],
  });
  expect(await send("DELETE", `${path}/${invitation.id}`)).toMatchObject({ status: 204 });
  expect(await send("GET", `${path}/${invitation.id}`)).toMatchObject({
    status: 404,
    body: { message: "The invitation does not exist.", errorCode: "inexistent_invitation" },
  });
});

test("an organization follows one template at most", async () => {
  const { id } = await created("/organizations", { name: "acme" });
  for (const template of ["one", "two"])
    session.simulator.tenant.put("organization-templates", template, { id: template, name: template });
  const path = `/organizations/${id}/organization-templates`;
  expect((await send("GET", path)).status).toBe(404);
  expect((await send("PUT", `${path}/one`)).status).toBe(204);
  expect((await send("PUT", `${path}/two`)).status).toBe(204);
  expect((await send("PUT", `${path}/three`)).status).toBe(404);
  expect((await send("GET", path)).body).toEqual({ id: "two", name: "two" });
  expect((await send("DELETE", `${path}/two`)).status).toBe(204);
  expect((await send("GET", path)).status).toBe(404);
});

test("sign-up to an organization needs a database that makes members", async () => {
  const { id } = await created("/organizations", { name: "acme" });
  const [{ id: connection_id }] = (await send("GET", "/connections")).body;
  const path = `/organizations/${id}/enabled_connections`;
  await created(path, { connection_id, assign_membership_on_login: true, is_signup_enabled: true });
  expect(await send("PATCH", `${path}/${connection_id}`, { assign_membership_on_login: false })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("assign_membership_on_login = true"), errorCode: "invalid_body" },
  });
});

test("user attribute profiles are kept as they are sent", async () => {
  const attribute = { description: "Email", label: "Email", profile_required: true, auth0_mapping: "email" };
  const sent = { name: "Profile", user_id: { oidc_mapping: "sub" }, user_attributes: { email: attribute } };
  const profile = await created("/user-attribute-profiles", sent);
  expect(profile).toMatchObject({ id: expect.stringMatching(/^uap_\w{22}$/), ...sent });
  // As recorded: what is not said of it is filled in.
  expect(profile["user_id"]).toMatchObject({ scim_mapping: "externalId", saml_mapping: expect.any(Array) });
  const path = `/user-attribute-profiles/${profile.id}`;
  expect((await send("PATCH", path, { user_id: null })).body).toEqual(profile);
  expect((await send("GET", "/user-attribute-profiles")).body.user_attribute_profiles).toHaveLength(1);
  expect(await send("DELETE", path)).toMatchObject({ status: 204 });
  expect(await send("GET", path)).toMatchObject({ body: { message: "User attribute profile not found." } });
});
