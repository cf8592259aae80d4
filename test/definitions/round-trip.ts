import { changedSecret, isObject, type Property, propertiesOf, type Values } from "../../src/definition";
import { formatPath, valueAt } from "../../src/engine/values/path";
import type { LedgerEntry } from "../../src/simulator";
import { resourceSampleOf } from "../samples";
import { type Case, pathOf, placed, type Target, targetsOf } from "./cases";
import { type Declaration, declare } from "./declaration";
import { shown } from "./drift";
import { expectAtRest, goesBack, hasPermanent } from "./rest";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const operations = ["set", "changed", "removed", "null"] as const;
type Operation = (typeof operations)[number];

/** What was done to each property: it is in the tests of its file, and nothing counts that did not hold. */
type Done = Map<string, Set<Operation>>;

/**
 * Declares a test for each property of these cases, at every depth; a list or a map is one value. It is set, changed,
 * removed, and null where that is allowed. Afterwards every property has gone through all that its schema allows, but
 * for what is excepted, by the reason.
 */
export function roundTrips(subjects: readonly Case[], excepted: Readonly<Record<string, readonly string[]>>): void {
  const tenant = simulatedTenant();
  const done: Done = new Map();

  describe.each(subjects)("$name", (subject) => {
    test.each(targetsOf(subject).map((target) => [pathOf(target), target] as const))("%s", async (path, target) => {
      const declaration = await declare(subject, target, tenant());
      const passed = await roundTrip(new Subject(subject.definition, tenant()), target, declaration);
      done.set(`${subject.name} ${path}`, new Set(passed));
    });
  });

  test("every property went through every operation that its schema allows", () => {
    const missing = subjects.flatMap((subject) =>
      targetsOf(subject).flatMap((target) =>
        operations
          .filter((operation) => isAllowed[operation](target.at(-1)!))
          .filter((operation) => !done.get(`${subject.name} ${pathOf(target)}`)?.has(operation))
          .map((operation) => `${operation}: ${subject.name} ${pathOf(target)}`),
      ),
    );
    expect(missing.sort()).toEqual(Object.values(excepted).flat().sort());
    const count = (operation: Operation) => [...done.values()].filter((passed) => passed.has(operation)).length;
    process.stdout.write(
      `${done.size} properties: ${operations.map((operation) => `${count(operation)} ${operation}`).join(", ")}\n`,
    );
  });
}

const isAllowed: Readonly<Record<Operation, (property: Property) => boolean>> = {
  set: () => true,
  changed: () => true,
  removed: ({ optional }) => optional,
  null: ({ nullable }) => nullable,
};

/** Returns what was done. */
function roundTrip(resource: Subject, target: Target, declaration: Declaration): Promise<Operation[]> {
  const is = (trait: "immutable" | "createOnly" | "local") => target.some((property) => property[trait]);
  if (!resource.definition.operations.update || (is("immutable") && !is("createOnly")))
    return replaced(resource, target, declaration);
  if (is("createOnly") || is("local")) return unsent(resource, target, declaration);
  return managed(resource, target, declaration);
}

/** A property that cannot be changed in place. */
async function replaced(resource: Subject, target: Target, declaration: Declaration): Promise<Operation[]> {
  const { naturalKey, operations } = resource.definition;
  const [first, second] = declaration.values;
  const path = pathTo(target);
  const done: Operation[] = ["set"];
  await created(resource, target, declaration.with(first));
  if (second !== undefined) {
    const { changes, replaces = [], deleteBeforeReplace } = await resource.preview(declaration.with(second));
    const isUsedOnce = target.some(({ createOnly }) => createOnly);
    expect([changes, replaces.length > 0]).toEqual(isUsedOnce ? [false, false] : [undefined, true]);
    const within = [formatPath(path), ...varyingOn(resource, formatPath(path))];
    expect(replaces.filter((replacing) => !within.some((one) => isWithin(replacing, one)))).toEqual([]);
    expect(deleteBeforeReplace).toBe(!isUsedOnce && naturalKey.length > 0 && !naturalKey.includes(target[0]!.name));
    done.push("changed");
  }
  if (declaration.takesNull) {
    expect(await resource.preview(declaration.with(null))).toMatchObject({ changes: undefined });
    done.push("null");
  }
  if (!target.at(-1)!.optional) return done;
  const { changes, replaces = [] } = await resource.preview(placed(resource.inputs, path, undefined));
  const isForgotten = operations.update !== undefined || target.some(({ createOnly }) => createOnly);
  expect(replaces.length > 0).toBe(!isForgotten);
  expect(changes).toBe(!operations.update && isForgotten ? false : undefined);
  return [...done, "removed"];
}

/** Names of what has another shape with each value of a property. */
const varyingOn = ({ definition }: Subject, name: string): string[] =>
  propertiesOf(definition.inputs)
    .filter(({ variants }) => variants?.on === name)
    .map((varying) => varying.name);

const isWithin = (one: string, other: string) =>
  [other, `${other}.`, `${other}[`].some((start) => one.startsWith(start));

/** A property that goes along with other things, and asks for no request of its own. */
async function unsent(resource: Subject, target: Target, declaration: Declaration): Promise<Operation[]> {
  const { without, with: inputsWith, values, takesNull } = declaration;
  const alone = new Subject(resource.definition, resource.tenant);
  await created(alone, target, inputsWith(values[0]));
  await alone.delete();
  await resource.create(without!);
  const steps = [...values, ...(takesNull ? [null] : [])];
  for (const inputs of [...steps.map(inputsWith), without!]) await changes(resource, inputs, false);
  return [
    "set",
    ...(values.length > 1 ? (["changed"] as const) : []),
    ...(takesNull ? (["null"] as const) : []),
    "removed",
  ];
}

/** Creates it with a property, and expects that what nobody can read is sent. */
async function created(resource: Subject, target: Target, inputs: Values): Promise<void> {
  expectSent(resource, await resource.create(inputs), target, inputs);
  if (resource.definition.kind !== "action") await resource.expectSettled();
}

/** What cannot be read is seen in no answer: the requests hold it. */
function expectSent({ definition }: Subject, requests: readonly LedgerEntry[], target: Target, inputs: Values): void {
  if (!target.some(({ writeOnly, secret, createOnly }) => writeOnly || secret || createOnly)) return;
  if (isReworded(definition, target) || target.some(({ local }) => local)) return;
  const bodies = JSON.stringify(requests.map(({ body }) => body ?? null));
  expect(textsIn(valueAt(inputs, pathTo(target))).filter((text) => !bodies.includes(text))).toEqual([]);
}

const isReworded = ({ type }: Subject["definition"], [top]: Target): boolean =>
  resourceSampleOf(type).reworded?.includes(top!.name) ?? false;

/** Every text in a value as JSON writes it. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [JSON.stringify(value).slice(1, -1)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A property that is set, changed, drifts and is removed again. */
async function managed(resource: Subject, target: Target, declaration: Declaration): Promise<Operation[]> {
  const { without, with: inputsWith, values, takesNull } = declaration;
  const nothing = takesNull ? [null] : [];
  const steps = values.length > 1 ? [values[0], ...nothing, values[1]] : [...nothing, values[0]];
  const gone = without ? target.slice(0, goneAt(target, without)) : target;
  const live = async () => valueAt(await resource.live(), wirePathOf(gone));

  await resource.create(without ?? inputsWith(steps.shift()));
  const before = await live();
  for (const value of steps)
    expectSent(resource, await changes(resource, inputsWith(value)), target, inputsWith(value));
  const other = values.length > 1 ? values[0] : (nothing[0] ?? undefined);
  const isOneWay = resourceSampleOf(resource.definition.type).oneWay?.includes(target[0]!.name);
  if (!isOneWay && (other !== undefined || target.at(-1)!.optional)) await drifts(resource, target, inputsWith(other));
  const done: Operation[] = ["set", ...(values.length > 1 ? (["changed"] as const) : [])];
  if (takesNull) done.push("null");
  if (!without) return done;

  const last = staysAt(gone, declaration) ? await live() : undefined;
  await changes(resource, without, goesBack(resource.definition, gone));
  if (!isReworded(resource.definition, target))
    expectAtRest(gone, { before, last, after: await live() }, declaration.isKept);
  return [...done, "removed"];
}

/** How much of a path leads to the outermost thing that is not declared. */
const goneAt = (target: Target, inputs: Values): number =>
  1 + target.findIndex((_, depth) => valueAt(inputs, pathTo(target.slice(0, depth + 1))) === undefined);

/** Whether a property stays as it is once it is removed. */
const staysAt = (target: Target, { isKept }: Declaration): boolean => isKept || hasPermanent(target);

const pathTo = (target: Target) => target.map(({ name }) => name);
const wirePathOf = (target: Target) => target.map(({ wire }) => wire);

async function changes(resource: Subject, inputs: Values, isSent = true): Promise<readonly LedgerEntry[]> {
  expect(await resource.preview(inputs)).toMatchObject({ changes: undefined, replaces: [] });
  const requests = await resource.update(inputs);
  // Nothing is written either when the tenant has it just so.
  if (!isSent) expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  await resource.expectSettled();
  return requests;
}

/** What cannot be read is as declared, but for secrets of which Auth0 tells that they were set since. */
const asTold = (declared: unknown, live: unknown): unknown =>
  isObject(declared) && isObject(live)
    ? Object.fromEntries(
        Object.entries(declared).map(([key, value]) => [key, live[key] === changedSecret ? changedSecret : value]),
      )
    : declared;

/** A change behind the program's back is seen where it is, and taken back. */
async function drifts(resource: Subject, target: Target, others: Values) {
  const declared = resource.inputs;
  const before = valueAt(await resource.whole(), wirePathOf(target));
  await resource.changeElsewhere(target, others);
  const after = valueAt(await resource.whole(), wirePathOf(target));
  const whole = target.slice(0, 1 + target.findIndex(({ fingerprint }) => fingerprint));
  const isHidden = target.some(({ writeOnly }) => writeOnly);
  // Of a document nothing is owned on its own.
  const document = target.some((property) => property.document);
  const value = isHidden
    ? asTold(valueAt(declared, pathTo(target)), after)
    : shown({ ...target.at(-1)!, document }, valueAt(declared, pathTo(target)), { before, after });
  const found = await resource.refresh();
  expect(found).toEqual(
    whole.length > 0 ? placed(declared, pathTo(whole), undefined) : placed(declared, pathTo(target), value),
  );
  if (JSON.stringify(found) !== JSON.stringify(declared)) {
    resource.inputs = found;
    await changes(resource, declared);
  }
  // What others have set within an object would stay.
  if (isObject(valueAt(declared, pathTo(target)))) await resource.changeElsewhere(target, declared);
}
