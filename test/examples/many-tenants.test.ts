import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Simulator, startSimulator } from "../../src/simulator";

const count = 16;
const unlucky = 6;
const project = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "many-tenants-"));

let simulator: Simulator;

/** Runs the example as its user does. */
function provision(): Promise<{ code: number; lines: string[] }> {
  const own = Object.entries(process.env).filter(([name]) => !/^(PULUMI|AUTH0)_/.test(name));
  const env = {
    ...Object.fromEntries(own),
    PULUMI_BACKEND_URL: pathToFileURL(path.join(folder, "state")).href,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_HOME: path.join(folder, "home"),
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ["provision.mjs", "--parallel", "4"], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), lines: `${stdout}${stderr}`.split("\n") }),
    );
  });
}

/** How many clients that a run makes each tenant has. */
const portals = () =>
  simulator.tenants.map(
    ({ tenant }) => tenant.all("clients").filter(({ name }) => / portal$/.test(String(name))).length,
  );

beforeAll(async () => {
  simulator = await startSimulator({ tenants: Array.from({ length: count - 1 }, () => ({ port: 0 })) });
  cpSync(path.join(project, "examples/many-tenants"), folder, { recursive: true });
  mkdirSync(path.join(folder, "state"));
  symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"), "junction");
  const customers = simulator.tenants.map(({ url, clientId, clientSecret }, index) => {
    return { id: `customer-${index + 1}`, name: `Customer ${index + 1}`, domain: url, clientId, clientSecret };
  });
  writeFileSync(path.join(folder, "tenants.json"), JSON.stringify(customers));
});

afterAll(async () => {
  await simulator?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("all tenants come up in one run, and one that fails does not stop the others", async () => {
  simulator.tenants[unlucky]!.faults.add("POST /clients 503");
  const { code, lines } = await provision();
  expect(code).toBe(1);
  expect(lines.filter((line) => /^\[ *\d+\/16\] customer-\d+ {2}4 create /.test(line))).toHaveLength(count - 1);
  expect(lines).toContain("16 tenants: 15 brought up to date, 0 were already, 1 failed");
  const at = lines.findIndex((line) => line.startsWith(`  customer-${unlucky + 1} (`));
  expect(lines[at + 1]).toMatch(/Client/);
  expect(portals()).toEqual(Array.from({ length: count }, (_, index) => (index === unlucky ? 0 : 1)));
});

test("the same command goes on with what is left", async () => {
  const { faults } = simulator.tenants[unlucky]!;
  faults.clear();
  for (const tenant of simulator.tenants) tenant.clearRequests();
  const { code, lines } = await provision();
  expect(lines).toContain("16 tenants: 1 brought up to date, 15 were already, 0 failed");
  expect(code).toBe(0);
  expect(portals()).toEqual(Array.from({ length: count }, () => 1));
  const asked = simulator.tenants.flatMap((tenant, index) => (tenant.requests().length > 0 ? [index] : []));
  expect(asked).toEqual([unlucky]);
});
