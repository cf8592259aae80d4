import { isObject, propertiesOf, type Values } from "../../src/definition";
import { valueAt } from "../../src/engine/path";
import { type Case, fewest, isValid, pathOf, placed, scenarioFor, type Target, varyingOf } from "./cases";
import { sample, sampleOf, samples } from "./sample";
import type { Scenario } from "./scenarios";
import type { Tenant } from "./subject";

/** A property as a program may declare it. */
export interface Declaration {
  /** Inputs without the property; `undefined` when it cannot be left out. */
  readonly without: Values | undefined;
  /** Inputs with a value of the property, and what goes along with it. */
  readonly with: (value: unknown) => Values;
  /** Two values of it, or the only one that there is. */
  readonly values: unknown[];
}

/** Prepares a tenant for a property, and the fewest arguments around it. */
export async function declare(subject: Case, target: Target, tenant: Tenant): Promise<Declaration> {
  const { definition, decided } = subject;
  const path = target.map(({ name }) => name);
  const scenario = scenarioFor(subject, pathOf(target));
  const given = { ...decided, ...(await scenario.given?.(tenant)) };
  const base = fewest(definition, given);
  const values = valuesOf(target, scenario, valueAt(base, path));
  const isDecisive = varyingOf(definition)?.variants?.on === pathOf(target);
  if (isDecisive) return { without: undefined, values, with: (value) => fewest(definition, placed(given, path, value)) };

  const along = alongOf(scenario.along, path);
  const around = (value: unknown, companion: Values = {}) =>
    merge(merge(placed(held(base, target), path, value), companion), value === undefined ? {} : along);
  const fits = (inputs: Values) => isValid(definition, inputs);
  const companion = companionsOf(target).find(
    (candidate) => fits(around(undefined, candidate)) && fits(around(values[0], candidate)),
  );
  const complete = (value: unknown) => around(value, companion);
  const without = [complete(undefined), base].find((inputs) => valueAt(inputs, path) === undefined && fits(inputs));
  return { without, with: complete, values };
}

/** Two values of a property, of which none holds what can be declared only apart. */
function valuesOf(target: Target, { apart = [] }: Scenario, current: unknown): unknown[] {
  const within = `${pathOf(target)}.`;
  const excluded = apart.filter((path) => path.startsWith(within)).map((path) => path.slice(within.length).split("."));
  const values = samples(target.at(-1)!).map((value) =>
    excluded.reduce((rest, path) => (isObject(rest) ? placed(rest, path, undefined) : rest), value),
  );
  const isNew = current !== undefined && values.every((value) => !isSame(current, value));
  return isNew && values.length === 1 ? [current, ...values] : values;
}

/** The base with the objects that hold the property, each with what it requires. */
function held(base: Values, target: Target): Values {
  let values = base;
  target.slice(0, -1).forEach(({ schema }, depth) => {
    const path = target.slice(0, depth + 1).map(({ name }) => name);
    if (valueAt(values, path) === undefined) values = placed(values, path, sampleOf(schema, 0, "required"));
  });
  return values;
}

/** Another property of the same object, which stays declared while this one comes and goes. */
function companionsOf(target: Target): Values[] {
  const holder = target.at(-2);
  if (!holder) return [];
  const path = target.slice(0, -1).map(({ name }) => name);
  return propertiesOf(holder.schema)
    .filter(({ name, optional, immutable, createOnly }) => name !== target.at(-1)!.name && optional && !immutable && !createOnly)
    .map((property) => placed({}, [...path, property.name], sample(property, 0)));
}

const alongOf = (table: Readonly<Record<string, Values>> = {}, path: readonly string[]): Values =>
  path.reduce((found, _, depth) => merge(found, table[path.slice(0, depth + 1).join(".")] ?? {}), {} as Values);

const merge = (one: Values, other: Values): Values =>
  Object.entries(other).reduce((merged, [name, value]) => {
    const current = merged[name];
    return { ...merged, [name]: isObject(current) && isObject(value) ? merge(current, value) : value };
  }, one);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
