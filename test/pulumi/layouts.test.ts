import { existsSync } from "node:fs";
import path from "node:path";
import { type Simulator, startSimulator } from "../../src/simulator";
import { Stack } from "./stack";
import { StrictLayout } from "./strict-layout";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator?.close());

const platform = {
  name: "@acme/platform",
  dependencies: ["pulumi-dynamic-auth0", "@pulumi/pulumi"],
  source: `
    const auth0 = require("pulumi-dynamic-auth0");
    const pulumi = require("@pulumi/pulumi");
    exports.App = class extends pulumi.ComponentResource {
      constructor(name) {
        super("acme:App", name);
        this.client = new auth0.Client(name, { name }, { parent: this });
      }
    };`,
};

test.each([
  [
    "the program's own dependency",
    'const auth0 = require("pulumi-dynamic-auth0"); new auth0.Client("app", { name: "App of a layout" });',
    (layout: StrictLayout) => layout.install("@pulumi/pulumi", "pulumi-dynamic-auth0"),
  ],
  [
    "a dependency of a dependency",
    'const { App } = require("@acme/platform"); new App("App of a layout");',
    (layout: StrictLayout) => {
      layout.install("@pulumi/pulumi");
      layout.installOwn(platform);
    },
  ],
])("in pnpm's strict layout, as %s, a stack goes up and is destroyed", async (_, program, install) => {
  const stack = await Stack.create({
    program,
    env: {
      AUTH0_DOMAIN: simulator.url,
      AUTH0_CLIENT_ID: simulator.clientId,
      AUTH0_CLIENT_SECRET: simulator.clientSecret,
    },
    install: (folder) => install(new StrictLayout(folder)),
  });
  const names = () => simulator.tenant.all("clients").map(({ name }) => name);
  try {
    expect(existsSync(path.join(stack.folder, "node_modules/zod"))).toBe(false);
    await stack.up();
    expect(names()).toContain("App of a layout");
    stack.write("");
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
    expect(names()).not.toContain("App of a layout");
  } finally {
    stack.remove();
  }
});
