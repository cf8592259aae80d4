import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { type Simulator, startSimulator } from "../../src/simulator";
import { ground, places } from "./catalogue";
import { type FaultKind, faultKinds, sequences, World } from "./sequence";

/** How many sequences, from which seed, and where the counts go: see run.mjs. */
const { FAULT_SEQUENCES = "1000", FAULT_SEED: seed, FAULT_RESULT: result } = process.env;
const runs = Number(FAULT_SEQUENCES);

jest.setTimeout(60_000 + runs * 500);

let simulator: Simulator;
let world: World;

beforeAll(async () => {
  jest.spyOn(console, "warn").mockImplementation(() => {});
  simulator = await startSimulator({ history: 1000 });
  const start = await ground(simulator);
  world = new World(simulator, places(start), start);
});

afterAll(() => simulator?.close());

test(`${runs} random sequences come to rest with nothing lost, duplicated or told`, async () => {
  const begin = Date.now();
  await fc.assert(
    fc.asyncProperty(sequences(world.places.length), (steps) => world.run(steps)),
    { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) },
  );
  const { faults, sequences: total, lost, duplicated, secrets } = world.record;
  expect({ lost, duplicated, secrets }).toEqual({ lost: 0, duplicated: 0, secrets: 0 });
  if (!result) return;
  const injected = Object.entries(faultKinds).map(([kind, name]) => [name, faults.get(kind as FaultKind) ?? 0]);
  const seconds = (Date.now() - begin) / 1000;
  writeFileSync(result, JSON.stringify({ faults: injected, total, lost, duplicated, secrets, seconds }));
});
