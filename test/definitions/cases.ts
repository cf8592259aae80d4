import { type Definition, type Property, propertiesOf, schemaFor, type Values } from "../../src/definition";
import { check } from "../../src/engine";
import * as resources from "../../src/resources";
import { resourceSampleOf, scenariosOf } from "../samples";
import type { Scenario } from "../samples/scenario";
import { isNested, sample, sampleOf } from "./sample";

/** A definition, and of one whose shape varies one shape. */
export interface Case {
  readonly name: string;
  readonly definition: Definition;
  /** The value that decides on the shape. */
  readonly decided: Values;
  /** The property of which it is the shape. */
  readonly varying?: Property;
}

export const definitions: readonly Definition[] = Object.values(resources);

export const varyingOf = ({ inputs }: Definition): Property | undefined =>
  propertiesOf(inputs).find(({ variants }) => variants);

export const cases: readonly Case[] = definitions.flatMap((definition): Case[] => {
  const varying = varyingOf(definition);
  const { on, cases = {} } = varying?.variants ?? {};
  const whole = {
    name: definition.type,
    definition,
    decided: on ? { [on]: resourceSampleOf(definition.type).decisive } : {},
  };
  const shapes = Object.keys(cases).map((value) => ({
    ...{ name: `${definition.type} ${value}`, definition, varying },
    decided: { [on!]: value },
  }));
  return [whole, ...shapes];
});

/** The cases without those whose shape another one has as well. */
export const distinctCases: readonly Case[] = cases.filter(
  (one, index) => !one.varying || cases.findIndex((other) => shapeOf(other) === shapeOf(one)) === index,
);

function shapeOf({ decided, varying }: Case): unknown {
  return varying?.variants?.cases[String(decided[varying.variants.on])];
}

/** A property with those that lead to it, outermost first. */
export type Target = readonly Property[];

export const pathOf = (target: Target): string => target.map(({ name }) => name).join(".");

/** What every definition has, with tests of its own. */
const everywhere = ["extra", "adopt"];

/** Every property at every depth, the ones that vary in the case of each shape. */
export function targetsOf({ definition, decided, varying }: Case): Target[] {
  const properties = propertiesOf(schemaFor(definition.inputs, decided)).filter(
    ({ name }) => !everywhere.includes(name),
  );
  const own = varying ?? varyingOf(definition);
  return within(properties.filter(({ name }) => (name === own?.name) === (varying !== undefined)));
}

const within = (properties: readonly Property[], above: Target = []): Target[] =>
  properties.flatMap((property) => {
    const target = [...above, property];
    return [target, ...(isNested(property) ? within(propertiesOf(property.schema), target) : [])];
  });

export const scenariosFor = ({ definition, decided }: Case): readonly Scenario[] =>
  scenariosOf(definition.type, decided);

/** The situation in which a property can be declared. */
export function scenarioFor(subject: Case, path: string): Scenario {
  const { definition } = subject;
  const scenario = scenariosFor(subject).find(
    ({ without = [] }) => !without.some((excluded) => path === excluded || path.startsWith(`${excluded}.`)),
  );
  if (!scenario) throw new Error(`${definition.type}: no scenario declares ${path}; add one to test/samples`);
  return scenario;
}

/** The fewest arguments that are valid: the required ones, and those that a constraint asks for. */
export function fewest(definition: Definition, given: Values): Values {
  let values = sampleOf(definition.inputs, 0, "required", given);
  for (const constraint of definition.constraints.filter(({ broken }) => broken(values))) {
    const properties = propertiesOf(schemaFor(definition.inputs, values));
    const attempts = properties
      .filter(({ name }) => constraint.properties.includes(name) && !(name in values))
      .flatMap((property) =>
        (["required", "all"] as const).map((extent) => ({ ...values, [property.name]: sample(property, 0, extent) })),
      );
    values = attempts.find((attempt) => !constraint.broken(attempt)) ?? values;
  }
  return values;
}

/** As many arguments as are valid together. */
export function most(definition: Definition, given: Values, { without = [], apart = [] }: Scenario): Values {
  const values = sampleOf(definition.inputs, 0, "all", given);
  const { extra: _, ...named } = values;
  return [...without, ...apart].reduce((rest, path) => placed(rest, path.split("."), undefined), named);
}

/** Values with another one at a path, or none. Objects on the way there come into being, and go when they are empty. */
export function placed(values: Values, [name = "", ...below]: readonly string[], value: unknown): Values {
  const { [name]: current, ...others } = values;
  if (below.length === 0) return value === undefined ? others : { ...values, [name]: value };
  if (current === undefined && value === undefined) return values;
  const item = placed((current ?? {}) as Values, below, value);
  return Object.keys(item).length === 0 ? others : { ...values, [name]: item };
}

export const isValid = (definition: Definition, values: Values): boolean => check(definition, values).length === 0;
