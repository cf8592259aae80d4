import { type Simulator, startSimulator } from "../../src/simulator";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator?.close());

const program = (scope: string) => `
  const auth0 = require("pulumi-dynamic-auth0");
  new auth0.Connection("people", {
    name: "people",
    strategy: "oauth2",
    options: { clientId: "abc", clientSecret: "a secret", scope: ["${scope}"] },
  });`;

/** The requests of a command, but for logins. */
async function requests(command: () => Promise<unknown>): Promise<string[]> {
  simulator.clearRequests();
  await command();
  return simulator.requests().flatMap(({ method, route }) => (route === "/connections/{id}" ? [method] : []));
}

test("a change of options is read once in the preview, and compared and read again right before it is written", async () => {
  const env = loginTo(simulator);
  const stack = await Stack.create({ program: program("one"), env });
  try {
    await stack.up();
    stack.write(program("two"));
    expect(await requests(() => stack.preview())).toEqual(["GET"]);
    expect(await requests(() => stack.up())).toEqual(["GET", "GET", "PATCH"]);
  } finally {
    stack.remove();
  }
});
