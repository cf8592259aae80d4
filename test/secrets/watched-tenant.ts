import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { connect, type Management } from "../../src/management";
import { systemClock } from "../../src/management/pacing/clock";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator";
import { FaultyTenant } from "./faulty-tenant";

/** A tenant, and everything that is written while it is worked on. */
export interface WatchedTenant {
  readonly simulator: Simulator;
  /** The same tenant, behind a server that can fail. */
  readonly faulty: FaultyTenant;
  /** Another session in the tenant. */
  readonly elsewhere: Management;
  /** What the process prints. */
  readonly printed: string[];
  /** File of the log of requests, with bodies. */
  readonly log: string;
}

/** Starts a watched tenant for the tests of a file, which each get it empty. Nobody waits: time passes at once. */
export function watchedTenant(options: SimulatorOptions = {}): () => WatchedTenant {
  let watched: WatchedTenant;
  let passed = 0;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "secrets-"));
    const log = path.join(folder, "requests.log");
    Object.assign(process.env, { AUTH0_DEBUG: log, AUTH0_DEBUG_BODIES: "true" });
    jest.spyOn(systemClock, "now").mockImplementation(() => Date.now() + passed);
    jest.spyOn(systemClock, "sleep").mockImplementation(async (milliseconds) => {
      passed += milliseconds;
    });
    const printed: string[] = [];
    for (const method of ["log", "info", "warn", "error"] as const)
      jest.spyOn(console, method).mockImplementation((...args) => void printed.push(inspect(args)));
    const simulator = await startSimulator(options);
    const { url, clientId, clientSecret } = simulator;
    const elsewhere = connect({ domain: url, clientId, clientSecret }, { log: { write: () => {} } });
    watched = { simulator, faulty: await FaultyTenant.start(url), elsewhere, printed, log };
  });

  afterAll(async () => {
    delete process.env["AUTH0_DEBUG"];
    delete process.env["AUTH0_DEBUG_BODIES"];
    jest.restoreAllMocks();
    await watched.elsewhere.close();
    await watched.faulty.close();
    await watched.simulator.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    watched.simulator.reset();
    watched.simulator.clearRequests();
    watched.printed.length = 0;
    writeFileSync(watched.log, "");
  });

  return () => watched;
}
