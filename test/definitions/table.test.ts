import type { Definition, Property, Values } from "../../src/definition";
import { connect, type Management } from "../../src/management";
import * as definitions from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";
import { violations } from "../contract/contract";
import { prerequisites } from "./prerequisites";
import { sample } from "./sample";
import { fewest, most, providerFor, shapedProperties } from "./subject";

let simulator: Simulator;
let elsewhere: Management;

beforeAll(async () => {
  simulator = await startSimulator();
  const { url, clientId, clientSecret } = simulator;
  elsewhere = connect({ domain: url, clientId, clientSecret });
});

afterAll(async () => {
  await elsewhere.close();
  await simulator.close();
});

beforeEach(() => simulator.reset());

interface Case {
  name: string;
  definition: Definition;
  given: Values;
}

/** Every definition, and of one whose shape varies every shape. */
const cases: Case[] = Object.values(definitions).flatMap((definition: Definition) => {
  const varying = shapedProperties(definition, {}).find(({ variants }) => variants)?.variants;
  if (!varying) return [{ name: definition.type, definition, given: {} }];
  return Object.keys(varying.cases).map((value) => ({
    name: `${definition.type} (${varying.on} ${value})`,
    definition,
    given: { [varying.on]: value },
  }));
});

describe.each(cases)("$name", ({ definition, given }) => {
  const provider = () => providerFor(definition, simulator);
  const arrange = async () => ({ ...given, ...(await prerequisites(definition.type, elsewhere)) });
  const { operations } = definition;

  async function up(inputs: Values) {
    const subject = provider();
    const { inputs: checked, failures } = await subject.check({}, inputs);
    expect(failures).toEqual([]);
    simulator.clearRequests();
    const { id, outs } = await subject.create(checked);
    return { subject, id, state: outs as Values };
  }

  /** Nothing changes, neither at once nor after a refresh. */
  async function expectSettled(subject: ReturnType<typeof provider>, id: string, state: Values, inputs: Values) {
    expect(await subject.diff(id, state, inputs)).toMatchObject({ changes: false });
    const { inputs: found = {}, props = {} } = await subject.read(id, state);
    expect(found).toEqual(inputs);
    expect(await subject.diff(id, props, inputs)).toMatchObject({ changes: false });
  }

  const writes = () =>
    simulator.requests().filter(({ method, path }) => method !== "GET" && !path.startsWith("/oauth"));

  const expectContract = () => expect(simulator.requests().flatMap(violations)).toEqual([]);

  test.each(["fewest", "most"] as const)("with the %s arguments it is created and settled", async (extent) => {
    const start = await arrange();
    const inputs = extent === "fewest" ? fewest(definition, start) : most(definition, start, 0).values;
    const { subject, id, state } = await up(inputs);
    const later = shapedProperties(definition, inputs).some(({ name, updateOnly }) => updateOnly && name in inputs);
    expect(writes().map(({ method }) => method)).toEqual(
      later ? [operations.create.method, operations.update!.method] : [operations.create.method],
    );
    if (operations.read) await expectSettled(subject, id, state, inputs);
    expectContract();
    await subject.delete(id, state);
    await subject.delete(id, state);
    expectContract();
  });

  test("each property is changed, and removed again", async () => {
    const start = await arrange();
    const base = fewest(definition, start);
    const { subject, id, state: created } = await up(base);
    let state = created;
    for (const property of shapedProperties(definition, base)) {
      for (const inputs of edits(definition, property, base, start)) {
        const { failures } = await subject.check({}, inputs);
        if (failures!.length > 0) continue;
        const diff = await subject.diff(id, state, inputs);
        if (diff.replaces!.length > 0) {
          expect([property.name, property.immutable || !operations.update || diff.replaces]).toBeTruthy();
          continue;
        }
        if (diff.changes === false) continue;
        simulator.clearRequests();
        state = (await subject.update(id, state, inputs)).outs as Values;
        expect(writes().length).toBeLessThanOrEqual(definition.splitUpdate ? 3 : 1);
        await expectSettled(subject, id, state, inputs);
        expectContract();
      }
      const diff = await subject.diff(id, state, base);
      if (diff.changes === undefined && diff.replaces!.length === 0)
        state = (await subject.update(id, state, base)).outs as Values;
      if (operations.read && operations.update) await expectSettled(subject, id, state, base);
      expectContract();
    }
  });

  if (operations.read)
    test("what is deleted behind its back is seen as gone", async () => {
      const { subject, id, state } = await up(fewest(definition, await arrange()));
      if (!operations.delete) return expect(definition.kind).toBe("singleton");
      await provider().delete(id, state);
      expect(await subject.read(id, state)).toEqual({ id: "", props: {} });
    });
});

/** The base with the property set, then set to another value. */
function edits(_: Definition, property: Property, base: Values, start: Values): Values[] {
  if (property.name in start) return [];
  return ([0, 1] as const).map((choice) => ({ ...base, [property.name]: sample(property, choice) }));
}
