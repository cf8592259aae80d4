import { version } from "../../package.json";
import { startSimulator } from "../../src/simulator";
import { ground, places } from "../faults/catalogue";
import { Engine } from "../faults/engine";
import { ProviderProcess } from "../faults/provider-process";
import { saveState } from "./stack-state";

/** `npm run state-fixture` writes what a stack of every resource is like in this version, before it is released. */
test(`the state of ${version} is written`, async () => {
  const simulator = await startSimulator();
  try {
    const every = places(await ground(simulator));
    const one = every.filter(
      ({ definition }, index) => every.findIndex((other) => other.definition === definition) === index,
    );
    const program = one.map(({ name, definition, variants }) => {
      const [inputs] = [...variants].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
      return { name, definition, inputs: inputs! };
    });
    const engine = new Engine(() => new ProviderProcess(simulator));
    expect(await engine.up(program)).toEqual([]);
    const resources = engine.state.map(({ definition, name, id, inputs, outs }) => {
      return { type: definition.type, name, id, inputs, outputs: outs };
    });
    saveState(version, { tenant: simulator.snapshot(), resources });
  } finally {
    await simulator.close();
  }
});
