import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

let eu: Simulator;
let us: Simulator;

beforeAll(async () => {
  [eu, us] = await Promise.all([startSimulator(), startSimulator()]);
});

afterAll(() => Promise.all([eu?.close(), us?.close()]));

const clientNames = (simulator: Simulator) =>
  simulator.tenant.all("clients").flatMap(({ name }) => (String(name).startsWith("App") ? [name] : []));

test("the stack's configuration and an explicit provider reach a tenant each, and keep their secrets", async () => {
  const program = `
    const auth0 = require("pulumi-dynamic-auth0");
    const pulumi = require("@pulumi/pulumi");
    new auth0.Client("one", { name: "App of the stack" });
    const provider = new auth0.Provider("us", { domain: "${us.url}", clientId: "${us.clientId}", clientSecret: "${us.clientSecret}" });
    new auth0.Client("two", { name: "App of the provider" }, { provider });`;
  const stack = await Stack.create({ program, env: { AUTH0_DOMAIN: "environment.is.last.example.com" } });
  try {
    await stack.config("auth0:domain", eu.url);
    await stack.config("auth0:clientId", eu.clientId);
    await stack.config("auth0:clientSecret", eu.clientSecret, { secret: true });
    await stack.up();
    expect(clientNames(eu)).toEqual(["App of the stack"]);
    expect(clientNames(us)).toEqual(["App of the provider"]);
    await stack.up(["--expect-no-changes"]);
    const { stdout } = await stack.export();
    expect(stdout).not.toContain(us.clientSecret);
    expect(stdout).not.toContain(eu.clientSecret);
    await stack.destroy();
    expect([...clientNames(eu), ...clientNames(us)]).toEqual([]);
  } finally {
    stack.remove();
  }
});

test.each([
  ["esm", 'import * as pulumi from "@pulumi/pulumi"; import { Client } from "pulumi-dynamic-auth0";'],
  ["typescript", 'import * as pulumi from "@pulumi/pulumi"; import { Client } from "pulumi-dynamic-auth0";'],
] as const)("a program in %s", async (language, imports) => {
  const program = `${imports}
    const client = new Client("spa", { name: pulumi.output("App ${language}"), appType: "spa" });
    export const id: pulumi.Output<string> = client.clientId;`.replace(
    /: pulumi.Output<string>/,
    language === "esm" ? "" : "$&",
  );
  const env = { AUTH0_DOMAIN: eu.url, AUTH0_CLIENT_ID: eu.clientId, AUTH0_CLIENT_SECRET: eu.clientSecret };
  const stack = await Stack.create({ program, language, env });
  try {
    await stack.up();
    expect(clientNames(eu)).toEqual([`App ${language}`]);
    await stack.destroy();
  } finally {
    stack.remove();
  }
});
