import { type Simulator, startSimulator } from "../../src/simulator";
import { withoutMarks } from "../marks";
import { Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

/** Every secret of the program, each with a text that is nowhere else. */
const secrets = [
  "canary-password-Aa1",
  "canary-oidc-secret",
  "canary-unknown-option",
  "canary-twilio-token-0123456789abcdef",
];

const program = (edit: { callbacks?: string[]; identifier?: string; alg?: string; more?: string } = {}) => `
const auth0 = require("pulumi-dynamic-auth0");
const api = new auth0.ResourceServer("api", { name: "API", identifier: "${edit.identifier ?? "https://api.example.com"}", scopes: [{ value: "read" }] });
const spa = new auth0.Client("spa", {
  name: "SPA", appType: "spa",
  callbacks: ${JSON.stringify(edit.callbacks ?? ["https://a.example.com", "https://b.example.com"])},
  ${edit.alg === undefined ? "" : `jwtConfiguration: { alg: "${edit.alg}" },`}
});
new auth0.ClientGrant("grant", { clientId: spa, audience: api, scope: ["read"] });
const users = new auth0.Connection("users", { name: "users", strategy: "auth0", enabledClients: [spa, process.env.AUTH0_CLIENT_ID] });
new auth0.Connection("company", { name: "company", strategy: "oidc", options: {
  type: "back_channel", clientId: "c", clientSecret: "${secrets[1]}", issuer: "https://login.example.com/",
  authorizationEndpoint: "https://login.example.com/authorize", tokenEndpoint: "https://login.example.com/token",
  jwksUri: "https://login.example.com/jwks", future_secret: "${secrets[2]}" } });
new auth0.Connection("texts", { name: "texts", strategy: "sms", options: {
  name: "texts", from: "+4930111111", syntax: "liquid", template: "code", provider: "twilio", disableSignup: false, bruteForceProtection: true,
  totp: { length: 6, timeStep: 180 }, twilioSid: "AC" + "0".repeat(32), twilioToken: "${secrets[3]}" } });
const jane = new auth0.User("jane", { connection: users, email: "jane@example.com", password: "${secrets[0]}" });
const link = new auth0.PasswordChangeTicket("link", { userId: jane });
exports.clientId = spa.clientId;
exports.secret = spa.clientSecret;
exports.ticket = link.ticket;
${edit.more ?? ""}
`;

const written = () =>
  simulator
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/oauth/token")
    .map(({ method, route }) => `${method} ${route}`);

beforeAll(async () => {
  simulator = await startSimulator();
  const env = {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
  };
  stack = await Stack.create({ program: program(), env });
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

beforeEach(() => simulator.clearRequests());

test("an up creates everything, each object by one request, but for a connection's clients, and all with one token", async () => {
  const { stdout } = await stack.up();
  expect(stdout).toContain("+ 9 created");
  expect(written().sort()).toEqual([
    "PATCH /connections/{id}/clients",
    "POST /client-grants",
    "POST /clients",
    "POST /connections",
    "POST /connections",
    "POST /connections",
    "POST /resource-servers",
    "POST /tickets/password-change",
    "POST /users",
  ]);
  expect(simulator.requests().filter(({ path }) => path === "/oauth/token")).toHaveLength(1);
});

test("a second up changes nothing and sends nothing", async () => {
  const { stdout } = await stack.up(["--expect-no-changes"]);
  expect(stdout).toContain("9 unchanged");
  expect(simulator.requests()).toEqual([]);
});

test("state holds no secret in clear, and a provider text that is short and the same for every version", async () => {
  const outputs = await stack.outputs();
  const client = simulator.tenant.get("clients", String(outputs["clientId"]))!;
  const { stdout, state } = await stack.export();
  const all = [...secrets, simulator.clientSecret, String(client["client_secret"]), String(outputs["ticket"])];
  expect(outputs["secret"]).toBe(client["client_secret"]);
  expect(all.filter((secret) => secret.length < 8 || stdout.includes(secret))).toEqual([]);
  const providers = state.deployment.resources!.map(({ inputs }) => inputs?.["__provider"]).filter(Boolean);
  expect(providers).toHaveLength(8);
  for (const text of providers)
    expect(String(text)).toMatch(
      /^module\.paths\.push\(\.\.\.require\.main\.paths\);this\.handler=_=>require\("pulumi-dynamic-auth0\/reinstall"\)\.[A-Za-z]+$/,
    );
  expect(Math.max(...providers.map((text) => String(text).length))).toBeLessThan(120);
});

test("a preview shows which property changes and how, and sends nothing", async () => {
  stack.write(program({ callbacks: ["https://a.example.com", "https://c.example.com"], alg: "RS256" }));
  const { stdout } = await stack.preview({ diff: true });
  expect(stdout).toMatch(
    /~ callbacks +: \[\n.*\n? *~ \[1\]: "https:\/\/b\.example\.com" => "https:\/\/c\.example\.com"/,
  );
  expect(stdout).toMatch(/\+ jwtConfiguration: \{\n *\+ alg: "RS256"/);
  expect(stdout).toContain("~ 1 to update");
  const json = JSON.parse((await stack.preview({ json: true })).stdout) as {
    steps: { op: string; detailedDiff: unknown }[];
  };
  const update = json.steps.find(({ op }) => op === "update")!;
  expect(Object.keys(update.detailedDiff as object).sort()).toEqual(["callbacks[1]", "jwtConfiguration"]);
  expect(simulator.requests()).toEqual([]);
});

test("an update sends one request with only what changed", async () => {
  await stack.up();
  const [update, ...others] = simulator.requests().filter(({ method }) => method === "PATCH");
  expect(others).toEqual([]);
  expect(withoutMarks(update!.body)).toEqual({
    callbacks: ["https://a.example.com", "https://c.example.com"],
    jwt_configuration: { alg: "RS256" },
  });
});

test("a refresh finds drift of what is declared, and an up puts it right", async () => {
  const { clientId } = await stack.outputs();
  simulator.tenant.patch("clients", String(clientId), {
    callbacks: ["https://evil.example.com"],
    description: "not ours",
  });
  const { stdout } = await stack.pulumi(["preview", "--refresh", "--diff"]);
  expect(stdout).toContain('"https://evil.example.com"');
  expect(stdout).not.toContain("not ours");
  await stack.refresh();
  await stack.up();
  expect(simulator.tenant.get("clients", String(clientId))).toMatchObject({
    callbacks: ["https://a.example.com", "https://c.example.com"],
    description: "not ours",
  });
});

test("what is gone is created again", async () => {
  const [grant] = simulator.tenant
    .all("client-grants")
    .filter(({ audience }) => audience === "https://api.example.com");
  simulator.tenant.delete("client-grants", String(grant!["id"]));
  await stack.refresh();
  const { stdout } = await stack.up();
  expect(stdout).toContain("+ 1 created");
});

test("an identifier that cannot change replaces, with the reason, and what depends on it follows", async () => {
  stack.write(
    program({
      callbacks: ["https://a.example.com", "https://c.example.com"],
      alg: "RS256",
      identifier: "https://new.example.com",
    }),
  );
  const { stdout } = await stack.preview({ diff: true });
  expect(stdout).toMatch(/\+-pulumi-nodejs:dynamic\/auth0:ResourceServer: \(replace\)/);
  expect(stdout).toContain('~ identifier: "https://api.example.com" => "https://new.example.com"');
  simulator.clearRequests();
  await stack.up();
  expect(written()).toEqual([
    "POST /resource-servers",
    "POST /client-grants",
    "DELETE /client-grants/{id}",
    "DELETE /resource-servers/{id}",
  ]);
});

test("what cannot go back to a default is told", async () => {
  stack.write(
    program({ callbacks: ["https://a.example.com"], identifier: "https://new.example.com" }).replace(
      'appType: "spa",',
      "",
    ),
  );
  const { stdout } = await stack.up();
  expect(stdout).toContain(
    "Client: `appType` is no longer declared. Auth0 has no default for it, so its last value stays.",
  );
});

test("the state of one tenant is never applied to another", async () => {
  const other = await startSimulator();
  const before = { ...stack.env };
  try {
    Object.assign(stack.env, {
      AUTH0_DOMAIN: other.url,
      AUTH0_CLIENT_ID: other.clientId,
      AUTH0_CLIENT_SECRET: other.clientSecret,
    });
    const { stdout } = await stack.destroy([], "failure");
    expect(stdout).toContain(
      `is in the tenant ${simulator.domain}, and the configured tenant is ${other.domain}. Nothing was done.`,
    );
    expect(other.requests()).toEqual([]);
  } finally {
    Object.assign(stack.env, before);
    await other.close();
  }
});

test("a destroy removes everything, once each, and accepts what is gone already", async () => {
  const { clientId } = await stack.outputs();
  simulator.tenant.delete("clients", String(clientId));
  const { stdout } = await stack.destroy();
  expect(stdout).toContain("- 9 deleted");
  expect(simulator.tenant.all("connections").map(({ name }) => name)).toEqual(["Username-Password-Authentication"]);
  expect(simulator.tenant.all("resource-servers").filter(({ is_system }) => !is_system)).toEqual([]);
  expect(written().every((request) => request.startsWith("DELETE"))).toBe(true);
});
