import type { Values } from "../../src/definition";
import { formatPath, valueAt } from "../../src/engine/path";
import { cases, pathOf, type Target, targetsOf } from "./cases";
import { type Declaration, declare } from "./declaration";
import { expectAtRest, goesBack } from "./rest";
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
  const { naturalKey, operations } = resource.definition;
  const [first, second] = declaration.values;
  await resource.create(declaration.with(first));
  if (second !== undefined) {
    const path = formatPath(target.map(({ name }) => name));
    const { changes, replaces = [], deleteBeforeReplace } = await resource.preview(declaration.with(second));
    expect(changes).toBeUndefined();
    expect(replaces.length).toBeGreaterThan(0);
    expect(replaces.filter((replacing) => !isWithin(replacing, path))).toEqual([]);
    expect(deleteBeforeReplace).toBe(naturalKey.length > 0 && !naturalKey.includes(target[0]!.name));
  }
  if (!declaration.without) return expect(second !== undefined || !target.at(-1)!.optional).toBe(true);
  const { changes, replaces = [] } = await resource.preview(declaration.without);
  expect([changes, replaces.length > 0]).toEqual([undefined, !operations.update]);
}

const isWithin = (one: string, other: string) => [other, `${other}.`, `${other}[`].some((start) => one.startsWith(start));

/** A property that goes along with other things, and asks for no request of its own. */
async function unsent(resource: Subject, { without, with: inputsWith, values }: Declaration) {
  await resource.create(without!);
  for (const inputs of [...values.map(inputsWith), without!]) {
    expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
    expect(await resource.update(inputs)).toEqual([]);
    await resource.expectSettled();
  }
}

/** A property that is set, changed, drifts and is removed again. */
async function managed(resource: Subject, target: Target, { without, with: inputsWith, values }: Declaration) {
  const nothing = target.at(-1)!.nullable ? [null] : [];
  const steps = values.length > 1 ? [values[0], ...nothing, values[1]] : [...nothing, values[0]];
  const live = async () => valueAt(await resource.live(), wirePathOf(target));

  await resource.create(without ?? inputsWith(steps.shift()));
  const before = await live();
  if (without) await notOurs(resource, target, inputsWith(values[0]));
  for (const value of steps) await changes(resource, inputsWith(value));
  await drifts(resource, target, inputsWith(values.length > 1 ? values[0] : (nothing[0] ?? undefined)));
  if (!without) return;

  const last = await live();
  await changes(resource, without, goesBack(resource.definition, target));
  expectAtRest(target, { before, last, after: await live() });
}

const wirePathOf = (target: Target) => target.map(({ wire }) => wire);

async function changes(resource: Subject, inputs: Values, isSent = true) {
  expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
  const requests = await resource.update(inputs);
  expect(requests.filter(({ method }) => method !== "GET").length).toBeGreaterThanOrEqual(isSent ? 1 : 0);
  if (!isSent) expect(requests).toEqual([]);
  await resource.expectSettled();
}

/** What another session sets and the program does not declare is no difference. */
async function notOurs(resource: Subject, target: Target, inputs: Values) {
  await resource.changeElsewhere(target, inputs);
  await resource.expectSettled();
}

/** A change behind the program's back is seen where it is, and taken back. */
async function drifts(resource: Subject, target: Target, others: Values) {
  const declared = resource.inputs;
  const isShown = valueAt(await resource.live(), wirePathOf(target)) !== undefined;
  const isHidden = target.some(({ writeOnly }) => writeOnly) || (!isShown && target.some(({ secret }) => secret));
  expect(isShown || isHidden).toBe(true);
  await resource.changeElsewhere(target, others);
  const found = await resource.refresh();
  if (isHidden) return expect(found).toEqual(declared);
  expect(found).toEqual(others);
  resource.inputs = found;
  await changes(resource, declared);
}
