import { startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

const program = `const auth0 = require("pulumi-dynamic-auth0");
const order = JSON.parse(process.env.ORDER);
for (const name of Object.keys(order)) new auth0.Rule(name, { name, script: "function (u, c, done) { done(null, u, c); }", order: order[name] });`;

test("rules trade their order in one up, also one at a time", async () => {
  const simulator = await startSimulator();
  const { url, clientId, clientSecret } = simulator;
  const env: Record<string, string> = {
    AUTH0_DOMAIN: url,
    AUTH0_CLIENT_ID: clientId,
    AUTH0_CLIENT_SECRET: clientSecret,
  };
  env["ORDER"] = JSON.stringify({ a: 1, b: 2 });
  const stack = await Stack.create({ program, env });
  const live = () => Object.fromEntries(simulator.tenant.all("rules").map(({ name, order }) => [name, order]));
  try {
    await stack.up();
    for (const [order, args] of [
      [{ a: 2, b: 1 }, ["--parallel", "1"]],
      [{ a: 1, b: 2 }, []],
      [{ first: 1, a: 2, b: 3 }, []],
    ] as const) {
      env["ORDER"] = JSON.stringify(order);
      stack.env["ORDER"] = env["ORDER"];
      await stack.up([...args]);
      expect(live()).toEqual(order);
      await stack.up(["--expect-no-changes"]);
    }
  } finally {
    stack.remove();
    await simulator.close();
  }
});
