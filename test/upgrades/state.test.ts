import { writeFileSync } from "node:fs";
import path from "node:path";
import { formerKey } from "../../src/pulumi/state-format";
import * as definitions from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";
import { ProviderProcess } from "../faults/provider-process";
import { Stack } from "../pulumi/stack";
import { declaredIn, programOf, resourcesIn, stateOf, versions } from "./stack-state";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator.close());

describe.each(versions())("state that version %s has written", (version) => {
  let process: ProviderProcess;
  const resources = resourcesIn(stateOf(version, "127.0.0.1"));

  beforeAll(() => {
    simulator.restore(stateOf(version, simulator.domain).tenant);
    process = new ProviderProcess(simulator);
  });

  afterAll(() => process.close());

  const saved = (name: string) => resourcesIn(stateOf(version, simulator.domain)).find((one) => one.name === name)!;
  const definitionOf = (type: string) => Object.values(definitions).find((definition) => definition.type === type)!;

  test("holds every resource of that version", () => {
    expect(new Set(resources.map(({ type }) => type)).size).toBeGreaterThanOrEqual(23);
    const strategies = resources.filter(({ type }) => type === "Connection").map(({ inputs }) => inputs["strategy"]);
    expect(new Set(strategies).size).toBeGreaterThanOrEqual(7);
  });

  test.each(resources)("asks for no change of $name", async ({ type, name }) => {
    const { id, inputs, outputs } = saved(name);
    const definition = definitionOf(type);
    const diff = await process.call(definition, (provider) => provider.diff(id, outputs, inputs));
    expect(diff).toMatchObject({ changes: false, replaces: [] });
  });

  test.each(resources)("is refreshed: $name", async ({ type, name }) => {
    const { id, inputs, outputs } = saved(name);
    const definition = definitionOf(type);
    const { props, inputs: live } = await process.call(definition, (provider) => provider.read(id, outputs));
    expect(live).toEqual({ ...declaredIn(saved(name)), [formerKey]: inputs[formerKey] });
    const diff = await process.call(definition, (provider) => provider.diff(id, props!, inputs));
    expect(diff).toMatchObject({ changes: false, replaces: [] });
  });

  test.each([...resources].reverse())("is deleted: $name", async ({ type, name }) => {
    const { id, outputs } = saved(name);
    await process.call(definitionOf(type), (provider) => provider.delete(id, outputs));
    const { id: found } = await process.call(definitionOf(type), (provider) => provider.read(id, outputs));
    if (definitionOf(type).kind === "collection") expect(found).toBe("");
  });

  test("is no difference to the engine, is refreshed without drift, and is destroyed", async () => {
    const { tenant, stack: saved } = stateOf(version, simulator.domain);
    simulator.restore(tenant);
    const { url, clientId, clientSecret } = simulator;
    const program = programOf(
      resourcesIn(stateOf(version, simulator.domain)).map((one) => ({ ...one, inputs: declaredIn(one) })),
    );
    const env = { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
    const stack = await Stack.create({ program, env });
    try {
      const file = path.join(stack.folder, "saved.json");
      writeFileSync(file, JSON.stringify(saved));
      await stack.pulumi(["stack", "import", "--file", file]);
      await stack.refresh(["--expect-no-changes"]);
      await stack.up(["--expect-no-changes"]);
      await stack.destroy();
      expect((await stack.export()).state.deployment.resources ?? []).toEqual([]);
    } finally {
      stack.remove();
    }
  });
});
