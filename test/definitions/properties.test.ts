import { formatPath, valueAt } from "../../src/engine/path";
import { cases, pathOf, type Target, targetsOf } from "./cases";
import { type Declaration, declare } from "./declaration";
import { expectAtRest } from "./rest";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

describe.each(cases)("$name", (subject) => {
  const { operations } = subject.definition;

  test.each(targetsOf(subject).map((target) => [pathOf(target), target] as const))("%s", async (_, target) => {
    const declaration = await declare(subject, target, tenant());
    const resource = new Subject(subject.definition, tenant());
    const is = (trait: "immutable" | "createOnly" | "local") => target.some((property) => property[trait]);
    if (!operations.update || is("immutable")) return replaced(resource, target, declaration);
    if (is("createOnly") || is("local")) return unsent(resource, declaration);
    return managed(resource, target, declaration);
  });
});

/** A property that cannot be changed in place. */
async function replaced(resource: Subject, target: Target, declaration: Declaration) {
  const { definition } = resource;
  const [first, second] = declaration.values;
  const path = formatPath(target.map(({ name }) => name));
  await resource.create(declaration.with(first));
  if (second === undefined && !declaration.without) return onlyValue(target);
  const change = await resource.preview(second === undefined ? declaration.without! : declaration.with(second));
  expect(change.changes).toBe(second === undefined && definition.operations.update ? false : undefined);
  if (second !== undefined || !definition.operations.update) {
    expect(change.replaces!.length).toBeGreaterThan(0);
    expect(change.replaces!.filter((replaced) => replaced !== path && !isWithin(replaced, path))).toEqual([]);
  }
  const keyStays = definition.naturalKey.length > 0 && !definition.naturalKey.includes(target[0]!.name);
  expect(change.deleteBeforeReplace).toBe(keyStays);
}

const isWithin = (one: string, other: string) => one.startsWith(`${other}.`) || one.startsWith(`${other}[`);

/** There is nothing that it could be changed to. */
const onlyValue = (target: Target) => expect(target.at(-1)!.optional).toBe(false);

/** A property that goes along with other things, and asks for no request of its own. */
async function unsent(resource: Subject, declaration: Declaration) {
  await resource.create(declaration.without!);
  for (const value of declaration.values) {
    expect(await resource.update(declaration.with(value))).toEqual([]);
    await resource.expectSettled();
  }
}

/** A property that is set, changed, drifts and is removed again. */
async function managed(resource: Subject, target: Target, { without, with: inputsWith, values }: Declaration) {
  const property = target.at(-1)!;
  const wirePath = target.map(({ wire }) => wire);
  const nothing = property.nullable ? [null] : [];
  const steps = values.length > 1 ? [values[0], ...nothing, values[1]] : [...nothing, values[0]];
  const live = async () => valueAt(await resource.live(), wirePath);

  await resource.create(without ?? inputsWith(steps.shift()));
  const before = await live();
  if (without) await notOurs(resource, target, values[0]);
  for (const value of steps) {
    const inputs = inputsWith(value);
    expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
    expect(writesOf(await resource.update(inputs))).toBe(1);
    await resource.expectSettled();
  }
  await drifts(resource, target, inputsWith, values);
  if (!without) return;

  const last = await live();
  const canGo = (await resource.preview(without)).changes === undefined;
  expect(writesOf(canGo ? await resource.update(without) : [])).toBe(canGo ? 1 : 0);
  resource.inputs = without;
  expectAtRest(target, { before, last, after: await live() });
  if (canGo) await resource.expectSettled();
}

const writesOf = (requests: readonly { method: string }[]) => requests.filter(({ method }) => method !== "GET").length;

/** What another session sets and the program does not declare is no difference. */
async function notOurs(resource: Subject, target: Target, value: unknown) {
  await resource.changeElsewhere(target, value);
  await resource.expectSettled();
}

/** A change behind the program's back is seen where it is, and taken back. */
async function drifts(resource: Subject, target: Target, inputsWith: Declaration["with"], values: unknown[]) {
  const property = target.at(-1)!;
  const isSeen = valueAt(await resource.live(), target.map(({ wire }) => wire)) !== undefined;
  expect(isSeen || target.some(({ secret, writeOnly }) => secret || writeOnly)).toBe(true);
  const other = values.length > 1 ? values[0] : property.nullable ? null : undefined;
  if (other === undefined) return;
  const declared = resource.inputs;
  await resource.changeElsewhere(target, other);
  const found = await resource.refresh();
  if (!isSeen || target.some(({ writeOnly }) => writeOnly)) return expect(found).toEqual(declared);
  expect(found).toEqual(inputsWith(other ?? undefined));
  expect(await resource.preview(declared)).toMatchObject({ changes: undefined, replaces: [] });
  resource.inputs = found;
  expect(writesOf(await resource.update(declared))).toBe(1);
  await resource.expectSettled();
}
