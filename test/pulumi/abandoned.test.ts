import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { kill } from "./kill";
import { loginTo, Stack } from "./stack";

let simulator: Simulator;
let stack: Stack;

const program = (more: string) => `
const auth0 = require("pulumi-dynamic-auth0");
const kept = new auth0.Rule("kept", { name: "kept", script: "s" });
${more}`;

beforeAll(async () => {
  simulator = await startSimulator();
  const env = loginTo(simulator);
  stack = await Stack.create({ program: program(""), env: { ...env, XDG_STATE_HOME: "" } });
  stack.env["XDG_STATE_HOME"] = path.join(stack.folder, "notes");
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

/** An up of which the provider is killed while it creates an application, once Auth0 has it. */
async function interrupted(): Promise<void> {
  stack.write(program(`new auth0.Client("lost", { name: "Lost" }, { dependsOn: kept });`));
  const { faults } = simulator;
  const strike = faults.strike;
  const args = ["up", "--yes", "--skip-preview", "--non-interactive"];
  const up = spawn("pulumi", args, { cwd: stack.folder, env: stack.env, stdio: "ignore" });
  faults.strike = (method, route) => {
    if (method === "POST" && route === "/clients") kill(up, "provider");
    return strike.call(faults, method, route);
  };
  await once(up, "exit");
  faults.strike = strike;
}

/** Notes of creates, without those of what was there before. */
const notes = (): string[] =>
  readdirSync(stack.env["XDG_STATE_HOME"]!, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".json") && !path.basename(file).startsWith("note-"),
  );

test("an object whose resource was taken out of the program after a crash is told until it is managed", async () => {
  await interrupted();
  const lost = simulator.tenant.all("clients").find(({ name }) => name === "Lost")!["client_id"];
  stack.write(program(""));
  for (const told of [await stack.up(), await stack.preview()]) {
    expect(told.stdout).toMatch(
      /warning: urn:pulumi:test::program::.*::lost: the creation of this Client in \S+ was interrupted at .* UTC\./,
    );
    expect(told.stdout).toContain(`Client ${lost} is there, and the state does not know it.`);
    expect(told.stdout).toContain(
      `or declare another resource with \`adopt: "${lost}"\`, or delete the object in Auth0.`,
    );
  }
  expect(notes()).toHaveLength(1);

  const back = program(`new auth0.Client("lost", { name: "Lost" });`);
  stack.write(back);
  expect((await stack.preview()).stdout).not.toContain("interrupted");
  expect((await stack.up()).stdout).not.toContain("interrupted");
  expect((await stack.export()).state.deployment.resources!.map(({ id }) => id)).toContain(lost);
  await stack.preview();
  expect(notes()).toEqual([]);
});
