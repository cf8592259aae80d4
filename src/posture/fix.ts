import { z } from "zod";
import { type Definition, isObject, itemsOf, type Property, propertiesFor, type Values } from "../definition";
import { check, type Path, parsePath, valueAt } from "../engine";
import { literal, print } from "../import";
import { configurationOf } from "../policy/configuration";
import { Judged } from "../policy/judged";
import type { ResourceRule } from "../policy/rule";

/** An object that a rule has something against. */
interface Subject {
  readonly definition: Definition;
  readonly inputs: Values;
}

/**
 * The arguments that mend what a rule has against a property, as a line of a program: the first value that the rule and
 * the schema take. Undefined where only a person can choose, as among addresses.
 */
export function fixOf(rule: ResourceRule, subject: Subject, property: string): string | undefined {
  const path = listAt(parsePath(property));
  const place = propertyAt(subject, path);
  if (!place || place.secret) return undefined;
  for (const value of candidates(place, path, rule, subject))
    if (isMended(rule, subject, path, value)) return line(path, value);
  return undefined;
}

/** An item is mended by its list. */
function listAt(path: Path): Path {
  const first = path.findIndex((step) => typeof step === "number");
  return first < 0 ? path : path.slice(0, first);
}

function propertyAt({ definition, inputs }: Subject, path: Path): Property | undefined {
  let schema: z.ZodType = definition.inputs;
  let values: unknown = inputs;
  let found: Property | undefined;
  for (const step of path) {
    const siblings = isObject(values) ? values : {};
    found = propertiesFor(schema, siblings).find(({ name }) => name === step);
    if (!found) return undefined;
    schema = found.schema;
    values = siblings[String(step)];
  }
  return found;
}

function candidates({ schema }: Property, path: Path, rule: ResourceRule, subject: Subject): unknown[] {
  const settings = Object.values(configurationOf(rule, {})).flat();
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodNumber) return settings.filter((setting) => typeof setting === "number");
  if (schema instanceof z.ZodString) return settings.filter((setting) => typeof setting === "string");
  return schema instanceof z.ZodArray ? lists(schema, path, rule, subject) : [];
}

/** The list with an item less, and with one more of those that there can be. Among texts only a person can choose. */
function lists(schema: z.ZodArray, path: Path, rule: ResourceRule, subject: Subject): unknown[] {
  if (complaints(rule, subject.definition, subject.inputs).some((one) => one.length > path.length)) return [];
  const list = listIn(subject, path);
  const { schema: item } = itemsOf(schema);
  return [
    ...list.map((_, gone) => list.filter((_, index) => index !== gone)),
    ...(item instanceof z.ZodEnum ? item.options.map((option) => [...list, option]) : []),
  ];
}

/** What is declared, or what Auth0 gives where nothing is. */
function listIn({ definition, inputs }: Subject, path: Path): readonly unknown[] {
  const list = valueAt(inputs, path) ?? new Judged(definition, inputs, true).get(path.join("."));
  return Array.isArray(list) ? list : [];
}

const complaints = (rule: ResourceRule, definition: Definition, inputs: Values): Path[] =>
  [...rule.check(new Judged(definition, inputs, true), configurationOf(rule, {}))].map(({ property }) =>
    parsePath(property),
  );

const startsWith = (path: Path, start: Path): boolean => start.every((step, depth) => path[depth] === step);

/** Whether the rule has nothing more against the property with this value, and the schema nothing new. */
function isMended(rule: ResourceRule, { definition, inputs }: Subject, path: Path, value: unknown): boolean {
  const mended = withValue(inputs, path, value);
  const known = new Set(check(definition, inputs).map(({ property, reason }) => `${property} ${reason}`));
  return (
    !complaints(rule, definition, mended).some((one) => startsWith(one, path)) &&
    check(definition, mended).every(({ property, reason }) => known.has(`${property} ${reason}`))
  );
}

const withValue = (values: unknown, [step, ...rest]: Path, value: unknown): Values => {
  const siblings = isObject(values) ? values : {};
  return { ...siblings, [step!]: rest.length > 0 ? withValue(siblings[String(step)], rest, value) : value };
};

/** The property and what it is in, without anything beside it: what a program does not declare stays as it is. */
const line = (path: Path, value: unknown): string =>
  print(literal(withValue({}, path, value))).replace(/^\{\s*|,?\s*\}$/g, "");
