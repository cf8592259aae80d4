import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let one: Simulator;
let two: Simulator;

beforeAll(async () => {
  [one, two] = await Promise.all([startSimulator(), startSimulator()]);
});

afterAll(() => Promise.all([one?.close(), two?.close()]));

beforeEach(() => {
  for (const tenant of [one, two]) {
    tenant.reset();
    tenant.clearRequests();
  }
});

const settings = ({ url, clientId, clientSecret }: Simulator) => ({
  AUTH0_DOMAIN: url,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
});

const provider = (name: string, { url, clientId, clientSecret }: Simulator) =>
  `new auth0.Provider("${name}", ${JSON.stringify({ domain: url, clientId, clientSecret })})`;

const program = (text: string) => `const auth0 = require("pulumi-dynamic-auth0");\n${text}`;

const writes = (tenant: Simulator) =>
  tenant.requests().flatMap(({ method, path }) => (method === "GET" || path === "/oauth/token" ? [] : [method + path]));

test("with the credentials of another tenant nothing new is written, whatever comes first", async () => {
  const stack = await Stack.create({ program: program('new auth0.Client("a", { name: "A" });'), env: settings(one) });
  try {
    await stack.up();
    stack.write(
      program(`
        const b = new auth0.Client("b", { name: "B" });
        new auth0.EmailProvider("mail", { name: "sendgrid", credentials: { apiKey: "k-1234" } });
        new auth0.Tenant("t", { friendlyName: "Dev" });
        new auth0.Client("a", { name: "A" }, { dependsOn: [b] });`),
    );
    Object.assign(stack.env, settings(two));
    const { stdout } = await stack.up([], "failure");
    expect(stdout).toContain(`The resources that this stack has already are in ${new URL(one.url).host}.`);
    expect(writes(two)).toEqual([]);
    Object.assign(stack.env, settings(one));
    await stack.up();
    expect(writes(one)).toHaveLength(4);
    await stack.up(["--expect-no-changes"]);
    const { resources = [] } = (await stack.export()).state.deployment;
    const kept = resources.flatMap(({ inputs, outputs }) => [inputs, outputs]);
    expect(JSON.stringify(kept)).not.toContain("__recorded");
  } finally {
    stack.remove();
  }
});

test("a provider of its own leads to another tenant, and later to no third one", async () => {
  const declared = (name: string, tenant: Simulator, more = "") =>
    program(
      `new auth0.Client("a", { name: "A" });
       const eu = ${provider("eu", tenant)};
       const b = new auth0.Client("${name}", { name: "${name}" }, { provider: eu });
       ${more}`,
    );
  const stack = await Stack.create({ program: program('new auth0.Client("a", { name: "A" });'), env: settings(one) });
  try {
    await stack.up();
    stack.write(declared("b", two));
    await stack.up();
    expect(writes(two)).toEqual(["POST/clients"]);
    const isWrong = 'new auth0.Client("b", { name: "b" }, { provider: eu, dependsOn: [b] });';
    stack.write(declared("c", one, isWrong));
    one.clearRequests();
    const { stdout } = await stack.up([], "failure");
    expect(stdout).toContain(`The resources that this stack has already are in ${new URL(two.url).host}.`);
    expect(writes(one)).toEqual([]);
  } finally {
    stack.remove();
  }
});
