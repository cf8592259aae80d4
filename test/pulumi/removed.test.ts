import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { providerText } from "../../src/pulumi/state-format";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

/** Takes the package out of the project, and leaves everything else that is installed. */
function uninstall(folder: string): void {
  const modules = path.join(folder, "node_modules");
  const source = realpathSync(modules);
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(source).filter((entry) => entry !== "pulumi-dynamic-auth0"))
    symlinkSync(path.join(source, name), path.join(modules, name), "junction");
}

let simulator: Simulator;
let stack: Stack;

beforeAll(async () => {
  simulator = await startSimulator();
  const { url, clientId, clientSecret } = simulator;
  stack = await Stack.create({
    program: `new (require("pulumi-dynamic-auth0").Client)("app", { name: "App" });`,
    env: { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret },
  });
  await stack.up();
});

afterAll(async () => {
  stack?.remove();
  await simulator?.close();
});

/** Gives the resources in the state another text as their provider. */
async function replaceProvider(text: string): Promise<void> {
  const { state } = await stack.export();
  for (const { inputs, outputs } of state.deployment.resources!)
    for (const values of [inputs, outputs]) if (values?.["__provider"]) values["__provider"] = text;
  const file = path.join(stack.folder, "state.json");
  writeFileSync(file, JSON.stringify(state));
  await stack.pulumi(["stack", "import", "--file", file]);
}

test("a state with the first text of the provider still works, and is no difference", async () => {
  await replaceProvider(
    'module.paths.push(...require.main.paths);this.handler=_=>require("pulumi-dynamic-auth0/crud").Client',
  );
  await stack.refresh(["--expect-no-changes"]);
  await stack.up(["--expect-no-changes"]);
  await replaceProvider(providerText("Client"));
});

test("a command without the package says what has to be installed, and touches nothing", async () => {
  uninstall(stack.folder);
  stack.write("");
  // Where links lead is this repository, in which the package is found.
  stack.env["NODE_OPTIONS"] = "--preserve-symlinks --preserve-symlinks-main";
  const { stdout } = await stack.up([], "failure");
  expect(stdout).toContain("Cannot find module 'pulumi-dynamic-auth0/reinstall'");
  const { urn } = (await stack.export()).state.deployment.resources!.find(({ type }) => type.endsWith(":Client"))!;
  await stack.pulumi(["state", "delete", urn, "--yes"]);
  await stack.up();
  expect(simulator.tenant.all("clients").map(({ name }) => name)).toContain("App");
});
