import { createHash } from "node:crypto";
import { z } from "zod";
import {
  anything,
  hasProperties,
  isObject,
  itemsOf,
  type Property,
  propertiesOf,
  schemaFor,
  traitsOf,
  valuesOf,
} from "../definition";
import type { Path } from "./path";

/** The smallest part of a declaration that is owned, compared and sent on its own. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.ZodType;
  /** The properties that lead to it, outermost first. */
  readonly properties: readonly Property[];
}

/** The leaves of declared values: objects and maps are looked into, lists and documents are one value. */
export function leaves(schema: z.ZodType, values: Record<string, unknown>): Leaf[] {
  return leavesOf(schema, values, [], []);
}

function leavesOf(
  schema: z.ZodType,
  value: Record<string, unknown>,
  path: Path,
  properties: readonly Property[],
): Leaf[] {
  const known = new Map(propertiesOf(schemaFor(schema, value)).map((property) => [property.name, property]));
  const entries = entrySchema(schema);
  return Object.entries(value).flatMap(([name, item]) => {
    if (item === undefined) return [];
    const property = known.get(name);
    const below = { path: [...path, name], properties: property ? [...properties, property] : properties };
    const inner = property?.schema ?? entries;
    if (isLookedInto(property, item) && Object.keys(item).length > 0)
      return leavesOf(inner, item, below.path, below.properties);
    return [{ ...below, value: item, schema: inner }];
  });
}

/** Whether each part of a value is owned on its own. */
export const isLookedInto = (property: Property | undefined, value: unknown): value is Record<string, unknown> =>
  isObject(value) && !property?.document;

/** The schema of what a map holds, and of what no schema knows. */
const entrySchema = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodRecord ? valuesOf(schema).schema : anything;

/** Whether a live value is what was expected. An empty object says only that there is one: nothing within it is ours. */
export function isAsExpected({ schema, properties }: Leaf, live: unknown, expected: unknown): boolean {
  if (isLookedInto(properties.at(-1), expected) && Object.keys(expected).length === 0) return isObject(live);
  return equal(schema, live, expected);
}

/** Whether any property that leads to the leaf, or the leaf itself, has a trait. */
export const hasTrait = (
  leaf: Leaf,
  trait: "secret" | "credential" | "immutable" | "writeOnly" | "createOnly" | "local" | "alwaysAnswered",
): boolean => leaf.properties.some((property) => property[trait]);

/** Whether two values mean the same: order matters only where it has a meaning, and never among keys. */
export const equal = (schema: z.ZodType, one: unknown, other: unknown): boolean =>
  canonical(schema, one) === canonical(schema, other);

/** The same text for values that mean the same. */
export function canonical(schema: z.ZodType, value: unknown): string {
  if (Array.isArray(value)) {
    const items = schema instanceof z.ZodArray ? itemsOf(schema).schema : anything;
    const texts = value.map((item) => canonical(items, item));
    return `[${(traitsOf(schema).set ? texts.sort() : texts).join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const known = hasProperties(schema) ? propertiesOf(schemaFor(schema, value)) : [];
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, item]) => {
      const property = known.find((candidate) => candidate.name === name);
      return `${JSON.stringify(name)}:${canonical(property?.schema ?? anything, item)}`;
    })
    .join()}}`;
}

/** A short text that is the same for values that mean the same, and differs for others. */
export const digest = (schema: z.ZodType, value: unknown): string =>
  createHash("sha256").update(canonical(schema, value)).digest("base64url").slice(0, 16);
