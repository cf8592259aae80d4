import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "../pulumi/stack";

const command = path.resolve(__dirname, "../../dist/cli/main.js");

const scripts = {
  "Add plan": `function (user, context, callback) {
  const billing = require("got@11.8.2");
  context.idToken["https://example.com/plan"] = billing(configuration.BILLING_TOKEN);
  callback(null, user, context);
}`,
  Broken: "function (user, context, callback) { const x = ; }",
  delete: "function (user, context, callback) { callback(configuration['odd-name*']); }",
};

let simulator: Simulator;
let stack: Stack;
let out: string;

beforeAll(async () => {
  simulator = await startSimulator();
  Object.entries(scripts).forEach(([name, script], order) => {
    simulator.tenant.put("rules", `rul_${order}`, { id: `rul_${order}`, name, script, order, enabled: order !== 1 });
  });
  out = mkdtempSync(path.join(tmpdir(), "actions-"));
  // The simulator answers from this process, which does not wait for the command.
  await promisify(execFile)(process.execPath, [command, "rules-to-actions", "--out", out], {
    env: { ...process.env, ...loginTo(simulator) },
  });
  stack = await Stack.copyOf(out, loginTo(simulator));
});

afterAll(async () => {
  stack?.remove();
  rmSync(out, { recursive: true, force: true });
  await simulator?.close();
});

test("the program compiles", () => {
  const tsc = require.resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "--noEmit", "-p", stack.folder, "--types", "node"], { stdio: "inherit" });
});

test("a preview shows actions that are not deployed, and nothing else", async () => {
  await stack.pulumi(["config", "set-all", "--secret", "billingToken=canary-1", "--secret", "oddName=canary-2"]);
  const { stdout } = await stack.preview({ json: true });
  const { steps } = JSON.parse(stdout) as { steps: { op: string; newState: { type: string; inputs: object } }[] };
  const own = steps.filter(({ newState }) => !/^pulumi:/.test(newState.type));
  expect(own.map(({ op, newState }) => `${op} ${newState.type.split(":").at(-1)}`)).toEqual(
    Array(3).fill("create Action"),
  );
  for (const { newState } of own) expect(newState.inputs).toMatchObject({ deploy: false });
  expect(stdout).not.toContain("canary");
});

test("an up changes no login", async () => {
  await stack.up();
  const sent = simulator.requests().filter(({ method }) => !["GET", "HEAD"].includes(method));
  expect(
    sent.map(({ method, path: target }) => `${method} ${target}`).filter((one) => !one.includes("/oauth/")),
  ).toEqual(Array(3).fill("POST /actions/actions"));
  await stack.up(["--expect-no-changes"]);
});
