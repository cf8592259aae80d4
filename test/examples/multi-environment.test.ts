import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "../pulumi/stack";

const environments = ["dev", "staging", "prod"] as const;
type Environment = (typeof environments)[number];

let simulator: Simulator;
let project: Stack;

const tenantOf = (environment: Environment) => simulator.tenants[environments.indexOf(environment)]!;

beforeAll(async () => {
  simulator = await startSimulator({ tenants: [{ port: 0 }, { port: 0 }] });
  project = await Stack.copyOf(path.resolve(__dirname, "../../examples/multi-environment"));
  for (const environment of environments) {
    const { url, clientId, clientSecret } = tenantOf(environment);
    await project.pulumi(["stack", "init", environment]);
    await project.pulumi([
      ...["config", "set-all", "--stack", environment],
      ...["--plaintext", `auth0:domain=${url}`, "--plaintext", `auth0:clientId=${clientId}`],
      ...["--secret", `auth0:clientSecret=${clientSecret}`, "--secret", `mailPassword=mail-${environment}`],
    ]);
  }
});

afterAll(async () => {
  project?.remove();
  await simulator?.close();
});

test("each environment gets a tenant of its own, by an up alone", async () => {
  for (const environment of environments) await project.up(["--stack", environment]);
  const made = environments.map((environment) => {
    const { tenant } = tenantOf(environment);
    const [shop] = tenant.all("clients").filter(({ name }) => name === "Shop");
    const [api] = tenant
      .all("resource-servers")
      .filter(({ identifier }) => identifier === "https://orders.example.com");
    const { smtp_user } = (tenant.get("settings", "/emails/provider")?.["credentials"] ?? {}) as { smtp_user?: string };
    const { friendly_name } = tenant.get("settings", "/tenants/settings")!;
    return [friendly_name, shop?.["callbacks"], api?.["token_lifetime"], smtp_user];
  });
  expect(made).toEqual([
    ["Shop (development)", ["http://localhost:3000/callback"], 86400, undefined],
    ["Shop (staging)", ["https://shop.staging.example.com/callback"], 7200, "shop-staging"],
    ["Shop", ["https://shop.example.com/callback", "https://www.example.com/callback"], 3600, "shop"],
  ]);
});

test("secrets of a stack are in clear neither in its file nor in its state", async () => {
  const { stdout } = await project.pulumi(["stack", "export", "--stack", "prod"]);
  const config = await project.pulumi(["config", "--stack", "prod"]);
  const { clientSecret } = tenantOf("prod");
  for (const text of [stdout, config.stdout]) {
    expect(text).not.toContain("mail-prod");
    expect(text).not.toContain(clientSecret);
  }
});

test("production is protected, and development is not", async () => {
  const refused = await project.destroy(["--stack", "prod"], "failure");
  expect(refused.stdout + refused.stderr).toMatch(/protected/);
  const names = () =>
    tenantOf("prod")
      .tenant.all("clients")
      .map(({ name }) => name);
  expect(names()).toContain("Shop");
  await project.destroy(["--stack", "dev"]);
  expect(
    tenantOf("dev")
      .tenant.all("clients")
      .map(({ name }) => name),
  ).not.toContain("Shop");
});

test("a configuration that is not allowed stops the program with what is wrong", async () => {
  const set = (key: string, value: string) =>
    project.pulumi(["config", "set", "--stack", "dev", "--path", `settings.${key}`, value]);
  await set("sessionHours", "9000");
  await set("environment", "production");
  const { stdout } = await project.pulumi(["preview", "--stack", "dev"], "failure");
  expect(stdout).toContain("Pulumi.dev.yaml: settings");
  expect(stdout).toContain("at sessionHours");
});
