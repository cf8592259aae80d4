import { propertiesOf, schemaFor, type Values } from "../../src/definition";
import { PartialCreation } from "../../src/engine";
import type { LedgerEntry } from "../../src/simulator";
import type { Scenario } from "../samples/scenario";
import { added } from "./added";
import { type Case, cases, fewest, isValid, most, placed, scenariosFor } from "./cases";
import { immutableWithin } from "./declaration";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

/** What goes wrong with a request: it is refused for good, or its answer is lost after it was carried out. */
const faults = { refused: { status: 400 }, lost: { reset: "after" } } as const;

/** A request of a create, counted from its first write, and what goes wrong with it. */
interface Trouble {
  readonly nth: number;
  readonly fault: keyof typeof faults;
}

/** Types by how many requests a create of theirs takes from its first write on, found by running all of them. */
const found = { new: new Set<string>(), existing: new Set<string>() };
let failed = 0;

const subjects = cases.flatMap((subject) =>
  scenariosFor(subject).map((scenario, index) => ({ name: `${subject.name}, situation ${index}`, subject, scenario })),
);

/** Objects that a program can take over. */
const takeable = subjects.filter(
  ({ subject: { definition } }) => definition.operations.update && definition.kind === "collection",
);

describe.each(subjects)("$name", ({ subject, scenario }) => {
  test("a create that fails halfway keeps what exists, and the next up completes it", () =>
    survives(subject, scenario, "new"));
});

describe.each(takeable)("$name", ({ subject, scenario }) => {
  test("taking over an object that exists can fail at each request, and the next up completes it", () =>
    survives(subject, scenario, "existing"));
});

test("the creates of several requests are known", () => {
  expect([...found.new].sort()).toEqual([
    ...["Action", "ActionModule", "ActionModuleRollback", "ActionVersionDeployment", "Client", "Connection"],
    ...["EncryptionKey", "Hook", "LogStream", "UsersImportJob"],
  ]);
  expect([...found.existing].sort()).toEqual([
    ...["Action", "ActionModule", "Client", "Connection", "EncryptionKey", "Hook", "User"],
  ]);
  process.stdout.write(`${failed} requests of creates failed\n`);
});

/** Lets each request of a create go wrong that comes after an object is there. */
async function survives(subject: Case, scenario: Scenario, place: "new" | "existing"): Promise<void> {
  const whole = await created(subject, scenario, place);
  const first = whole.requests.findIndex(({ method }) => method !== "GET");
  const writes = first < 0 ? 0 : whole.requests.length - first;
  if (writes > 1) found[place].add(subject.definition.type);
  for (let nth = place === "new" ? 1 : 0; nth < writes; nth++)
    for (const fault of Object.keys(faults) as Trouble["fault"][]) {
      tenant().simulator.reset();
      failed += 1;
      const { resource, objects } = await created(subject, scenario, place, { nth, fault });
      expect(objects).toEqual(whole.objects);
      if (subject.definition.kind !== "action") await resource.expectSettled();
    }
}

/** Creates as much as can be declared, if need be in a second up. */
async function created(subject: Case, scenario: Scenario, place: "new" | "existing", trouble?: Trouble) {
  const { definition, decided } = subject;
  const { simulator } = tenant();
  const given = { ...decided, ...(await scenario.given?.(tenant())) };
  const before = simulator.snapshot().objects;
  const all = most(definition, given, scenario);
  const inputs = place === "new" ? all : await adopting(subject, fewest(definition, given), all);
  const resource = new Subject(definition, tenant());
  const undo = disturb(trouble);
  const sent = await resource.create(inputs).catch((error: Error) => error);
  undo();
  if (sent instanceof Error) {
    if (trouble?.fault !== "refused") throw sent;
    await again(resource, inputs, sent, place);
  }
  const objects = added(before, simulator.snapshot().objects).map(({ collection }) => String(collection));
  // Each time that something is done leaves a record.
  const requests: readonly LedgerEntry[] = sent instanceof Error ? [] : sent;
  return {
    resource,
    requests,
    objects: objects
      .filter((collection) => !["jobs", "action-versions", "action-module-versions"].includes(collection))
      .sort(),
  };
}

/** Makes an object, and arguments with which it can be taken over: what cannot be changed is as it is. */
async function adopting({ definition }: Case, least: Values, all: Values): Promise<Values> {
  const existing = new Subject(definition, tenant());
  await existing.create(least);
  const properties = propertiesOf(schemaFor(definition.inputs, all));
  const fixed = properties.flatMap((property) =>
    property.immutable || property.createOnly
      ? [[property.name]]
      : immutableWithin(property).map((path) => [property.name, ...path]),
  );
  const free = fixed.reduce((values, path) => placed(values, path, undefined), all);
  const inputs = { ...least, ...free, adopt: existing.id };
  expect(isValid(definition, inputs)).toBe(true);
  return inputs;
}

/** The next up: what exists is updated, and what does not is created. */
async function again(resource: Subject, inputs: Values, error: Error, place: "new" | "existing"): Promise<void> {
  const { definition } = resource;
  if (!(error instanceof PartialCreation)) {
    expect(definition.kind !== "collection" || place === "existing").toBe(true);
    if (definition.type === "UsersImportJob")
      expect(error.message).toMatch(/The import job_\w+ was started, and goes on/);
    await resource.create(inputs);
    return;
  }
  expect(error.reasons).toEqual([expect.stringContaining("400")]);
  expect(error.reasons[0]).toContain(`The object was created (${error.id}) and is in the state, but not completed`);
  resource.keep(error);
  expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
  await resource.update(inputs);
}

/** Lets a request go wrong. Returns how to end it. */
function disturb(trouble?: Trouble): () => void {
  if (!trouble) return () => {};
  const own = tenant().simulator.faults;
  const { strike } = own;
  let seen = -1;
  own.strike = (method, path) => {
    if (!path.startsWith("/oauth/") && (seen >= 0 || method !== "GET")) seen += 1;
    return seen === trouble.nth ? { fault: faults[trouble.fault], rules: [] } : strike.call(own, method, path);
  };
  return () => {
    own.strike = strike;
    expect(seen).toBeGreaterThanOrEqual(trouble.nth);
  };
}
