import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

const program = `
const auth0 = require("pulumi-dynamic-auth0");
exports.one = auth0.getClientOutput({ clientId: 5 }).name;
exports.two = auth0.getClient({});
exports.three = auth0.getUsers({ limit: 0 });
exports.four = auth0.getClient({ clientId: "unknown" });`;

beforeAll(async () => {
  simulator = await startSimulator();
  const env = loginTo(simulator);
  stack = await Stack.create({ program, env });
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

test("queries that fail are told once each, and Node.js warns of nothing", async () => {
  const { stdout, stderr } = await stack.preview({}, "failure");
  const [, diagnostics = ""] = stdout.split("Diagnostics:");
  expect(diagnostics.match(/error: .*/g)!.sort()).toEqual([
    "error: getClient: `clientId` must be a string, and is a number",
    "error: getClient: either `clientId` or `name` must be given, and not both",
    expect.stringMatching(/^error: getClient: nothing is found in .* for `clientId` "unknown"/),
    "error: getUsers: `limit` must be at least 1",
  ]);
  expect(stdout + stderr).not.toContain("Warning");
});
