import { z } from "zod";
import { isObject, type Property, propertiesOf, type Values } from "../../src/definition";
import { valueAt } from "../../src/engine/values/path";
import type { Scenario } from "../samples/scenario";
import { type Case, fewest, isValid, pathOf, placed, scenarioFor, type Target, varyingOf } from "./cases";
import { sample, sampleOf, samples } from "./sample";
import type { Tenant } from "./subject";

/** A property as a program may declare it. */
export interface Declaration {
  /** Inputs without the property; `undefined` when it cannot be left out. */
  readonly without: Values | undefined;
  /** Inputs with a value of the property, and what goes along with it. */
  readonly with: (value: unknown) => Values;
  /** Two values of it, or the only one that there is. */
  readonly values: unknown[];
  /** Whether null is a third one. */
  readonly takesNull: boolean;
  /** Whether it stays in a simulated tenant once it is removed. */
  readonly isKept: boolean;
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
  if (isDecisive) {
    const decide = (value: unknown) => fewest(definition, placed(given, path, value));
    return { without: undefined, values, takesNull: false, isKept: false, with: decide };
  }

  const along = alongOf(scenario.along, path);
  const around = (value: unknown, companion: Values = {}) =>
    placed(merge(merge(held(base, target), companion), value === undefined ? {} : along), path, value);
  const fits = (inputs: Values) => isValid(definition, inputs);
  const companion = companionsOf(target).find(
    (candidate) => fits(around(undefined, candidate)) && fits(around(values[0], candidate)),
  );
  const complete = (value: unknown) => around(value, companion);
  const isNeeded = scenario.needed?.includes(pathOf(target));
  const without = [complete(undefined), base].find(
    (inputs) => valueAt(inputs, path) === undefined && fits(inputs) && !isNeeded,
  );
  const takesNull = target.at(-1)!.nullable && fits(complete(null));
  const isKept = scenario.kept?.includes(pathOf(target)) ?? false;
  return { without, with: complete, values, takesNull, isKept };
}

/** Two values of a property, the present one first, of which none holds what can be declared only apart. */
function valuesOf(target: Target, { apart = [] }: Scenario, current: unknown): unknown[] {
  const within = `${pathOf(target)}.`;
  const excluded = apart.filter((path) => path.startsWith(within)).map((path) => path.slice(within.length).split("."));
  const left = [...excluded, ...immutableWithin(target.at(-1)!)];
  const values = samples(target.at(-1)!).map((value) =>
    left.reduce((rest, path) => (isObject(rest) ? placed(rest, path, undefined) : rest), value),
  );
  return current === undefined ? values : [current, ...values.filter((value) => !isSame(current, value))].slice(0, 2);
}

/** Paths of what a change would replace the resource for. */
export function immutableWithin({ schema, immutable }: Property): string[][] {
  if (immutable || schema instanceof z.ZodUnion) return [];
  return propertiesOf(schema).flatMap((property) =>
    property.immutable ? [[property.name]] : immutableWithin(property).map((path) => [property.name, ...path]),
  );
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
    .filter(
      ({ name, optional, immutable, createOnly }) =>
        name !== target.at(-1)!.name && optional && !immutable && !createOnly,
    )
    .map((property) => placed({}, [...path, property.name], sample(property, 0)));
}

const alongOf = (table: Readonly<Record<string, Values>> = {}, path: readonly string[]): Values =>
  path.reduce((found, _, depth) => merge(found, table[path.slice(0, depth + 1).join(".")] ?? {}), {} as Values);

/** Two declarations in one; of two values of a property the second counts. */
function merge(one: Values, other: Values): Values {
  const merged = Object.entries(other).map(([name, value]) => {
    const current = one[name];
    return [name, isObject(current) && isObject(value) ? merge(current, value) : value];
  });
  return { ...one, ...Object.fromEntries(merged) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
