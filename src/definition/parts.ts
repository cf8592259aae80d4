import { z } from "zod";
import { isObject } from "./objects";
import { anything, entrySchemaOf, itemsOf, type Property, propertiesFor } from "./schema";

/** One part of a value: an item of a list, an entry of a map or a property of an object. */
export interface Part {
  readonly key: string | number;
  readonly value: unknown;
  readonly schema: z.ZodType;
  /** The property, or the items of the list; undefined where the name is a user's own, or no schema knows it. */
  readonly property: Property | undefined;
}

/** What a value consists of, each part with what its schema says of it. Whatever looks into values does so by it. */
export function partsOf(schema: z.ZodType, value: unknown, spelling: "name" | "wire" = "name"): Part[] {
  if (Array.isArray(value)) {
    const property = schema instanceof z.ZodArray ? itemsOf(schema) : undefined;
    return value.map((item, key) => ({ key, value: item, schema: property?.schema ?? anything, property }));
  }
  if (!isObject(value)) return [];
  const known = propertiesFor(schema, value);
  const entries = entrySchemaOf(schema);
  return Object.entries(value).map(([key, item]) => {
    const property = known.find((one) => one[spelling] === key);
    return { key, value: item, schema: property?.schema ?? entries, property };
  });
}

/** The value with something in place of each of its parts; itself when it has none. */
export function withParts(schema: z.ZodType, value: unknown, replace: (part: Part) => unknown): unknown {
  if (Array.isArray(value)) return partsOf(schema, value).map(replace);
  if (!isObject(value)) return value;
  return Object.fromEntries(partsOf(schema, value).map((part) => [part.key, replace(part)]));
}
