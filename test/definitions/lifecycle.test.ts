import { propertiesOf, schemaFor, type Values } from "../../src/definition";
import { markPlace } from "../../src/engine/values/mark";
import { resourceSampleOf } from "../samples";
import { type Case, cases, fewest, most, scenariosFor, type Target, targetsOf } from "./cases";
import { declare } from "./declaration";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

describe.each(cases)("$name", (subject) => {
  const { definition, decided } = subject;
  const { operations, kind } = definition;
  const resource = () => new Subject(definition, tenant());

  describe.each(scenariosFor(subject))("in situation %#", (scenario) => {
    const arranged = async () => ({ ...decided, ...(await scenario.given?.(tenant())) });

    test.each(["fewest", "most"] as const)(
      "with the %s arguments it is created, settled and deleted twice",
      async (extent) => {
        const given = await arranged();
        const inputs = extent === "fewest" ? fewest(definition, given) : most(definition, given, scenario);
        const created = resource();
        const requests = await created.create(inputs);
        // What is left to be done once the object is there goes below its own path.
        const isFinish = ({ path }: { path: string }) => definition.finish && path.includes(created.id);
        const own = requests.filter((one) => !isFinish(one));
        const writes = own.map(({ method }) => method).filter((method) => method !== "GET");
        const isUpdated = propertiesOf(definition.inputs).some(
          ({ name, updateOnly, members }) => (updateOnly || members) && name in inputs,
        );
        const isEmpty = operations.create.method === "PATCH" && Object.keys(inputs).length === 0;
        expect(writes).toEqual([
          ...(isEmpty ? [] : [operations.create.method]),
          ...(isUpdated ? (resourceSampleOf(definition.type).completedBy ?? [operations.update!.method]) : []),
        ]);
        // Where nothing in an object tells whose it is, the first create of a run looks which ones there are.
        // Where a create would change what exists, that is looked for as well.
        const looks = (markPlace(definition) ? 0 : 1) + (definition.upserts ? 1 : 0);
        if (operations.create.method === "POST" && kind === "collection")
          expect(own.length - writes.length).toBeLessThanOrEqual(looks);
        await created.expectSettled();
        await created.delete();
        await created.delete();
      },
    );
  });

  if (kind === "action" && operations.create.method === "DELETE")
    test("what is removed already is no error, and is told where Auth0 says so", async () => {
      const warn = jest.spyOn(console, "warn").mockImplementation(() => {});
      const done = await minimal();
      const requests = await done.create(done.inputs);
      const isGone = requests.some(({ status }) => status === 404);
      expect(warn.mock.calls.flat()).toEqual(isGone ? [expect.stringContaining("there is no such thing in")] : []);
      warn.mockRestore();
    });

  if (operations.delete && operations.read && kind !== "singleton")
    test("what is deleted behind its back is seen as gone, unless it goes by itself", async () => {
      const created = await minimal();
      await created.delete();
      const found = await created.refresh();
      expect(found).toEqual(definition.endsByItself ? created.inputs : { gone: true });
      expect((await created.preview(created.inputs)).changes).toBe(false);
    });

  // What takes requests of its own kind is not set by a plain one.
  if (operations.update && operations.read && !operations.update.perform)
    test("what another session sets beside it is no difference", async () => {
      const created = await minimal();
      const [scenario] = scenariosFor(subject);
      const others = most(definition, created.inputs, scenario!);
      for (const target of undeclared(subject, created.inputs, others)) {
        await created.changeElsewhere(target, { ...created.inputs, ...others });
        await created.expectSettled();
      }
    });

  if (subject.varying?.standing)
    test("an update keeps every option that is not declared byte for byte", async () => {
      const target = firstOption(subject);
      const [options, option] = target;
      const { with: inputsWith, values } = await declare(subject, target, tenant());
      const { [options!.name]: declared, ...rest } = inputsWith(values[0]);
      const created = resource();
      await created.create({ ...rest, [options!.name]: declared });
      const full = most(definition, rest, scenariosFor(subject)[0]!)[options!.name] as Values;
      await created.changeElsewhere([options!], { ...rest, [options!.name]: { ...full, ...(declared as Values) } });
      const before = (await created.live())[options!.wire] as Values;
      await created.update(inputsWith(values[1]));
      const after = (await created.live())[options!.wire] as Values;
      expect(Object.keys(before).length).toBeGreaterThan(Object.keys(declared as Values).length);
      expect(bytes({ ...after, [option!.wire]: "changed" })).toEqual(bytes({ ...before, [option!.wire]: "changed" }));
    });

  /** One with the fewest arguments. */
  async function minimal(): Promise<Subject> {
    const [scenario] = scenariosFor(subject);
    const created = resource();
    await created.create(fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) }));
    return created;
  }
});

/** Each value of an object as JSON text. */
const bytes = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));

/** The properties of a resource that a program leaves to others, of those that can be changed. */
function undeclared({ definition, decided }: Case, declared: Values, others: Values): Target[] {
  return propertiesOf(schemaFor(definition.inputs, decided))
    .filter(({ name }) => name in others && !(name in declared))
    .filter(({ immutable, createOnly, local, writeOnly }) => !immutable && !createOnly && !local && !writeOnly)
    .map((property) => [property]);
}

/** An option that can be changed and that no other one depends on. */
const firstOption = (subject: Case): Target =>
  targetsOf(subject).find(([, option, ...below]) => option?.set && option.nullable && below.length === 0)!;
