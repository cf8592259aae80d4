import { z } from "zod";
import { isObject } from "./objects";
import { partsOf } from "./parts";
import { itemsOf, propertiesOf, valuesOf } from "./schema";
import { isTelling, looksSecret } from "./secret-names";
import { changedSecret } from "./traits";

/** How Auth0 and this package's users write a secret that they do not show. */
export const isMasked = (value: unknown): boolean =>
  value === changedSecret || (typeof value === "string" && /^(\*+|\[REDACTED\]|_VALUE_NOT_SHOWN_)$/.test(value));

/** The texts in values that are secrets by their schema, or by their name where no schema knows it. */
export function secretTexts(schema: z.ZodType, value: unknown): string[] {
  return partsOf(schema, value).flatMap(({ key, value: part, schema: inner, property }) =>
    (property ? property.secret : looksSecret(String(key))) ? textsWithin(inner, part) : secretTexts(inner, part),
  );
}

/** Objects in a list are records, such as users to import: their schema or own names tell what of them is a secret. */
function textsWithin(schema: z.ZodType, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return textsIn(value);
  return partsOf(schema, value).flatMap(({ value: part, schema: inner }) =>
    Array.isArray(value) && isObject(part) ? secretTexts(inner, part) : textsWithin(inner, part),
  );
}

/** Every text in a value, and every number as it is written: all of them are secrets. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return isTelling(value) ? [String(value)] : [];
}

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
