import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ResourceChange } from "../../src/review/change";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "../pulumi/stack";
import { run } from "./command";
import { becomings, canaries, edited, edits, program, rebuilt, shop } from "./shop";

let dev: Simulator;
let prod: Simulator;
let stack: Stack;

const environmentOf = ({ url, clientId, clientSecret }: Simulator) => ({
  ...{ AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret },
});

beforeAll(async () => {
  [dev, prod] = await Promise.all([startSimulator(), startSimulator()]);
  stack = await Stack.create({ program: program(shop), env: environmentOf(dev) });
  await stack.up();
});

afterAll(async () => {
  stack?.remove();
  await dev?.close();
  await prod?.close();
});

interface Reported {
  severity: string | null;
  sides: string[];
  changes: ResourceChange[];
  others: { kind: string; key: string }[];
  notes: string[];
}

/** A command of this package in the project's folder, with the report that it wrote as JSON. */
async function report(args: string[], input?: string) {
  const outcome = await run([...args, "--format", "json"], { input, cwd: stack.folder, env: stack.env });
  expect(outcome.stderr).toBe("");
  const everything = outcome.stdout;
  expect(canaries.filter((canary) => everything.includes(canary))).toEqual([]);
  return { ...outcome, ...(JSON.parse(everything) as Reported) };
}

/** Severity of each changed property, by the name of the resource and the path; those that do not matter have none. */
const judged = ({ changes }: Reported) =>
  Object.fromEntries(
    changes.flatMap(({ name, properties }) => properties.map(({ path, severity }) => [`${name}.${path}`, severity])),
  );

/** A preview of the program as it is now. */
async function preview(): Promise<string> {
  return (await stack.preview({ json: true })).stdout;
}

test("each change is put in its severity, and gates go by it", async () => {
  stack.write(program(edited));
  const plan = await preview();
  const there = await report(["review", "--fail-on", "high"], plan);
  expect(judged(there)).toEqual(Object.fromEntries(edits.map(([path, , severity]) => [path, severity])));
  expect([there.code, there.severity]).toEqual([2, "high"]);
  writeFileSync(path.join(stack.folder, "plan.json"), plan);
  const files = ["--out", "out/review.md", "--out", "out/review.html"];
  const { code, stdout } = await run(["review", "plan.json", ...files], { cwd: stack.folder, env: stack.env });
  expect([code, stdout, readdirSync(path.join(stack.folder, "out"))]).toEqual([0, "", ["review.html", "review.md"]]);
});

test("deletions and replacements come first, and what belongs to others is listed", async () => {
  stack.write(program(rebuilt, ["frontend", "backend"]));
  const { changes, others } = await report(["review"], await preview());
  expect(Object.fromEntries(changes.map(({ name, kind, severity }) => [name, [kind, severity]]))).toEqual(becomings);
  expect(changes.slice(0, 5).map(({ kind }) => kind)).toEqual([
    ...["deleted", "deleted", "replaced", "deleted", "deleted"],
  ]);
  expect(others).toEqual([{ kind: "created", key: "shop:index:Part::backend" }]);
  expect(changes.find(({ name }) => name === "reports")!.properties).toEqual([
    expect.objectContaining({
      ...{ path: "identifier", before: "https://reports.example.com", after: "https://reports.example.org" },
      replaces: true,
    }),
  ]);
});

test("a change that is taken back is judged the other way round", async () => {
  stack.write(program(edited));
  await stack.up();
  stack.write(program(shop));
  const back = await report(["review"], await preview());
  expect(judged(back)).toEqual(Object.fromEntries(edits.map(([path, , , severity]) => [path, severity])));
});

test("a preview that failed is an error with its reasons", async () => {
  stack.write(program({ ...shop, spa: ["Client", { name: "SPA", callbacks: ["not a URL"] }] }));
  const { stdout } = await stack.preview({ json: true }, "failure");
  const { code, stderr } = await run(["review"], { input: stdout });
  expect(stderr).toMatch(/^The preview failed:\n.*callbacks/);
  expect(code).toBe(1);
});

const stateFile = () => readFileSync(path.join(stack.folder, "state/.pulumi/stacks/program/test.json"), "utf8");

test("drift is what was changed elsewhere, and not what the program would change; nothing is written", async () => {
  // The program declares the shop, while the shop with every edit is deployed.
  stack.write(program(shop));
  expect(await report(["drift"])).toMatchObject({ code: 0, changes: [], others: [] });

  const [spa] = dev.tenant.all("clients").filter(({ name }) => name === "SPA");
  const callbacks = ["https://evil.example.com"];
  dev.tenant.patch("clients", String(spa!["client_id"]), { callbacks, description: "changed", sso: true });
  const [hello] = dev.tenant.all("rules");
  dev.tenant.delete("rules", String(hello!["id"]));
  const before = stateFile();
  dev.clearRequests();
  const { code, changes } = await report(["drift", "--stack", "test"]);
  expect(changes.map(({ name, kind, severity }) => [name, kind, severity])).toEqual([
    ["hello", "deleted", "high"],
    ["spa", "changed", "medium"],
  ]);
  expect(changes[1]!.properties).toMatchObject([
    {
      path: "callbacks",
      before: ["https://shop.example.com/callback", "http://shop.example.com/callback"],
      after: callbacks,
    },
    { path: "description", before: "The shop", after: "changed" },
  ]);
  expect(code).toBe(2);
  expect(stateFile()).toBe(before);
  expect(dev.requests().filter(({ method, path }) => method !== "GET" && path !== "/oauth/token")).toEqual([]);
  const { stdout } = await run(["drift"], { cwd: stack.folder, env: stack.env });
  expect(stdout).toContain("- declared\n+ live");
  expect(stdout).toMatch(
    /Rule hello gone \[high\]\n.*\n\nSECURITY\n\n {2}Client spa changed \[medium\]\n {4}callbacks/,
  );
});

test("drift that cannot be looked for is an error with the reason", async () => {
  const env = { ...stack.env, AUTH0_CLIENT_SECRET: "canary-wrong" };
  const { code, stderr, stdout } = await run(["drift"], { cwd: stack.folder, env });
  expect(stderr).toMatch(/401/);
  expect(stderr + stdout).not.toMatch(/canary|Usage/);
  expect(code).toBe(1);
});

test("drift of a tenant that cannot be reached says so once", async () => {
  const tenant = await startSimulator();
  const away = await Stack.create({ program: program(shop), env: environmentOf(tenant) });
  try {
    await away.up();
    await tenant.close();
    const { code, stderr, stdout } = await run(["drift"], { cwd: away.folder, env: away.env });
    expect(stdout).toBe("");
    expect(stderr.match(/cannot be reached/g)).toHaveLength(1);
    expect(stderr).toMatch(/^The preview failed:\nAuth0 cannot be reached: .*ECONNREFUSED.*\nCheck the domain .*\n$/);
    expect(code).toBe(1);
  } finally {
    away.remove();
  }
});

test("two stacks differ in what they declare, and not in ids, tenants or secrets that are the same", async () => {
  Object.assign(stack.env, environmentOf(prod));
  await stack.pulumi(["stack", "init", "prod"]);
  const { worker, ...rest } = shop;
  const { grant, reporting, ...others } = rest;
  stack.write(program({ worker: worker!, ...others, grant: grant! }, ["frontend", "backend"]));
  await stack.up();
  const compared = await report(["compare", "test", "prod"]);
  expect(compared.changes[0]).toMatchObject({ name: "reporting", kind: "deleted" });
  expect(judged(compared)).toEqual({
    ...Object.fromEntries(edits.map(([path, , , severity]) => [path, severity])),
    // Each tenant has an application of its own that deploys, and which may use the connection.
    "users.enabledClients": "medium",
  });
  expect([compared.code, compared.sides, compared.notes]).toEqual([2, ["test", "prod"], []]);
  expect(compared.others).toEqual([{ kind: "only in prod", key: "shop:index:Part::backend" }]);
  expect(await report(["compare", "prod", "prod"])).toMatchObject({ code: 0, changes: [] });

  Object.assign(stack.env, { PULUMI_CONFIG_PASSPHRASE: "unknown" });
  const { changes, notes } = await report(["compare", "test", "prod"]);
  expect(notes).toEqual(["Secrets were not compared, since they could not be decrypted."]);
  expect(changes.find(({ name }) => name === "jane")).toBeUndefined();
  const { code, stderr } = await run(["compare", "test", "staging"], { cwd: stack.folder, env: stack.env });
  expect([code, stderr]).toEqual([1, expect.stringContaining("staging")]);
});
