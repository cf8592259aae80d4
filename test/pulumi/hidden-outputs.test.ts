import { connect } from "../../src/management";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ scopes: ["create:clients", "read:clients", "update:clients", "delete:clients"] });
});

afterAll(() => simulator?.close());

test("the scope is told once when a secret is unknown, and a secret that is known stays in the outputs", async () => {
  const { url: domain, clientId, clientSecret } = simulator;
  const tenant = connect({ domain, clientId, clientSecret });
  const existing = (await tenant.request({ method: "POST", path: "/clients", body: { name: "old" } })) as object;
  await tenant.close();
  const id = (existing as { client_id: string }).client_id;
  const program = (name: string) => `
    const auth0 = require("pulumi-dynamic-auth0");
    const created = new auth0.Client("created", { name: "${name}" });
    const adopted = new auth0.Client("adopted", { name: "adopted", adopt: "${id}" }, { dependsOn: created });
    exports.secret = created.clientSecret;
    exports.unknown = adopted.clientSecret;`;
  const env = { AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  const stack = await Stack.create({ program: program("one"), env });
  try {
    const { stdout: up } = await stack.up();
    const told = /`clientSecret` and `signingKeys`.*`read:client_keys`/g;
    expect(up.split("Diagnostics:").at(-1)?.match(told)).toHaveLength(1);
    const before = await stack.outputs();
    expect(before["secret"]).toEqual(expect.any(String));
    stack.write(program("two"));
    await stack.up();
    expect(await stack.outputs()).toEqual(before);
    await stack.refresh();
    expect(await stack.outputs()).toEqual(before);
  } finally {
    stack.remove();
  }
});
