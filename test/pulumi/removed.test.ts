import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { startSimulator } from "../../src/simulator";
import { Stack } from "./stack";

jest.setTimeout(120_000);

/** Takes the package out of the project, and leaves everything else that is installed. */
function uninstall(folder: string): void {
  const modules = path.join(folder, "node_modules");
  const source = realpathSync(modules);
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(source).filter((entry) => entry !== "pulumi-dynamic-auth0"))
    symlinkSync(path.join(source, name), path.join(modules, name), "junction");
}

test("a command without the package names what has to be installed, and touches nothing", async () => {
  const simulator = await startSimulator();
  const { url, clientId, clientSecret } = simulator;
  const stack = await Stack.create({
    program: `new (require("pulumi-dynamic-auth0").Client)("app", { name: "App" });`,
    env: { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret },
  });
  try {
    await stack.up();
    uninstall(stack.folder);
    stack.write("");
    // Where links lead is this repository, in which the package is found.
    stack.env["NODE_OPTIONS"] = "--preserve-symlinks --preserve-symlinks-main";
    const { stdout } = await stack.up([], "failure");
    expect(stdout).toContain("Cannot find module 'pulumi-dynamic-auth0/crud'");
    expect(simulator.tenant.all("clients").map(({ name }) => name)).toContain("App");
  } finally {
    stack.remove();
    await simulator.close();
  }
});
