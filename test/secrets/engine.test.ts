import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { type Outcome, Stack } from "../pulumi/stack";
import { run } from "../review/command";
import { leaks } from "./canary";
import { countOf, type Declared, declareAll } from "./declared";
import { FaultyTenant } from "./faulty-tenant";

let simulator: Simulator;
let faulty: FaultyTenant;
let stack: Stack;
/** Outside of the project. */
let folder: string;
let declared: string;
let resources: Declared[];
const printed: string[] = [];

const keep = ({ stdout, stderr }: Outcome): string => {
  printed.push(stdout, withoutResponses(stderr));
  return stdout;
};

/** Pulumi's SDK itself logs what the engine answers to the program, secrets in clear, once `--logtostderr` is given. */
const withoutResponses = (log: string): string =>
  log
    .split("\n")
    .filter((line) => !/RegisterResource RPC finished: .*resp: /.test(line))
    .join("\n");

/** Gives every secret of the program another value. */
async function declare(): Promise<void> {
  resources = await declareAll(simulator.clientId);
  writeFileSync(declared, JSON.stringify(resources));
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "secrets-"));
  declared = path.join(folder, "declared.json");
  simulator = await startSimulator();
  faulty = await FaultyTenant.start(simulator.url);
  await declare();
  const env = {
    DECLARED: declared,
    AUTH0_DOMAIN: faulty.url,
    AUTH0_AUDIENCE: `${simulator.url}/api/v2/`,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
    AUTH0_DEBUG: path.join(folder, "requests.log"),
    AUTH0_DEBUG_BODIES: "true",
  };
  stack = await Stack.create({ program: readFileSync(path.join(__dirname, "program.cjs"), "utf8"), env });
});

afterAll(async () => {
  stack?.remove();
  await faulty?.close();
  await simulator?.close();
  rmSync(folder, { recursive: true });
});

/** Every file of the project: its state with the history and backups, and what Pulumi keeps of its own. */
const files = (): string => contents(stack.folder).join("\n");

/** The files below a folder, without packages and without the one that is said to hold secrets. */
function contents(root: string): string[] {
  const names = readdirSync(root, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules") && entry.name !== "import.json")
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}

const secretsOfTenant = (): string[] =>
  simulator.tenant.all("clients").flatMap(({ client_secret }) => (client_secret ? [String(client_secret)] : []));

test("a preview, and an up that every request of which is refused with an echo, show no secret", async () => {
  keep(await stack.preview({ json: true }));
  faulty.fault = "400 that echoes";
  keep(await stack.up(["--continue-on-error"], "failure"));
  expect(faulty.faults).toBeGreaterThan(50);
  expect(leaks(printed.join("\n"))).toEqual([]);
});

test("neither do the log of the engine, the state and its history after an up", async () => {
  faulty.fault = undefined;
  keep(await stack.up(["-v=3", "--logtostderr"]));
  expect(leaks(printed.join("\n"), secretsOfTenant())).toEqual([]);
  expect(leaks(files(), secretsOfTenant())).toEqual([]);
  expect(leaks((await stack.export()).stdout, secretsOfTenant())).toEqual([]);
});

test("nor a preview and an up in which every secret changes, and a refresh that finds other ones", async () => {
  const first = resources;
  await declare();
  const diff = keep(await stack.preview({ diff: true }));
  expect(diff.match(/\[secret\]/g)!.length).toBeGreaterThan(50);
  keep(await stack.preview({ json: true }));
  keep(await stack.up(["--diff"]));
  // What a refresh reads are secrets that the state does not know.
  for (const { id, options } of simulator.tenant.all("connections"))
    simulator.tenant.patch("connections", String(id), { options: drifted(options) });
  keep(await stack.pulumi(["preview", "--refresh", "--diff"]));
  keep(await stack.refresh(["--diff"]));
  expect(countOf(first)).toBe(countOf(resources));
  expect(leaks(printed.join("\n"), secretsOfTenant())).toEqual([]);
  expect(leaks(files(), secretsOfTenant())).toEqual([]);
});

/** A stack like the first one, in which every secret is another one. */
async function another(): Promise<void> {
  const { stdout } = await stack.pulumi(["stack", "export", "--show-secrets"]);
  const file = path.join(folder, "another.json");
  writeFileSync(file, reversed(stdout).replaceAll("urn:pulumi:test::", "urn:pulumi:another::"));
  await stack.pulumi(["stack", "init", "another", "--no-select"]);
  await stack.pulumi(["stack", "import", "--stack", "another", "--file", file]);
  rmSync(file);
}

test("nor what Pulumi tells of the stack, and what the commands of this package report in every format", async () => {
  const told = async (args: string[]) => keep(await stack.pulumi(args));
  await told(["stack", "export"]);
  expect(await told(["stack", "history", "--json"])).toContain('"kind": "update"');
  await told(["stack", "history", "--full-dates"]);
  await told(["stack", "--show-urns", "--show-ids"]);
  await told(["stack", "output", "--json"]);

  await declare();
  writeFileSync(path.join(folder, "plan.json"), (await stack.preview({ json: true })).stdout);
  await another();
  for (const { id, options } of simulator.tenant.all("connections"))
    simulator.tenant.patch("connections", String(id), { options: drifted(options) });
  const reports = path.join(folder, "reports");
  const own = async (name: string, ...args: string[]) => {
    const outs = ["txt", "md", "html", "json"].flatMap((ending) => ["--out", path.join(reports, `${name}.${ending}`)]);
    const outcome = await run([name, ...args, ...outs], { cwd: stack.folder, env: stack.env });
    keep(outcome);
    return outcome.code;
  };
  expect(await own("review", path.join(folder, "plan.json"), "--fail-on", "low")).toBe(2);
  expect(await own("drift", "--stack", "test")).toBe(2);
  expect(await own("compare", "test", "another")).toBe(2);
  expect(contents(reports)).toHaveLength(12);
  expect(
    contents(reports)
      .join()
      .match(/\[secret\]/g)!.length,
  ).toBeGreaterThan(50);
  keep(await run(["doctor"], { cwd: stack.folder, env: stack.env }));

  const exported = path.join(folder, "exported");
  const { code } = await run(["export", "--out", exported], { cwd: folder, env: stack.env });
  expect(code).toBe(0);
  printed.push(...contents(reports), ...contents(exported));
  expect(leaks(printed.join("\n"), secretsOfTenant())).toEqual([]);
  expect(leaks(files(), secretsOfTenant())).toEqual([]);
});

test("nor a destroy that fails, the one that does not, and the log of the requests", async () => {
  faulty.fault = "409 that echoes";
  faulty.concerns = (method) => method === "DELETE";
  keep(await stack.destroy(["--continue-on-error"], "failure"));
  faulty.fault = undefined;
  const secrets = secretsOfTenant();
  keep(await stack.destroy());
  expect(leaks(printed.join("\n"), secrets)).toEqual([]);
  expect(leaks(files(), secrets)).toEqual([]);
  expect(leaks(readFileSync(path.join(folder, "requests.log"), "utf8"), secrets)).toEqual([]);
  process.stdout.write(`${countOf(resources)} secrets in ${resources.length} resources of one stack\n`);
});

/** A tenant's object with each canary in it made another one. */
const drifted = (value: unknown): never => JSON.parse(reversed(JSON.stringify(value ?? {}))) as never;

const reversed = (text: string): string =>
  text.replace(/c0ffee([0-9a-f]{4})/g, (_, digits) => `c0ffee${[...digits].reverse().join("")}`);
