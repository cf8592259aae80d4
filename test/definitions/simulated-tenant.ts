import "../contract/every-answer";
import { connect, type Management } from "../../src/management";
import { systemClock } from "../../src/management/pacing/clock";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator";
import type { Tenant } from "./subject";

/**
 * A simulated tenant for the tests of a file, empty at the start of each. Reads do not wait for others of their kind,
 * which these tests have none of.
 */
export function simulatedTenant(options?: SimulatorOptions): () => Tenant {
  let simulator: Simulator;
  let elsewhere: Management;
  beforeAll(async () => {
    jest.spyOn(systemClock, "sleep").mockResolvedValue();
    simulator = await startSimulator(options);
    const { url, clientId, clientSecret } = simulator;
    elsewhere = connect({ domain: url, clientId, clientSecret });
  });
  afterAll(async () => {
    await elsewhere.close();
    await simulator.close();
  });
  beforeEach(() => simulator.reset());
  return () => ({ simulator, elsewhere });
}
