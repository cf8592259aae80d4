import { version } from "../../package.json";
import type { Definition, Values } from "../../src/definition";
import { connect } from "../../src/management";
import { type Simulator, startSimulator } from "../../src/simulator";
import { cases, fewest, scenariosFor } from "../definitions/cases";
import { ground, places } from "../faults/catalogue";
import { Stack, type StackExport } from "../pulumi/stack";
import { programOf, saveState } from "./stack-state";

/** Strategies that differ in what the state holds of them: a database, keys, what the provider publishes, scopes. */
const strategies = ["auth0", "samlp", "oidc", "waad", "google-oauth2", "sms", "ad"];

interface Declared {
  readonly type: string;
  readonly name: string;
  readonly inputs: Values;
}

const declared = (name: string, { type }: Definition, inputs: Values): Declared => ({ name, type, inputs });

/** Every resource with as much as it can have, a second one with the fewest where there can be two, and strategies. */
async function everything(simulator: Simulator): Promise<Declared[]> {
  const every = places(await ground(simulator));
  const isFirst = (type: string, index: number) =>
    every.findIndex(({ definition }) => definition.type === type) === index;
  const chosen = every.flatMap(({ name, definition, variants }, index) => {
    const [least, ...others] = [...variants].sort((one, other) => size(one) - size(other));
    const isShape = strategies.some((strategy) => name.startsWith(`Connection ${strategy} `));
    if (isFirst(definition.type, index) || isShape) return [declared(name, definition, others.at(-1) ?? least!)];
    return name === `${definition.type} 1` ? [declared(name, definition, least!)] : [];
  });
  return [...chosen, await deviceCredential(simulator)];
}

const size = (values: Values): number => JSON.stringify(values).length;

/** One whose user logs in, who has to be there. */
async function deviceCredential(simulator: Simulator): Promise<Declared> {
  const { url: domain, clientId, clientSecret } = simulator;
  const elsewhere = connect({ domain, clientId, clientSecret });
  const subject = cases.find(({ name }) => name === "DeviceCredential")!;
  const given = await scenariosFor(subject)[0]!.given!({ simulator, elsewhere });
  await elsewhere.close();
  return declared("DeviceCredential 0", subject.definition, fewest(subject.definition, given));
}

/** Leaves out where in the files of this machine a resource was declared. */
const withoutPlaces = (key: string, value: unknown): unknown =>
  ["sourcePosition", "stackTrace"].includes(key) ? undefined : value;

/** `npm run state-fixture` writes what a stack of every resource is like in this version, before it is released. */
test(`the state of ${version} is written`, async () => {
  const simulator = await startSimulator();
  const program = await everything(simulator);
  const { url, clientId, clientSecret } = simulator;
  const env = { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  const stack = await Stack.create({ program: programOf(program), env });
  try {
    await stack.up();
    await stack.up(["--expect-no-changes"]);
    const { stdout } = await stack.pulumi(["stack", "export", "--show-secrets"]);
    saveState(version, { tenant: simulator.snapshot(), stack: JSON.parse(stdout, withoutPlaces) as StackExport });
  } finally {
    stack.remove();
    await simulator.close();
  }
});
