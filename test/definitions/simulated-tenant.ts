import { connect, type Management } from "../../src/management";
import { type Simulator, startSimulator } from "../../src/simulator";
import type { Tenant } from "./subject";

/** A simulated tenant for the tests of a file, empty at the start of each. */
export function simulatedTenant(): () => Tenant {
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
  return () => ({ simulator, elsewhere });
}
