import * as definitions from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";
import { ProviderProcess } from "../faults/provider-process";
import { stateOf, versions } from "./stack-state";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});

afterAll(() => simulator.close());

describe.each(versions())("state that version %s has written", (version) => {
  let process: ProviderProcess;
  const { resources } = stateOf(version, "127.0.0.1");

  beforeAll(() => {
    simulator.restore(stateOf(version, simulator.domain).tenant);
    process = new ProviderProcess(simulator);
  });

  afterAll(() => process.close());

  const saved = (name: string) => stateOf(version, simulator.domain).resources.find((one) => one.name === name)!;
  const definitionOf = (type: string) => Object.values(definitions).find((definition) => definition.type === type)!;

  test("holds every resource of that version", () => {
    expect(new Set(resources.map(({ type }) => type)).size).toBeGreaterThanOrEqual(22);
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
    expect(live).toEqual(inputs);
    const diff = await process.call(definition, (provider) => provider.diff(id, props!, inputs));
    expect(diff).toMatchObject({ changes: false, replaces: [] });
  });

  test.each([...resources].reverse())("is deleted: $name", async ({ type, name }) => {
    const { id, outputs } = saved(name);
    await process.call(definitionOf(type), (provider) => provider.delete(id, outputs));
    const { id: found } = await process.call(definitionOf(type), (provider) => provider.read(id, outputs));
    if (definitionOf(type).kind === "collection") expect(found).toBe("");
  });
});
