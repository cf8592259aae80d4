import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Simulator, startSimulator } from "../../src/simulator";
import { endWhatIsLeft, kill, processesOf } from "./kill";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

const program = 'new (require("pulumi-dynamic-auth0").Client)("c", { name: "Worker" });';

/** A folder that cannot be. */
const noFolder = { XDG_STATE_HOME: "/dev/null" };

beforeAll(async () => {
  simulator = await startSimulator();
});

beforeEach(async () => {
  const login = loginTo(simulator);
  stack = await Stack.create({ program, env: login });
});

afterEach(() => {
  endWhatIsLeft();
  stack?.remove();
  simulator.faults.clear();
});

afterAll(() => simulator?.close());

/** What has ended and is not waited for counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

test.each([
  ["with a request under way", {}],
  ["where no notes can be written", noFolder],
])("the plugin's process ends when its engine was killed, %s", async (_, env) => {
  Object.assign(stack.env, env);
  simulator.faults.add("POST /clients latency=600000");
  const args = ["up", "--yes", "--skip-preview", "--non-interactive"];
  const engine = spawn("pulumi", args, { cwd: stack.folder, env: stack.env, stdio: "ignore" });
  const ended = once(engine, "exit");
  while (simulator.faults.list()[0]!.fired === 0) await setTimeout(50);
  const plugins = processesOf(engine, "provider");
  expect(plugins).not.toEqual([]);
  kill(engine, "engine");
  await ended;
  while (plugins.some(isAlive)) await setTimeout(50);
});

test("where no notes can be written, this is told once and everything works", async () => {
  Object.assign(stack.env, noFolder);
  stack.write(`${program}\nnew (require("pulumi-dynamic-auth0").Rule)("r", { name: "Rule", script: "s" });`);
  const { stdout } = await stack.up();
  const [, diagnostics] = stdout.split("Diagnostics:");
  expect(diagnostics!.match(/What is created cannot be noted in/g)).toHaveLength(1);
  expect(simulator.tenant.all("clients").filter(({ name }) => name === "Worker")).toHaveLength(1);
  await stack.up(["--expect-no-changes"]);
  await stack.destroy();
  expect(simulator.tenant.all("clients").filter(({ name }) => name === "Worker")).toHaveLength(0);
});
