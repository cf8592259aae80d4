import type { Values } from "../../src/definition";
import { formatPath, valueAt } from "../../src/engine/path";
import { distinctCases, pathOf, placed, type Target, targetsOf } from "./cases";
import { type Declaration, declare } from "./declaration";
import { shown } from "./drift";
import { expectAtRest, goesBack, hasPermanent } from "./rest";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

describe.each(distinctCases)("$name", (subject) => {
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
  const path = target.map(({ name }) => name);
  await resource.create(declaration.with(first));
  if (second !== undefined) {
    const { changes, replaces = [], deleteBeforeReplace } = await resource.preview(declaration.with(second));
    const isUsedOnce = target.some(({ createOnly }) => createOnly);
    expect([changes, replaces.length > 0]).toEqual(isUsedOnce ? [false, false] : [undefined, true]);
    expect(replaces.filter((replacing) => !isWithin(replacing, formatPath(path)))).toEqual([]);
    expect(deleteBeforeReplace).toBe(!isUsedOnce && naturalKey.length > 0 && !naturalKey.includes(target[0]!.name));
  }
  if (!target.at(-1)!.optional) return;
  const { changes, replaces = [] } = await resource.preview(placed(resource.inputs, path, undefined));
  const isForgotten = operations.update !== undefined || target.some(({ createOnly }) => createOnly);
  expect(replaces.length > 0).toBe(!isForgotten);
  expect(changes).toBe(!operations.update && isForgotten ? false : undefined);
}

const isWithin = (one: string, other: string) =>
  [other, `${other}.`, `${other}[`].some((start) => one.startsWith(start));

/** A property that goes along with other things, and asks for no request of its own. */
async function unsent(resource: Subject, { without, with: inputsWith, values }: Declaration) {
  await resource.create(without!);
  for (const inputs of [...values.map(inputsWith), without!]) await changes(resource, inputs, false);
}

/** A property that is set, changed, drifts and is removed again. */
async function managed(resource: Subject, target: Target, declaration: Declaration) {
  const { without, with: inputsWith, values, takesNull } = declaration;
  const nothing = takesNull ? [null] : [];
  const steps = values.length > 1 ? [values[0], ...nothing, values[1]] : [...nothing, values[0]];
  const gone = without ? target.slice(0, goneAt(target, without)) : target;
  const live = async () => valueAt(await resource.live(), wirePathOf(gone));

  await resource.create(without ?? inputsWith(steps.shift()));
  const before = await live();
  for (const value of steps) await changes(resource, inputsWith(value));
  const other = values.length > 1 ? values[0] : (nothing[0] ?? undefined);
  if (other !== undefined || target.at(-1)!.optional) await drifts(resource, target, inputsWith(other));
  if (!without) return;

  const last = staysAt(gone, declaration) ? await live() : undefined;
  await changes(resource, without, goesBack(resource.definition, gone));
  expectAtRest(gone, { before, last, after: await live() }, declaration.isKept);
}

/** How much of a path leads to the outermost thing that is not declared. */
const goneAt = (target: Target, inputs: Values): number =>
  1 + target.findIndex((_, depth) => valueAt(inputs, pathTo(target.slice(0, depth + 1))) === undefined);

/** Whether a property stays as it is once it is removed. */
const staysAt = (target: Target, { isKept }: Declaration): boolean => isKept || hasPermanent(target);

const pathTo = (target: Target) => target.map(({ name }) => name);
const wirePathOf = (target: Target) => target.map(({ wire }) => wire);

async function changes(resource: Subject, inputs: Values, isSent = true) {
  expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
  const requests = await resource.update(inputs);
  expect(requests.filter(({ method }) => method !== "GET").length > 0).toBe(isSent);
  if (!isSent) expect(requests).toEqual([]);
  await resource.expectSettled();
}

/** A change behind the program's back is seen where it is, and taken back. */
async function drifts(resource: Subject, target: Target, others: Values) {
  const declared = resource.inputs;
  const before = valueAt(await resource.changeElsewhere(target, others), wirePathOf(target));
  const after = valueAt(await resource.live(), wirePathOf(target));
  const isHidden = target.some(({ writeOnly }) => writeOnly);
  const value = isHidden
    ? valueAt(declared, pathTo(target))
    : shown(target.at(-1)!, valueAt(declared, pathTo(target)), { before, after });
  const found = await resource.refresh();
  expect(found).toEqual(placed(declared, pathTo(target), value));
  if (JSON.stringify(found) === JSON.stringify(declared)) return;
  resource.inputs = found;
  await changes(resource, declared);
}
