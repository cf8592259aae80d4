import { z } from "zod";
import { type Definition, hasProperties, type Values, type Wire } from "../../src/definition";
import { check } from "../../src/engine";
import { valueAt } from "../../src/engine/values/path";
import { toWire } from "../../src/engine/values/wire";
import { type Case, distinctCases, isValid, pathOf, placed, type Target, targetsOf } from "./cases";
import { type Declaration, declare } from "./declaration";
import { samples } from "./sample";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

const peculiarities = [
  ...(["immutable", "secret", "writeOnly", "createOnly", "updateOnly", "local", "permanent", "document"] as const),
];

/** Whether a property within an object can stand in for one that this version does not know. */
function canStandIn(target: Target): boolean {
  const property = target.at(-1)!;
  const { optional, schema, nested } = property;
  if (target.length < 2 || !optional || nested || hasProperties(schema) || schema instanceof z.ZodRecord) return false;
  return !target.some((one) => peculiarities.some((trait) => one[trait])) && samples(property).length > 1;
}

/** Of each object within a definition, at every depth, the properties that can stand in. */
function holdersOf(subject: Case): [string, Target[]][] {
  const holders = new Map<string, Target[]>();
  for (const target of targetsOf(subject).filter(canStandIn)) {
    const holder = pathOf(target.slice(0, -1));
    holders.set(holder, [...(holders.get(holder) ?? []), target]);
  }
  return [...holders];
}

const subjects = distinctCases
  .filter(({ definition }) => definition.operations.update && definition.operations.read)
  .flatMap((subject) => holdersOf(subject).map(([holder, targets]) => ({ subject, holder, targets })))
  .map((one) => ({ ...one, name: `${one.subject.name} ${one.holder}` }));

const wirePathOf = (target: Target): string[] => target.map(({ wire }) => wire);
const nested = ([name = "", ...below]: readonly string[], value: unknown): Wire => ({
  [name]: below.length === 0 ? value : nested(below, value),
});

/** The same inputs with the property in `extra`. */
function inExtra(target: Target, inputs: Values): Values {
  const path = target.map(({ name }) => name);
  const value = toWire(target.at(-1)!.schema, valueAt(inputs, path));
  return { ...placed(inputs, path, undefined), extra: nested(wirePathOf(target), value) };
}

/** What Auth0 may have in place of the property when nobody declares it. */
const defaultsOf = (target: Target): unknown[] => [
  null,
  ...target.flatMap(({ schema, unset, serverDefault }, depth) =>
    [unset, toWire(schema, serverDefault?.({}))].map(
      (value) => valueAt(value, wirePathOf(target.slice(depth + 1))) ?? null,
    ),
  ),
];

test("there are objects of many definitions", () => {
  expect(new Set(subjects.map(({ subject }) => subject.definition.type)).size).toBeGreaterThan(4);
});

test.each(subjects)("$name", async ({ subject, targets }) => {
  const { definition } = subject;
  for (const target of targets) {
    const declaration = await declare(subject, target, tenant());
    const [first, second] = declaration.values.map((value) => inExtra(target, declaration.with(value)));
    if (!first || !second || ![first, second].every((inputs) => isValid(definition, inputs))) {
      tenant().simulator.reset();
      continue;
    }
    expect(declaredTwice(definition, { ...declaration.with(declaration.values[0]), extra: first["extra"] })).toEqual(
      expect.stringContaining(`is declared as \`${pathOf(target)}\` as well`),
    );
    return partly(new Subject(definition, tenant()), target, declaration, [first, second]);
  }
  throw new Error("No property can be declared in `extra` alone");
});

const declaredTwice = (definition: Definition, inputs: Values): string | undefined =>
  check(definition, inputs).find(({ property }) => property.startsWith("extra."))?.reason;

/** A part of an object in `extra` comes, drifts, changes and goes, while what is declared beside it stays. */
async function partly(
  resource: Subject,
  target: Target,
  { with: typedWith, values }: Declaration,
  [first, second]: [Values, Values],
) {
  const { extra: _, ...base } = first;
  const path = wirePathOf(target);
  const live = async () => valueAt(await resource.live(), path) ?? null;
  const wired = values.map((value) => toWire(target.at(-1)!.schema, value));
  await resource.create(first);
  expect(await live()).toEqual(wired[0]);
  await resource.expectSettled();
  await resource.changeElsewhere(target, typedWith(values[1]));
  expect(await resource.refresh()).toEqual({ ...first, extra: nested(path, wired[1]) });
  resource.inputs = { ...first, extra: nested(path, wired[1]) };
  await resource.update(first);
  expect(await live()).toEqual(wired[0]);
  await resource.update(second);
  expect(await live()).toEqual(wired[1]);
  await resource.expectSettled();
  await resource.update(base);
  await resource.expectSettled();
  expect(defaultsOf(target)).toContainEqual(await live());
}
