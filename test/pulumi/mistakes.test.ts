import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator?.close());

const credentials = () => ({
  AUTH0_DOMAIN: simulator.url,
  AUTH0_CLIENT_ID: simulator.clientId,
  AUTH0_CLIENT_SECRET: simulator.clientSecret,
});

async function failing(program: string, env: Record<string, string>): Promise<string> {
  const stack = await Stack.create({ program, env });
  try {
    return (await stack.preview({}, "failure")).stdout;
  } finally {
    stack.remove();
  }
}

test("three mistakes fail the preview with three failures, each with its property, and nothing is sent", async () => {
  const program = `
    const auth0 = require("pulumi-dynamic-auth0");
    new auth0.Client("spa", { name: "SPA", callback: [], appType: "website", jwtConfiguration: { lifetimeInSeconds: "1h" } });`;
  simulator.clearRequests();
  const stdout = await failing(program, credentials());
  const [failures] = stdout.split("Diagnostics:").slice(1);
  expect(failures).toContain('has a problem: property appType must be one of "native", "spa"');
  expect(failures).toContain(
    "has a problem: property callback is not a property that Auth0 has here; did you mean `callbacks`?",
  );
  expect(failures).toContain(
    "has a problem: property jwtConfiguration.lifetimeInSeconds must be a number, and is a string",
  );
  expect(failures).not.toContain("value {");
  expect(failures!.match(/has a problem/g)).toHaveLength(3);
  expect(simulator.requests()).toEqual([]);
});

test.each([
  ["no domain", { AUTH0_CLIENT_ID: "a", AUTH0_CLIENT_SECRET: "b" }, /auth0:domain.*AUTH0_DOMAIN/s],
  ["no credentials", { AUTH0_DOMAIN: "acme.eu.auth0.com" }, /auth0:clientSecret.*AUTH0_CLIENT_SECRET/s],
  ["plain HTTP to a tenant", { AUTH0_DOMAIN: "http://acme.eu.auth0.com", AUTH0_API_TOKEN: "t" }, /https/],
])("configuration: %s", async (_, env, expected) => {
  const program = `const auth0 = require("pulumi-dynamic-auth0"); new auth0.Client("spa", { name: "SPA" });`;
  expect(await failing(program, env)).toMatch(expected);
});

test.each([
  [
    "signingSecret",
    'new auth0.ResourceServer("api", { identifier: "https://api.example.com", signingAlg: "HS256", signingSecret: "canary-short" });',
  ],
  ["options", 'new auth0.Connection("company", { name: "company", strategy: "okta", options: ["canary-list"] });'],
  [
    "options.clientSecret",
    'new auth0.Connection("company", { name: "company", strategy: "okta", options: { clientId: "c", clientSecret: ["canary-list"] } });',
  ],
  ["clientSecrets", 'new auth0.Client("spa", { name: "SPA", clientSecrets: "canary-mistyped" });'],
])("a secret that is not valid is not shown: %s", async (property, statement) => {
  const stdout = await failing(`const auth0 = require("pulumi-dynamic-auth0"); ${statement}`, credentials());
  expect(stdout).toContain(`property ${property} `);
  expect(stdout).not.toContain("canary");
});

test("unknown settings and near misses are warnings with the likely name, once each, and pass through", async () => {
  const program = `
    const auth0 = require("pulumi-dynamic-auth0");
    const eu = new auth0.Provider("eu", { domain: process.env.AUTH0_DOMAIN, apiTokn: "t", clientId: "c", clientSecret: "s" });
    new auth0.Client("one", { name: "One" });
    new auth0.Client("two", { name: "Two" });
    new auth0.Connection("db", { name: "db", strategy: "auth0", options: { passwordPolciy: "good", notOurs: true } });`;
  const stack = await Stack.create({ program, env: credentials() });
  try {
    await stack.config("auth0:domian", "acme.eu.auth0.com");
    await stack.config("auth0:client_id", "canary");
    const { stdout } = await stack.preview();
    const [, diagnostics] = stdout.split("Diagnostics:");
    for (const sentence of [
      "`auth0:domian` is no setting of pulumi-dynamic-auth0, and has no effect. Did you mean `auth0:domain`?",
      "`auth0:client_id` is no setting of pulumi-dynamic-auth0, and has no effect. Did you mean `auth0:clientId`?",
      "`apiTokn` is no setting of pulumi-dynamic-auth0, and has no effect. Did you mean `apiToken`?",
      "`options.passwordPolciy` is sent as it is, since it has no name here. Did you mean `passwordPolicy`?",
    ])
      expect(diagnostics!.split(sentence)).toHaveLength(2);
    expect(stdout).not.toContain("notOurs");
    await stack.up();
    const connection = simulator.requests().find(({ method, path }) => method === "POST" && path === "/connections");
    expect(connection?.body).toMatchObject({ options: { passwordPolciy: "good", notOurs: true } });
  } finally {
    await stack.destroy();
    stack.remove();
  }
});
