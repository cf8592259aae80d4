import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { endWhatIsLeft, kill } from "./kill";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let strike: Simulator["faults"]["strike"];
const stacks: Stack[] = [];

beforeAll(async () => {
  simulator = await startSimulator();
  strike = simulator.faults.strike;
});

afterEach(() => {
  simulator.faults.strike = strike;
  simulator.faults.clear();
  endWhatIsLeft();
  for (const stack of stacks.splice(0)) stack.remove();
  simulator.reset();
});

afterAll(() => simulator.close());

const program = (resources: string) => `const auth0 = require("pulumi-dynamic-auth0");\n${resources}`;

/** A stack on a machine of its own, whose notes no other one sees. */
async function machine(resources: string, env: Record<string, string> = {}): Promise<Stack> {
  const tenant = loginTo(simulator);
  const stack = await Stack.create({ program: program(resources), env: { ...tenant, ...env } });
  stack.env["XDG_STATE_HOME"] = notes(stack);
  stacks.push(stack);
  return stack;
}

const notes = (stack: Stack) => path.join(stack.folder, "notes");

const idsIn = async (stack: Stack): Promise<string[]> =>
  ((await stack.export()).state.deployment.resources ?? [])
    .filter(({ type }) => type.includes("auth0:"))
    .map(({ id }) => String(id));

const clientsNamed = (wanted: string) =>
  simulator.tenant
    .all("clients")
    .filter(({ name }) => name === wanted)
    .map(({ client_id }) => client_id);

/** Starts an up; something is done when it creates the application number `nth`, before Auth0 has it. */
async function upUntil(stack: Stack, nth: number, then: (up: ChildProcess) => void, isDone: boolean): Promise<void> {
  const args = ["up", "--yes", "--skip-preview", "--non-interactive"];
  const up = spawn("pulumi", args, { cwd: stack.folder, env: stack.env, stdio: "ignore" });
  const { faults } = simulator;
  let seen = 0;
  faults.strike = (method, route) => {
    if (method !== "POST" || route !== "/clients") return strike.call(faults, method, route);
    seen += 1;
    if (seen === nth) then(up);
    return seen < nth || isDone ? strike.call(faults, method, route) : { fault: { reset: "before" }, rules: [] };
  };
  await once(up, "exit");
  faults.strike = strike;
}

test("what another stack owns is not taken over when each create has met a 503, and stays when this stack goes", async () => {
  const shared = `
const api = new auth0.ResourceServer("api", { identifier: "https://shared.example.com", name: "Shared" });
new auth0.Connection("conn", { name: "shared-conn", strategy: "github" });
new auth0.Rule("rule", { name: "shared-rule", script: "s" });
new auth0.ClientGrant("grant", { clientId: "${simulator.clientId}", audience: "https://shared.example.com", scope: [] }, { dependsOn: api });`;
  const owner = await machine(shared);
  await owner.up();
  const owned = (await idsIn(owner)).sort();
  const other = await machine(shared.replace("{ dependsOn: api }", "{}"));
  for (const route of ["/resource-servers", "/connections", "/rules", "/client-grants"])
    simulator.faults.add(`POST ${route} 503 nth=1`);
  const { stdout, stderr } = await other.up([], "failure");
  for (const id of owned) expect(stdout + stderr).toContain(`set \`adopt: "${id}"\``);
  expect(await idsIn(other)).toEqual([]);
  await other.destroy();
  const { objects } = simulator.snapshot();
  const there = Object.values(objects).flatMap((collection) => Object.keys(collection));
  expect(owned).toHaveLength(4);
  expect(there).toEqual(expect.arrayContaining(owned));
});

test("two machines that create equal applications at once do not share one", async () => {
  const worker = `new auth0.Client("worker", { name: "Order worker", appType: "non_interactive" });`;
  const [one, other] = [await machine(worker), await machine(worker)];
  const { faults } = simulator;
  let seen = 0;
  // The first is answered 503 and not carried out; the second is.
  faults.strike = (method, route) => {
    const isCreate = method === "POST" && route === "/clients";
    seen += isCreate ? 1 : 0;
    return isCreate && seen === 1
      ? { fault: { status: 503, slow: 3000 } as never, rules: [] }
      : strike.call(faults, method, route);
  };
  await Promise.allSettled([one.up(), other.up()]);
  faults.strike = strike;
  await Promise.all([one.up(), other.up()]);
  const held = [...(await idsIn(one)), ...(await idsIn(other))];
  expect(held.sort()).toEqual(clientsNamed("Order worker").sort());
  expect(new Set(held).size).toBe(2);
});

test("a resource that is put back does not take the equal object of one that came meanwhile", async () => {
  const twin = (name: string) => `new auth0.Client("${name}", { name: "Twin" });`;
  const stack = await machine(twin("c1"));
  simulator.faults.add("POST /clients 503 nth=1");
  await stack.up([], "failure");
  simulator.faults.clear();
  stack.write(program(twin("c3")));
  await stack.up();
  stack.write(program(twin("c1") + twin("c3")));
  await stack.up();
  const held = (await idsIn(stack)).sort();
  expect(held).toEqual(clientsNamed("Twin").sort());
  expect(held).toHaveLength(2);
});

test("six equal applications, of which an up was stopped twice at once, are there once each", async () => {
  const stack = await machine(
    Array.from({ length: 6 }, (_, index) => `new auth0.Client("c${index}", { name: "Six" });`).join("\n"),
  );
  const stop = (up: ChildProcess) => {
    kill(up, "engine", "SIGINT");
    setTimeout(() => up.kill("SIGINT"), 50);
  };
  await upUntil(stack, 3, stop, true);
  await stack.pulumi(["cancel", "--yes"]).catch(() => {});
  await stack.up();
  const held = (await idsIn(stack)).sort();
  expect(held).toEqual(clientsNamed("Six").sort());
  expect(held).toHaveLength(6);
});

test("an emptied note is told, and no older equal application is taken by it", async () => {
  const old = await machine(`new auth0.Client("theirs", { name: "Equal" });`);
  await old.up();
  const [theirs] = await idsIn(old);
  const stack = await machine(`new auth0.Client("ours", { name: "Equal" });`);
  await upUntil(stack, 1, (up) => kill(up, "provider"), false);
  const files = readdirSync(notes(stack), { recursive: true, encoding: "utf8" }).filter((file) => /\.json$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) truncateSync(path.join(notes(stack), file));
  const { stdout, stderr } = await stack.up([], "failure");
  expect(stdout + stderr).toMatch(/its note cannot be read/);
  expect(stdout + stderr).toContain(`${theirs} has what is declared.`);
  await stack.up();
  expect(await idsIn(stack)).not.toContain(theirs);
  expect(clientsNamed("Equal")).toHaveLength(2);
});

test.each([10, -10])("with a clock that is %d minutes off what a lost create made is found", async (minutes) => {
  const stack = await machine(`
new auth0.User("user", { connection: "Username-Password-Authentication", email: "a@example.com", password: "Sample-password-1" });
new auth0.Client("client", { name: "Late" });`);
  const shift = path.join(stack.folder, "shift.cjs");
  writeFileSync(
    shift,
    `const Real = Date, now = Date.now, off = ${minutes} * 60000;
globalThis.Date = class extends Real { constructor(...args) { super(...(args.length > 0 ? args : [now() + off])); } static now() { return now() + off; } };`,
  );
  stack.env["NODE_OPTIONS"] = `--require ${shift}`;
  for (const route of ["/users", "/clients"]) simulator.faults.add(`POST ${route} reset=after nth=1`);
  await stack.up();
  expect((await idsIn(stack)).sort()).toEqual(
    [simulator.tenant.all("users")[0]!["user_id"], ...clientsNamed("Late")].map(String).sort(),
  );
  expect(simulator.tenant.all("users")).toHaveLength(1);
});
