import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "../pulumi/stack";

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  stack = await Stack.copyOf(path.resolve(__dirname, "../../examples/actions"), loginTo(simulator));
  await stack.pulumi(["config", "set", "--secret", "billingToken", "canary-of-billing"]);
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

const source = () => path.join(stack.folder, "login/plans.ts");

const change = (from: string, to: string) => writeFileSync(source(), readFileSync(source(), "utf8").replace(from, to));

const writes = () =>
  simulator
    .requests()
    .filter(({ method, path: target }) => method !== "GET" && target !== "/oauth/token")
    .map(({ method, path: target }) => `${method} ${target.replace(/[0-9a-f-]{36}/, "ID")}`);

const deployed = async (): Promise<string> => {
  const { stdout } = await stack.pulumi(["stack", "export"]);
  const { resources } = JSON.parse(stdout).deployment as { resources: { type: string; outputs: { code: string } }[] };
  return resources.find(({ type }) => type.endsWith(":Action"))!.outputs.code;
};

test("the action is bundled, deployed and bound, and its secret is in clear nowhere", async () => {
  const { stdout } = await stack.up();
  expect(writes()).toEqual([
    "POST /actions/actions",
    "POST /actions/actions/ID/deploy",
    "PATCH /actions/triggers/post-login/bindings",
  ]);
  const code = await deployed();
  expect(code).toContain("onExecutePostLogin");
  expect(code).toContain('"company"');
  // The same on every machine, and no import of what is not there.
  expect(code).not.toContain(stack.folder);
  expect(code).not.toMatch(/require\("\.|^import /m);
  expect(stdout + (await stack.pulumi(["stack", "export"])).stdout).not.toContain("canary-of-billing");
});

test("nothing differs afterwards", async () => {
  await stack.refresh(["--expect-no-changes"]);
  simulator.clearRequests();
  await stack.up(["--expect-no-changes"]);
  expect(writes()).toEqual([]);
});

test("a change of a part of it deploys it again, and nothing else is written", async () => {
  change('"company"', '"enterprise"');
  const { stdout } = await stack.preview({ diff: true });
  expect(stdout).toContain("enterprise");
  simulator.clearRequests();
  await stack.up();
  expect(writes()).toEqual(["PATCH /actions/actions/ID", "POST /actions/actions/ID/deploy"]);
  expect(await deployed()).toContain('"enterprise"');
});

test("code that does not parse is an error in the preview, with its line, and nothing is sent", async () => {
  change("export function planIn", "export function function planIn");
  simulator.clearRequests();
  const { stdout, stderr } = await stack.preview({}, "failure");
  expect(stdout + stderr).toMatch(/login\/plans\.ts:7:16: ERROR/);
  expect(writes()).toEqual([]);
  change("export function function planIn", "export function planIn");
});

test("nothing is left in the end", async () => {
  await stack.destroy();
  expect(simulator.tenant.all("actions")).toEqual([]);
});
