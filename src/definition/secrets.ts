import { z } from "zod";
import type { Values } from "./api";
import { isObject, looksSecret } from "./objects";
import { anything, hasProperties, itemsOf, type Property, propertiesOf, schemaFor, valuesOf } from "./schema";

/** The texts in values that are secrets by their schema, or by their name where no schema knows it. */
export function secretTexts(schema: z.ZodType, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => secretTexts(itemSchema(schema), item));
  if (!isObject(value)) return [];
  const known = new Map((hasProperties(schema) ? knownIn(schema, value) : []).map((one) => [one.name, one]));
  return Object.entries(value).flatMap(([name, item]) => {
    const property = known.get(name);
    if (property ? property.secret : looksSecret(name)) return textsWithin(item, property?.schema);
    return secretTexts(property?.schema ?? anything, item);
  });
}

const knownIn = (schema: z.ZodType, value: Values): readonly Property[] => propertiesOf(schemaFor(schema, value));

const itemSchema = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodArray ? itemsOf(schema).schema : anything);

/** Objects in a list are records, such as users to import: their schema or own names tell what of them is a secret. */
const textsWithin = (value: unknown, schema: z.ZodType = anything): string[] =>
  Array.isArray(value)
    ? value.flatMap((item) => (isObject(item) ? secretTexts(itemSchema(schema), item) : textsWithin(item)))
    : isObject(value)
      ? Object.values(value).flatMap((item) => textsWithin(item))
      : textsIn(value);

/** Every text in a value, and every number as it is written: all of them are secrets. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return isTelling(value) ? [String(value)] : [];
}

/** Shorter texts and numbers stand by chance in any message, which would be unreadable without them. */
export const isTelling = (value: unknown): value is string | number =>
  typeof value === "string" ? value.length >= 3 : typeof value === "number" && String(value).length >= 4;

/**
 * Where the API's objects have secrets: the API's name of each such property after that of the object around it,
 * `firebase.private_key`; after a dot alone, where it is the object's own.
 */
export const secretPlaces = (schemas: readonly z.ZodType[]): ReadonlySet<string> =>
  new Set(schemas.flatMap((schema) => placesIn(schema, "")));

function placesIn(schema: z.ZodType, around: string): string[] {
  if (schema instanceof z.ZodArray) return placesIn(itemsOf(schema).schema, around);
  if (schema instanceof z.ZodRecord) return placesIn(valuesOf(schema).schema, around);
  return propertiesOf(schema).flatMap(({ wire, secret, schema: inner, variants }) =>
    secret
      ? [`${around}.${wire}`]
      : [inner, ...Object.values(variants?.cases ?? {})].flatMap((one) => placesIn(one, wire)),
  );
}
