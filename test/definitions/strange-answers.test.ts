import { type Definition, type Operation, propertiesOf, type Values } from "../../src/definition";
import { resourceSampleOf } from "../samples";
import { Between, emptyList, strangers } from "./between";
import { type Case, cases, fewest, isValid, scenariosFor } from "./cases";
import { samples } from "./sample";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();
let between: Between;
beforeAll(async () => {
  between = await Between.of(tenant().simulator.url);
});
afterAll(() => between.close());
afterEach(() => {
  between.stranger = undefined;
});

const isPossible = (type: string, name: string): boolean => resourceSampleOf(type).possible?.includes(name) === true;

const whole = cases.filter(({ varying }) => !varying);

/** Those of the answers that work is done in spite of. */
async function believed(
  { type }: Definition,
  isMeant: (method: string, path: string) => boolean,
  work: () => Promise<unknown>,
  answers = [...strangers, emptyList],
): Promise<string[]> {
  const names: string[] = [];
  for (const [name, answer] of answers.filter(([name]) => !isPossible(type, name))) {
    between.stranger = (method, path) => (isMeant(method, path) ? answer : undefined);
    await work().then(
      () => names.push(name),
      () => {},
    );
  }
  between.stranger = undefined;
  return names;
}

describe.each(whole)("none counts for $name", (subject) => {
  const { definition } = subject;
  const { operations, kind } = definition;

  if (operations.read)
    test("when it is read", async () => {
      const { resource } = await created(subject);
      const before = resource.state;
      expect(
        await believed(
          definition,
          () => true,
          () => resource.refresh(),
        ),
      ).toEqual([]);
      expect(resource.state).toBe(before);
      await resource.expectSettled();
    });

  if (operations.delete)
    test("when it is deleted", async () => {
      const { resource, inputs } = await created(subject);
      // Where nothing is declared there is nothing to set back.
      if (operations.delete!.isReset) await resource.update(changedFrom(definition, inputs)!);
      const isMeant = (method: string) => method === operations.delete!.method;
      expect(await believed(definition, isMeant, () => resource.delete())).toEqual([]);
      await resource.expectSettled();
      await resource.delete();
    });

  test("when it is created", async () => {
    const { resource, inputs: given } = await arranged(subject);
    const isEmpty = Object.keys(given).length === 0;
    const inputs = (isEmpty && changedFrom(definition, given)) || given;
    const own = pattern(operations.create);
    const isMeant = (method: string, path: string) => method === operations.create.method && own.test(path);
    expect(await believed(definition, isMeant, () => resource.create(inputs))).toEqual([]);
    await resource.create(inputs);
    if (kind !== "action") await resource.expectSettled();
  });

  if ("adopt" in definition.inputs.shape && operations.read)
    test("when it is adopted", async () => {
      const { resource, inputs } = await created(subject);
      const adopted = { ...inputs, adopt: resource.id };
      const other = resourceOf(definition);
      expect(
        await believed(
          definition,
          (method) => method === "GET",
          () => other.create(adopted),
        ),
      ).toEqual([]);
    });

  if (operations.update)
    test("when it is updated", async () => {
      const { resource, inputs } = await created(subject);
      const changed = changedFrom(definition, inputs)!;
      const { method } = operations.update!;
      const before = resource.state;
      expect(
        await believed(
          definition,
          (one) => one === method,
          () => resource.update(changed),
        ),
      ).toEqual([]);
      expect(resource.state).toBe(before);
      await resource.update(changed);
    });
});

const pattern = ({ path }: Operation): RegExp =>
  typeof path === "string" ? new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}([?].*)?$`) : /./;

async function arranged(subject: Case) {
  const { definition, decided } = subject;
  const [scenario] = scenariosFor(subject);
  const given = { ...decided, ...(await scenario!.given?.(tenant())) };
  return { resource: resourceOf(definition), inputs: fewest(definition, given) };
}

function resourceOf(definition: Definition): Subject {
  const settings = { "auth0:domain": between.url, "auth0:audience": `${tenant().simulator.url}/api/v2/` };
  return new Subject(definition, tenant(), settings);
}

/** Inputs of which one has another value, that an update can give it. */
function changedFrom(definition: Definition, inputs: Values): Values | undefined {
  const properties = propertiesOf(definition.inputs).filter(
    ({ name, immutable, local, createOnly, variants }) =>
      !immutable && !local && !createOnly && !variants && !["extra", "adopt"].includes(name),
  );
  const attempts = properties.flatMap((property) =>
    samples(property).map((value) => ({ ...inputs, [property.name]: value })),
  );
  const isChange = (values: Values) => isValid(definition, values) && JSON.stringify(values) !== JSON.stringify(inputs);
  return attempts.find(isChange);
}

async function created(subject: Case) {
  const { resource, inputs } = await arranged(subject);
  await resource.create(inputs);
  return { resource, inputs };
}
