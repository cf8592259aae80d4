import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ManagementClient } from "auth0";
import { Agent } from "undici";
import { type Simulator, startSimulator } from "../../src/simulator";
import { missionRequests } from "../mission/requests";
import { certificate, startTlsProxy, type TlsProxy } from "./tls-proxy";

/** Requests of the original collection that the SDK has no method for. */
const withoutMethod = [
  "GET /blacklists/tokens",
  "POST /blacklists/tokens",
  // The SDK has a method for each provider instead.
  "GET /guardian/factors/{}/providers/{}",
];

const database = "Username-Password-Authentication";
const nameless = (path: string): string => path.replace(/\{\w+\}/g, "{}");

let simulator: Simulator;
let proxy: TlsProxy;
let agent: Agent;
let auth0: ManagementClient;
/** `fetch` that trusts the certificate of the proxy. */
let trusting: typeof fetch;

beforeAll(async () => {
  simulator = await startSimulator();
  proxy = await startTlsProxy(simulator.url);
  agent = new Agent({ connect: { ca: readFileSync(certificate) } });
  // The types know the dispatcher of the undici within Node alone, which is the older one.
  trusting = (input, init) => fetch(input, { ...init, dispatcher: agent } as unknown as RequestInit);
  auth0 = new ManagementClient({
    domain: proxy.domain,
    clientId: simulator.clientId,
    clientSecret: simulator.clientSecret,
    audience: `${simulator.url}/api/v2/`,
    fetch: trusting,
    maxRetries: 0,
  });
});

afterAll(async () => {
  await agent.close();
  await proxy.close();
  await simulator.close();
});

const addUser = (name: string) =>
  auth0.users.create({ connection: database, email: `${name}@example.org`, password: "Only-for-tests-1" });

/** Reads a job until it has an outcome. */
async function finished(id: string) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const job = await auth0.jobs.get(id);
    if (job.status !== "pending") return job;
    await sleep(50);
  }
  throw new Error(`The job ${id} stayed pending.`);
}

test("clients", async () => {
  const client = await auth0.clients.create({
    name: "Shop",
    app_type: "spa",
    callbacks: ["https://shop.example.org/callback"],
    jwt_configuration: { alg: "RS256", lifetime_in_seconds: 600 },
  });
  const id = client.client_id!;
  expect(client).toMatchObject({ name: "Shop", app_type: "spa", is_first_party: true });
  // The private half of the signing keys is shown at the creation alone.
  expect(client).toMatchObject(await auth0.clients.get(id));
  expect((await auth0.clients.list({ app_type: "spa" })).data).toMatchObject([{ client_id: id, name: "Shop" }]);
  const changed = await auth0.clients.update(id, { description: "Sells shoes", client_metadata: { team: "web" } });
  expect(changed).toMatchObject({ name: "Shop", description: "Sells shoes", client_metadata: { team: "web" } });
  await auth0.clients.delete(id);
  await expect(auth0.clients.get(id)).rejects.toMatchObject({ statusCode: 404 });
});

test("resource servers and client grants", async () => {
  const scopes = [{ value: "read:orders", description: "Read orders" }];
  const api = await auth0.resourceServers.create({ name: "Orders", identifier: "https://orders.example.org", scopes });
  const id = api.id!;
  expect(await auth0.resourceServers.get(id)).toMatchObject({ name: "Orders", scopes, signing_alg: "RS256" });
  expect(await auth0.resourceServers.update(id, { token_lifetime: 900 })).toMatchObject({ token_lifetime: 900 });

  const { client_id } = await auth0.clients.create({ name: "Warehouse", app_type: "non_interactive" });
  const audience = "https://orders.example.org";
  const grant = await auth0.clientGrants.create({ client_id: client_id!, audience, scope: [] });
  expect(await auth0.clientGrants.update(grant.id!, { scope: ["read:orders"] })).toMatchObject({
    scope: ["read:orders"],
  });
  expect((await auth0.clientGrants.list({ audience })).data).toMatchObject([{ id: grant.id, client_id }]);
  await auth0.clientGrants.delete(grant.id!);
  expect((await auth0.clientGrants.list({ audience })).data).toEqual([]);
  await auth0.resourceServers.delete(id);
  await expect(auth0.resourceServers.get(id)).rejects.toMatchObject({ statusCode: 404 });
});

test("connections", async () => {
  const connection = await auth0.connections.create({
    name: "staff",
    strategy: "auth0",
    enabled_clients: [simulator.clientId],
    options: { passwordPolicy: "good", password_history: { enable: true, size: 5 } },
  });
  const id = connection.id!;
  expect(await auth0.connections.get(id)).toMatchObject({ name: "staff", options: { passwordPolicy: "good" } });
  expect((await auth0.connections.list({ name: "staff" })).data).toMatchObject([{ id, strategy: "auth0" }]);
  const options = { passwordPolicy: "excellent" as const };
  expect((await auth0.connections.update(id, { options })).options).toMatchObject(options);
  const email = "leaver@example.org";
  const { user_id } = await auth0.users.create({ connection: "staff", email, password: "a long Passw0rd!" });
  await auth0.connections.users.deleteByEmail(id, { email });
  await expect(auth0.users.get(user_id!)).rejects.toMatchObject({ statusCode: 404 });
  await auth0.connections.delete(id);
  await expect(auth0.connections.get(id)).rejects.toMatchObject({ statusCode: 404 });
});

test("device credentials", async () => {
  const { id } = await auth0.deviceCredentials.createPublicKey({
    device_name: "Phone",
    type: "public_key",
    value: "cHVibGljIGtleQ==",
    device_id: "abc-123",
    client_id: simulator.clientId,
  });
  const kept = await auth0.deviceCredentials.list({ type: "public_key" });
  expect(kept.data).toMatchObject([{ id, device_name: "Phone", device_id: "abc-123" }]);
  await auth0.deviceCredentials.delete(id);
  expect((await auth0.deviceCredentials.list()).data).toEqual([]);
});

test("the email provider", async () => {
  const { provider } = auth0.emails;
  await expect(provider.get()).rejects.toMatchObject({ statusCode: 404 });
  const credentials = { api_key: "a key" };
  const from = "shop@example.org";
  await provider.create({ name: "sendgrid", enabled: true, default_from_address: from, credentials });
  expect(await provider.update({ enabled: false })).toMatchObject({ name: "sendgrid", enabled: false });
  expect(await provider.get()).toMatchObject({ enabled: false, default_from_address: from, credentials: {} });
  await provider.delete();
  await expect(provider.get()).rejects.toMatchObject({ statusCode: 404 });
});

test("guardian", async () => {
  const { enrollments, factors } = auth0.guardian;
  expect(await factors.set("sms", { enabled: true })).toEqual({ enabled: true });
  expect(await factors.list()).toContainEqual({ name: "sms", enabled: true, trial_expired: false });
  const templates = { enrollment_message: "{{code}} enrolls you", verification_message: "{{code}} logs you in" };
  expect(await factors.sms.setTemplates(templates)).toMatchObject(templates);
  expect(await factors.sms.getTemplates()).toMatchObject(templates);
  await factors.sms.setTwilioProvider({ from: "+15550100", sid: "a sid", auth_token: "a token" });
  expect(await factors.sms.getTwilioProvider()).toMatchObject({ from: "+15550100", sid: "a sid" });

  const { user_id } = await addUser("enrolled");
  const id = String(simulator.tenant.enroll(user_id!).id);
  expect(await auth0.users.enrollments.get(user_id!)).toMatchObject([{ id, status: "confirmed" }]);
  expect(await enrollments.get(id)).toMatchObject({ id, status: "confirmed" });
  expect((await auth0.users.regenerateRecoveryCode(user_id!)).recovery_code).toMatch(/^[A-Z0-9]{24}$/);
  await enrollments.delete(id);
  await expect(enrollments.get(id)).rejects.toMatchObject({ statusCode: 404 });
  simulator.tenant.enroll(user_id!);
  await auth0.users.multifactor.deleteProvider(user_id!, "google-authenticator");
  expect(await auth0.users.enrollments.get(user_id!)).toEqual([]);
});

test("jobs", async () => {
  const { data } = await auth0.connections.list({ name: database });
  const users = [{ email: "imported@example.org" }, { email: "no address" }];
  const file = new Blob([JSON.stringify(users)], { type: "application/json" });
  const started = await auth0.jobs.usersImports.create({ users: file, connection_id: data[0]!.id!, upsert: true });
  expect(started).toMatchObject({ type: "users_import", status: "pending", connection: database });
  expect(await finished(started.id)).toMatchObject({ status: "completed", summary: { inserted: 1, failed: 1 } });
  expect(await auth0.jobs.errors.get(started.id)).toMatchObject([{ user: { email: "no address" } }]);
  const { user_id } = await addUser("unverified");
  const email = await auth0.jobs.verificationEmail.create({ user_id: user_id! });
  expect(await finished(email.id!)).toMatchObject({ type: "verification_email", status: "completed" });
});

test("rules", async () => {
  const rule = await auth0.rules.create({ name: "Greet", script: "function (user, context, callback) {}" });
  const id = rule.id!;
  expect(await auth0.rules.get(id)).toEqual(rule);
  expect(await auth0.rules.update(id, { enabled: false, order: 7 })).toMatchObject({ enabled: false, order: 7 });
  expect((await auth0.rules.list({ enabled: false })).data).toMatchObject([{ id, name: "Greet" }]);
  await auth0.rules.delete(id);
  expect((await auth0.rules.list()).data).toEqual([]);
});

test("tenant settings", async () => {
  const { settings } = auth0.tenants;
  await settings.update({ friendly_name: "The shop", flags: { enable_client_connections: false } });
  expect(await settings.get()).toMatchObject({
    friendly_name: "The shop",
    flags: { enable_client_connections: false },
  });
});

test("users, their identities, blocks and logs", async () => {
  const { user_id } = await addUser("jane");
  const id = user_id!;
  expect(await auth0.users.update(id, { user_metadata: { size: 39 } })).toMatchObject({ user_metadata: { size: 39 } });
  expect(await auth0.users.get(id)).toMatchObject({ email: "jane@example.org", user_metadata: { size: 39 } });
  expect((await auth0.users.list({ q: "email:jane@example.org" })).data).toMatchObject([{ user_id }]);
  expect(await auth0.users.listUsersByEmail({ email: "jane@example.org" })).toMatchObject([{ user_id }]);

  const other = (await addUser("jane.doe")).user_id!.replace("auth0|", "");
  const linked = await auth0.users.identities.link(id, { provider: "auth0", user_id: other });
  expect(linked.map((identity) => identity.user_id)).toEqual([id.replace("auth0|", ""), other]);
  expect(await auth0.users.identities.delete(id, "auth0", other)).toHaveLength(1);

  simulator.tenant.failLogin({ userId: id });
  expect((await auth0.userBlocks.list(id)).blocked_for).toHaveLength(1);
  await auth0.userBlocks.delete(id);
  simulator.tenant.failLogin({ userId: id });
  const identifier = "jane@example.org";
  expect((await auth0.userBlocks.listByIdentifier({ identifier })).blocked_for).toHaveLength(1);
  await auth0.userBlocks.deleteByIdentifier({ identifier });
  expect((await auth0.userBlocks.listByIdentifier({ identifier })).blocked_for).toEqual([]);

  simulator.tenant.logIn({ userId: id });
  expect((await auth0.users.logs.list(id)).data[0]).toMatchObject({ type: "s", user_id });
  const [latest] = (await auth0.logs.list({ search: "type:s" })).data;
  expect(await auth0.logs.get(latest!.log_id!)).toMatchObject({ type: "s", user_id });
  expect(await auth0.stats.getActiveUsersCount()).toBe(1);
  expect(await auth0.stats.getDaily()).toMatchObject([{ logins: 1 }]);

  expect((await auth0.tickets.verifyEmail({ user_id: id })).ticket).toContain("email-verification");
  expect((await auth0.tickets.changePassword({ user_id: id })).ticket).toContain("reset-password");
  await auth0.users.delete(id);
  await expect(auth0.users.get(id)).rejects.toMatchObject({ statusCode: 404 });
});

test("that is every request of the original collection that the SDK has a method for", () => {
  const answered = simulator.requests().filter(({ status }) => status >= 200 && status < 300);
  const sent = new Set(answered.map(({ method, route }) => `${method} ${nameless(route)}`));
  const wanted = missionRequests.map(({ method, path }) => `${method} ${nameless(path)}`);
  expect(wanted.filter((request) => !sent.has(request))).toEqual(withoutMethod);
});

test("the others answer without the SDK", async () => {
  const issued = await simulator.issueUserToken("auth0|operator", ["blacklist:tokens", "read:guardian_factors"]);
  const headers = { authorization: `Bearer ${issued}`, "content-type": "application/json" };
  const send = (method: string, path: string, body?: object) =>
    trusting(`https://${proxy.domain}/api/v2${path}`, { method, headers, body: body && JSON.stringify(body) });
  const token = { aud: simulator.clientId, jti: "a token" };
  expect((await send("POST", "/blacklists/tokens", token)).status).toBe(204);
  expect(await (await send("GET", `/blacklists/tokens?aud=${token.aud}`)).json()).toEqual([token]);
  const providers = ["sms/providers/twilio", "phone/providers/twilio", "push-notification/providers/sns"];
  for (const provider of providers) expect((await send("GET", `/guardian/factors/${provider}`)).status).toBe(200);
});
