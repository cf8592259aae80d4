import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { connect, type Management } from "../../src/management";
import { systemClock } from "../../src/management/clock";
import { type Simulator, startSimulator } from "../../src/simulator";
import { declare } from "../definitions/declaration";
import { providerFor } from "../definitions/subject";
import { canary, isTraceable, leaks, type SecretInput, secretInputs } from "./canary";
import { everyFault, FaultyTenant } from "./faulty-tenant";
import { Life, textsOf } from "./life";

let simulator: Simulator;
let faulty: FaultyTenant;
let elsewhere: Management;
let passed = 0;
let folder: string;
let log: string;
const printed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "secrets-"));
  log = path.join(folder, "requests.log");
  Object.assign(process.env, { AUTH0_DEBUG: log, AUTH0_DEBUG_BODIES: "true" });
  jest.spyOn(systemClock, "now").mockImplementation(() => Date.now() + passed);
  jest.spyOn(systemClock, "sleep").mockImplementation(async (milliseconds) => {
    passed += milliseconds;
  });
  for (const method of ["log", "info", "warn", "error"] as const)
    jest.spyOn(console, method).mockImplementation((...args) => void printed.push(inspect(args)));
  simulator = await startSimulator({ controlPort: 0 });
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
  simulator.clearRequests();
  printed.length = 0;
  writeFileSync(log, "");
});

/** Properties whose value only the tenant can give. */
const given = ["linkWith", "userToken"];
/** Of a resource that logs in with it. */
const isGiven = ({ subject, target }: SecretInput): boolean =>
  given.includes(target.at(-1)!.name) || subject.definition.type === "DeviceCredential";

/** What the simulator's page shows of a tenant. */
async function pages(): Promise<string> {
  const ask = async (route: string) => (await fetch(`${simulator.controlUrl}${route}`)).text();
  const collections = (JSON.parse(await ask("/overview")) as { collections: [string, number][] }).collections;
  const routes = ["/", "/overview", "/requests", "/faults", ...collections.map(([name]) => `/objects/${name}`)];
  return [...(await Promise.all(routes.map(ask))), await firstEvent()].join("\n");
}

async function firstEvent(): Promise<string> {
  const interruption = new AbortController();
  const answer = await fetch(`${simulator.controlUrl}/events`, { signal: interruption.signal });
  const { value } = await answer.body!.getReader().read();
  interruption.abort();
  return Buffer.from(value!).toString();
}

describe("no message, log or page shows", () => {
  test.each(secretInputs.map((input) => [input.name, input] as const))("%s", async (_, input) => {
    const { subject, target } = input;
    const { definition } = subject;
    const declaration = await declare(subject, target, { simulator, elsewhere });
    const values = isGiven(input) ? [declaration.values[0]] : [canary(target.at(-1)!), canary(target.at(-1)!)];
    if (!isGiven(input)) expect(values.filter((value) => !isTraceable(value))).toEqual([]);
    const { url, clientId, clientSecret } = simulator;
    const settings = { "auth0:audience": `${url}/api/v2/`, "auth0:deadline": "1" };
    const life = new Life(providerFor(definition, { url: faulty.url, clientId, clientSecret }, settings), faulty);
    const before = faulty.faults;
    const [first, last] = [values[0], values.at(-1)];
    await life.create(declaration.with(first), first);
    if (definition.operations.read) await life.read(first);
    if (definition.operations.update) await life.update(declaration.with(last), first, last);
    await life.mistake(declaration.with([first, 1]));
    const looked = await pages();
    await life.delete(definition.operations.update ? last : first);

    expect(faulty.faults - before).toBeGreaterThanOrEqual(everyFault.length);
    expect(life.seen.length).toBeGreaterThanOrEqual(everyFault.length);
    const secrets = isGiven(input) ? values.flatMap(textsOf) : [];
    expect(leaks(life.seen.join("\n"), secrets)).toEqual([]);
    expect(leaks(printed.join("\n"), secrets)).toEqual([]);
    expect(leaks(readFileSync(log, "utf8"), secrets)).toEqual([]);
    expect(leaks(looked, secrets)).toEqual([]);
  });
});
