import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import type { Property, Values } from "../../src/definition";
import { connect, type Management } from "../../src/management";
import { systemClock } from "../../src/management/clock";
import { marksName } from "../../src/pulumi/marks";
import { type Simulator, startSimulator } from "../../src/simulator";
import { type Case, distinctCases, pathOf, placed, type Target, targetsOf } from "../definitions/cases";
import { declare } from "../definitions/declaration";
import { providerFor } from "../definitions/subject";
import { isTraceable, leaks } from "./canary";
import { FaultyTenant } from "./faulty-tenant";
import { Life } from "./life";

let simulator: Simulator;
let faulty: FaultyTenant;
let elsewhere: Management;
let passed = 0;
let folder: string;
let log: string;
const printed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "marked-"));
  log = path.join(folder, "requests.log");
  Object.assign(process.env, { AUTH0_DEBUG: log, AUTH0_DEBUG_BODIES: "true" });
  jest.spyOn(systemClock, "now").mockImplementation(() => Date.now() + passed);
  jest.spyOn(systemClock, "sleep").mockImplementation(async (milliseconds) => {
    passed += milliseconds;
  });
  for (const method of ["log", "info", "warn", "error"] as const)
    jest.spyOn(console, method).mockImplementation((...args) => void printed.push(inspect(args)));
  simulator = await startSimulator();
  faulty = await FaultyTenant.start(simulator.url);
  const { url, clientId, clientSecret } = simulator;
  elsewhere = connect({ domain: url, clientId, clientSecret }, { log: { write: () => {} } });
});

afterAll(async () => {
  delete process.env["AUTH0_DEBUG"];
  delete process.env["AUTH0_DEBUG_BODIES"];
  jest.restoreAllMocks();
  await elsewhere.close();
  await faulty.close();
  await simulator.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  simulator.reset();
  printed.length = 0;
  writeFileSync(log, "");
});

/** A number that stands nowhere by chance. */
const number = 1_871_543;

let planted = 0;

/** A value that is valid for a property and found again, if there is one. */
function canary({ schema }: Property): unknown {
  planted += 1;
  const mark = `c0ffee${planted.toString(16).padStart(4, "0")}`;
  const texts = [`${mark} "ä`, mark, `https://${mark}.example.com/path`, `${mark}@example.com`, `${mark}.example.com`];
  const candidates = [...texts, ...texts.map((text) => [text]), { note: texts[0] }, { note: number }, number];
  return candidates.find((value) => schema.safeParse(value).success);
}

/** What no definition takes for a secret: whoever marks it decides. */
const markable = distinctCases.flatMap((subject) =>
  targetsOf(subject)
    .filter((target) => !target.some(({ secret }) => secret) && canary(target.at(-1)!) !== undefined)
    .map((target) => [`${subject.name} ${pathOf(target)}`, subject, target] as const),
);

/** The arguments with the value, and the mark of it as the program's side gives it. */
const marked = (values: Values, target: Target, value: unknown): Values => ({
  ...placed(values, pathOf(target).split("."), value),
  [marksName]: [pathOf(target)],
});

async function lifeOf(subject: Case, target: Target): Promise<Life> {
  const { definition } = subject;
  const { with: declared } = await declare(subject, target, { simulator, elsewhere });
  const [first, last] = [canary(target.at(-1)!), canary(target.at(-1)!)];
  const { url, clientId, clientSecret } = simulator;
  const settings = { "auth0:audience": `${url}/api/v2/`, "auth0:deadline": "1" };
  const provider = providerFor(definition, { url: faulty.url, clientId, clientSecret }, settings);
  const life = new Life(provider, faulty, ["400 that echoes"]);
  const inputs = (value: unknown) => marked(declared(value), target, value);
  life.seen.push(inspect((await provider.check({}, inputs(first))).failures, { maxStringLength: null }));
  life.seen.push(inspect((await provider.check({}, inputs([[first]]))).failures, { maxStringLength: null }));
  // An id that stands for nothing is refused for good.
  const ended = (error: unknown) => life.seen.push(inspect(error, { depth: 0 }));
  try {
    await life.create(inputs(first), first);
    if (definition.operations.read) await life.read(first);
    if (definition.operations.update) await life.update(inputs(last), first, last);
    await life.delete(first, last);
  } catch (error) {
    ended(error);
  }
  return life;
}

test("what can be marked is most of what can be declared", () => {
  expect(markable.length).toBeGreaterThan(500);
  expect(new Set(markable.map(([, { definition }]) => definition.type)).size).toBeGreaterThan(15);
});

describe("what a program marks is in no message and no log", () => {
  test.each(markable)("%s", async (_, subject, target) => {
    const before = faulty.faults;
    const { seen } = await lifeOf(subject, target);
    expect(faulty.faults).toBeGreaterThan(before);
    const written = [...seen, ...printed, readFileSync(log, "utf8")].join("\n");
    expect(leaks(written, [String(number)])).toEqual([]);
  });
});

test("the texts are there to be found", () => {
  const values = markable.map(([, , target]) => canary(target.at(-1)!));
  expect(values.filter((value) => !isTraceable(value) && !JSON.stringify(value).includes(String(number)))).toEqual([]);
});
