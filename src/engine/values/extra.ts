import type { z } from "zod";
import {
  entrySchemaOf,
  isObject,
  own,
  type Property,
  propertiesFor,
  type Values,
  type Wire,
  withParts,
} from "../../definition";
import type { Path } from "./path";
import { UNKNOWN } from "./unknown";

/** What a program declares, with each part of `extra` in its place among the properties of this version. */
export function placed(schema: z.ZodType, { extra, ...typed }: Values): Values {
  return isObject(extra) ? laidIn(schema, typed, extra) : typed;
}

function laidIn(schema: z.ZodType, typed: Values, added: Wire): Values {
  const result = { ...typed };
  for (const [wire, value] of Object.entries(added)) {
    const { name, schema: inner } = propertyAt(schema, typed, wire);
    const current = own(result, name);
    const isJoined = isObject(value) && (isObject(current) || current === undefined);
    result[name] = isJoined ? laidIn(inner, current ?? {}, value) : named(inner, value);
  }
  return result;
}

/** The property that the API calls so; what no schema knows is called the same here. */
function propertyAt(schema: z.ZodType, values: Values, wire: string): Pick<Property, "name" | "schema" | "document"> {
  const known = propertiesFor(schema, values).find((property) => property.wire === wire);
  return known ?? { name: wire, schema: entrySchemaOf(schema) };
}

/** The name of the property that a leaf is within, also of one in `extra`. */
export const topOf = (schema: z.ZodType, values: Values, [first, second]: Path): string =>
  String(first === "extra" && second !== undefined ? propertyAt(schema, values, String(second)).name : first);

/** A value of the API in our spelling. What has no name here stays as it is. */
const named = (schema: z.ZodType, value: unknown): unknown =>
  isObject(value) ? laidIn(schema, {}, value) : withParts(schema, value, (part) => named(part.schema, part.value));

/** Something that is declared twice: under our name, and in `extra`. */
export interface Overlap {
  readonly typed: Path;
  readonly extra: Path;
}

/** What `extra` declares although a property of this version does. Both may name parts of one object. */
export function overlaps(schema: z.ZodType, { extra, ...typed }: Values): Overlap[] {
  return isObject(extra) ? overlapsWithin(schema, typed, extra, { typed: [], extra: ["extra"] }) : [];
}

function overlapsWithin(schema: z.ZodType, typed: Values, added: Wire, at: Overlap): Overlap[] {
  return Object.entries(added).flatMap(([wire, value]) => {
    const { name, schema: inner, document } = propertyAt(schema, typed, wire);
    const current = own(typed, name);
    if ([current, value].some((one) => one === undefined || one === UNKNOWN)) return [];
    const below = { typed: [...at.typed, name], extra: [...at.extra, wire] };
    if (isObject(current) && isObject(value) && !document) return overlapsWithin(inner, current, value, below);
    return [below];
  });
}

/** Whether objects in `extra` are declared, of which each part is owned on its own. */
export const hasParts = ({ extra }: Values): boolean => isObject(extra) && Object.values(extra).some(isObject);

/** What is known to be declared of an `extra` whose objects an earlier version owned as a whole: what still is. */
export function stillDeclared(extra: Wire, now: unknown): Wire {
  const left = Object.entries(extra).map(([key, value]) => [
    key,
    isObject(value) ? common(value, isObject(now) ? own(now, key) : undefined) : value,
  ]);
  return Object.fromEntries(left.filter(([, value]) => value !== undefined));
}

function common(old: Wire, now: unknown): Wire | undefined {
  if (!isObject(now)) return undefined;
  const both = Object.entries(old).filter(([key]) => Object.hasOwn(now, key));
  return Object.fromEntries(
    both.map(([key, value]) => [key, isObject(value) ? (common(value, now[key]) ?? value) : value]),
  );
}
