import { startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

test("an object that is created and not completed is in the state with the reason, and the next up completes it", async () => {
  const simulator = await startSimulator();
  const { url, clientId, clientSecret } = simulator;
  const stack = await Stack.create({
    program: `new (require("pulumi-dynamic-auth0").Client)("app", { name: "App", clientSecret: "a-secret-of-my-own-choice" });`,
    env: { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret },
  }).catch(async (error) => {
    await simulator.close();
    throw error;
  });
  const { strike } = simulator.faults;
  const made = () => simulator.tenant.all("clients").filter(({ name }) => name === "App");
  const inState = async () =>
    (await stack.export()).state.deployment.resources!.find(({ type }) => type.endsWith(":Client")) as never as {
      id: string;
      initErrors?: string[];
    };
  try {
    simulator.faults.strike = (method, path) =>
      method === "PATCH" ? { fault: { status: 400 }, rules: [] } : strike.call(simulator.faults, method, path);
    const { stdout } = await stack.up([], "failure");
    const [{ client_id: id }] = made() as [{ client_id: string }];
    expect(stdout).toContain(`The object was created (${id}) and is in the state, but not completed: PATCH /api/v2/`);
    expect(await inState()).toMatchObject({ id, initErrors: [expect.stringContaining("400")] });
    simulator.faults.strike = strike;

    await stack.up();
    await stack.up(["--expect-no-changes"]);
    expect((await inState()).initErrors).toBeUndefined();
    expect(made()).toMatchObject([{ client_id: id, client_secret: "a-secret-of-my-own-choice" }]);
  } finally {
    stack.remove();
    await simulator.close();
  }
});
