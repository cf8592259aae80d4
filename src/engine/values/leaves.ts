import { createHash } from "node:crypto";
import type { z } from "zod";
import { isObject, type Property, partsOf, traitsOf } from "../../definition";
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
  return partsOf(schema, value).flatMap(({ key, value: item, schema: inner, property }) => {
    if (item === undefined) return [];
    const below = { path: [...path, key], properties: property ? [...properties, property] : properties };
    if (isLookedInto(property, item) && Object.keys(item).length > 0)
      return leavesOf(inner, item, below.path, below.properties);
    return [{ ...below, value: item, schema: inner }];
  });
}

/** Whether each part of a value is owned on its own. */
export const isLookedInto = (property: Property | undefined, value: unknown): value is Record<string, unknown> =>
  isObject(value) && !property?.document;

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

/** Whether a property is declared as it was before. */
export const isSame = ({ schema }: Property, old: unknown, now: unknown): boolean =>
  (old === undefined) === (now === undefined) && equal(schema, old, now);

/** The same text for values that mean the same. */
export function canonical(schema: z.ZodType, value: unknown): string {
  const parts = partsOf(schema, value);
  if (Array.isArray(value)) {
    const texts = parts.map((part) => canonical(part.schema, part.value));
    return `[${(traitsOf(schema).set ? texts.sort() : texts).join()}]`;
  }
  if (!isObject(value)) return JSON.stringify(value ?? null);
  return `{${parts
    .filter((part) => part.value !== undefined)
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((part) => `${JSON.stringify(part.key)}:${canonical(part.schema, part.value)}`)
    .join()}}`;
}

/** A short text that is the same for values that mean the same, and differs for others. */
export const digest = (schema: z.ZodType, value: unknown): string =>
  createHash("sha256").update(canonical(schema, value)).digest("base64url").slice(0, 16);
