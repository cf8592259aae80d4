import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  const env = loginTo(simulator);
  stack = await Stack.create({ program: "", env });
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

const program = (statement: string) => `
  const auth0 = require("pulumi-dynamic-auth0");
  const pulumi = require("@pulumi/pulumi");
  const cyclic = { key: "value" };
  cyclic.again = cyclic;
  ${statement}`;

const client = (args: string) => `new auth0.Client("c", { name: "C", ${args} });`;

test.each([
  ['new auth0.Client("c", null);', 'Client "c": the arguments must be an object, and are null.'],
  [client("clientMetadata: cyclic"), 'Client "c": `clientMetadata.again` contains itself.'],
  [client("clientMetadata: Promise.resolve(cyclic)"), 'Client "c": `clientMetadata.again` contains itself.'],
  [
    client("jwtConfiguration: { lifetimeInSeconds: Infinity }"),
    "`jwtConfiguration.lifetimeInSeconds` must be a number",
  ],
  [client('description: "cut \\ud83d"'), "`description` must be text, and has half of a character"],
  [client('description: pulumi.secret("cut \\ud83d")'), "`description` must be text, and has half of a character"],
  [client('callbacks: [pulumi.output("https://a.example"), Symbol("s")]'), "`callbacks[1]` must be a value"],
  [client("clientMetadata: { since: new Date(0) }"), "`clientMetadata.since` must be a plain value"],
  [client(`clientMetadata: JSON.parse('{"__proto__":"x"}')`), "`clientMetadata.__proto__` has a key that"],
  [client('clientMetadata: { "": "x" }'), '`clientMetadata[""]` has an empty key'],
  [client('clientMetadata: { "C:\\\\": "x" }'), '`clientMetadata["C:\\\\"]` has a key that ends in a backslash'],
  ['new auth0.Provider("p", null);', 'Provider "p": the arguments must be an object, and are null.'],
  ["auth0.getClient(null);", "getClient: the arguments must be an object, and are null"],
])("%s is one clear error, and nothing is sent", async (statement, message) => {
  simulator.clearRequests();
  stack.write(program(statement));
  const { stdout } = await stack.up(["--skip-preview"], "failure");
  const [, diagnostics = ""] = stdout.split("Diagnostics:");
  expect(diagnostics).toContain(message);
  expect(diagnostics.match(/error: /g)).toHaveLength(1);
  expect(diagnostics).not.toMatch(/ {4}at |unhandled|serializing/);
  expect(simulator.requests()).toEqual([]);
});

test("odd keys are keys like any other, also when they change and go", async () => {
  const keys = [
    ["constructor", "toString", "hasOwnProperty", "valueOf", "toJSON", "then", "length", "__defineGetter__"],
    ["a/b", "a.b", "a", 'q"[0]', "[", "*", " ", "C:\\dir", "\n", "🦄"],
    ["__pulumiOutput", "__pulumiResource", "__provider", "__key", "__secrets", "id", "urn", "0", "-1", "$"],
  ];
  const live = () =>
    simulator.tenant.all("clients").find(({ name }) => name === "C")?.["client_metadata"] as Record<string, unknown>;
  for (const names of keys)
    for (const value of ["one", "two"]) {
      const metadata = Object.fromEntries([...names].map((name) => [name, value]));
      stack.write(program(client(`clientMetadata: ${JSON.stringify(metadata)}`)));
      await stack.up(["--skip-preview"]);
      expect(live()).toMatchObject(metadata);
      expect(Object.keys(live()).filter((name) => !name.startsWith("pulumi_"))).toHaveLength(names.length);
    }
  await stack.refresh();
  expect((await stack.preview({ json: true })).stdout).toContain('"same": 2');
  await stack.destroy();
});
