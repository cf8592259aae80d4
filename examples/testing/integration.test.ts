// What the program makes of a tenant: the real engine and provider, against a simulated tenant.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { type Simulator, startSimulator } from "pulumi-dynamic-auth0/simulator";

jest.setTimeout(600_000);

const home = mkdtempSync(path.join(tmpdir(), "integration-"));
let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  const envVars = {
    AUTH0_DOMAIN: simulator.url,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
    PULUMI_BACKEND_URL: pathToFileURL(home).href,
    PULUMI_CONFIG_PASSPHRASE: "test",
  };
  const place = { workDir: __dirname, stackName: "integration" };
  stack = await LocalWorkspace.createStack(place, { envVars, pulumiHome: path.join(home, "home") });
  await stack.setConfig("origins", { value: '["https://shop.example.com"]' });
});

afterAll(async () => {
  await simulator?.close();
  rmSync(home, { recursive: true, force: true });
  rmSync(path.join(__dirname, "Pulumi.integration.yaml"), { force: true });
});

test("the tenant holds what the program declares", async () => {
  await stack.up();
  const [shop] = simulator.tenant.all("clients").filter(({ name }) => name === "Shop");
  expect(shop).toMatchObject({ app_type: "spa", callbacks: ["https://shop.example.com/callback"] });
});

test("a second up changes nothing", async () => {
  simulator.clearRequests();
  await stack.up({ expectNoChanges: true });
  const writes = simulator.requests().filter(({ method, route }) => method !== "GET" && route !== "/oauth/token");
  expect(writes).toEqual([]);
});

test("the program copes with a tenant that has enough of requests for a moment", async () => {
  simulator.faults.add("PATCH /clients/* 429 nth=1");
  await stack.setConfig("origins", { value: '["https://www.example.com"]' });
  const { summary } = await stack.up();
  expect(summary.resourceChanges).toMatchObject({ update: 1 });
});
