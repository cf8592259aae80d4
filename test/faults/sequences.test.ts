import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { startSimulator } from "../../src/simulator";
import { ground, places } from "./catalogue";
import { urnAtWork } from "./provider-process";
import { type Kind, kinds, sequences, Tally } from "./sequence";
import { Stranger } from "./stranger";
import { World } from "./world";

// The plugin tells the URNs; here there is none.
jest.mock("../../src/pulumi/plugin", () => ({
  ...jest.requireActual<object>("../../src/pulumi/plugin"),
  urnOf: () => urnAtWork(),
}));

/** How many sequences, from which seed, which one of a failure alone, and where the counts go: see run.mjs. */
const { FAULT_SEQUENCES = "300", FAULT_SEED = "2026", FAULT_PATH: path = "", FAULT_RESULT: result } = process.env;
const runs = Number(FAULT_SEQUENCES);

jest.setTimeout(1_200_000 + runs * 1_000);

/** Much of a sequence is waiting: so many run side by side, each in a tenant of its own. */
const side = 6;

const record = new Tally();
const worlds: World[] = [];

beforeAll(async () => {
  jest.spyOn(console, "warn").mockImplementation((text) => {
    for (const world of worlds) if (String(text).includes(world.simulator.domain)) world.warn(String(text));
  });
  for (let index = 0; index < side; index++) {
    const simulator = await startSimulator({ history: 1000 });
    const start = await ground(simulator);
    worlds.push(new World(simulator, await Stranger.start(simulator.url), places(start), start, record));
  }
});

afterAll(() => Promise.all(worlds.flatMap(({ simulator, stranger }) => [simulator.close(), stranger.close()])));

test(`${runs} random sequences come to rest with nothing lost, duplicated, told or taken from somebody else`, async () => {
  const begin = Date.now();
  let failure: unknown;
  const assertIn = (world: World, index: number) =>
    fc
      .assert(
        fc.asyncProperty(sequences(world.places.length), async (steps) => {
          if (!failure) await world.run(steps);
        }),
        { numRuns: Math.ceil(runs / side), seed: Number(FAULT_SEED) + index, path },
      )
      .catch((error) => {
        failure ??= error;
      });
  await Promise.all((path ? worlds.slice(0, 1) : worlds).map(assertIn));
  if (failure) throw failure;
  const { counts, sequences: total, lost, duplicated, foreign, told, secrets } = record;
  expect({ lost, duplicated, foreign, secrets }).toEqual({ lost: 0, duplicated: 0, foreign: 0, secrets: 0 });
  const happened = Object.entries(kinds).map(([kind, name]) => [name, counts.get(kind as Kind) ?? 0]);
  if (runs >= 300 && !path) expect(happened.filter(([, times]) => times === 0)).toEqual([]);
  if (!result) return;
  const seconds = (Date.now() - begin) / 1000;
  writeFileSync(result, JSON.stringify({ happened, total, lost, duplicated, foreign, told, secrets, seconds }));
});
