import type { Definition, Values } from "../../src/definition";
import { check } from "../../src/engine";
import { cases, fewest, scenariosFor } from "./cases";
import { ordinaryProperty } from "./ordinary";
import { samples } from "./sample";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

/** Whether requests name members of a set; those of one that has an object of its own hold that. */
const isMember = ({ set, kind }: Definition): boolean => set !== undefined && kind !== "collection";

/** Each definition once, with a property that stands in for one that this version does not know. */
const subjects = cases.flatMap((subject) => {
  const unknown = subject.varying || isMember(subject.definition) ? undefined : ordinaryProperty(subject);
  return unknown ? [{ name: subject.definition.type, subject, unknown }] : [];
});

test("many definitions have a property that can stand in for an unknown one", () => {
  const whole = cases.filter(({ varying, definition }) => !varying && !isMember(definition));
  expect(subjects.length).toBeGreaterThan(whole.length / 3);
});

const sets = cases
  .filter(({ definition }) => isMember(definition))
  .map(({ name, ...subject }) => [name, subject] as const);

test.each(sets)("%s takes none: its requests name members, and hold nothing else", (_, { definition, decided }) => {
  const declared = { ...fewest(definition, decided), extra: { unheard_of: 1 } };
  expect(check(definition, declared).map(({ property }) => property)).toEqual(["extra"]);
});

describe.each(subjects)("$name", ({ subject, unknown }) => {
  test("a property in `extra` is sent, compared and removed like any other", async () => {
    const { definition, decided } = subject;
    const [scenario] = scenariosFor(subject);
    const base = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
    const [first, second] = samples(unknown).map((value) => ({ ...base, extra: { [unknown.wire]: value } }));
    const resource = new Subject(definition, tenant());

    await resource.create(first!);
    await resource.expectSettled();
    if (!definition.operations.update)
      return expect((await resource.preview(second!)).replaces).toEqual([`extra.${unknown.wire}`]);
    await changed(resource, second!, { [unknown.wire]: second!.extra[unknown.wire] });
    await resource.changeElsewhere([unknown], { ...base, [unknown.name]: samples(unknown)[0] });
    expect(await resource.refresh()).toEqual(first);
    resource.inputs = first!;
    await changed(resource, second!, { [unknown.wire]: second!.extra[unknown.wire] });
    if (unknown.nullable && !unknown.permanent) await changed(resource, base, { [unknown.wire]: null });
  });
});

async function changed(resource: Subject, inputs: Values, body: Values): Promise<void> {
  expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
  const [request] = (await resource.update(inputs)).filter(({ method }) => method !== "GET");
  expect(request!.body).toMatchObject(body);
  await resource.expectSettled();
}
