import type { z } from "zod";
import {
  hasProperties,
  isObject,
  isOpen,
  type Property,
  partsOf,
  propertiesFor,
  propertiesOf,
  type Values,
  type Wire,
  withParts,
} from "../../definition";
import { placed } from "./extra";
import { unmarked } from "./mark";

/** A value as the API spells it. Keys that the schema does not know stay as they are. */
export function toWire(schema: z.ZodType, value: unknown): unknown {
  if (!hasProperties(schema) || !isObject(value))
    return withParts(schema, value, (part) => toWire(part.schema, part.value));
  const sent = partsOf(schema, value).filter((part) => part.value !== undefined && !part.property?.local);
  return Object.fromEntries(
    sent.map(({ key, value: item, schema: inner, property }) => [property?.wire ?? key, toWire(inner, item)]),
  );
}

/** A value of the API as our users spell it. Unknown keys are left out, but for objects that are open to them. */
export function fromWire(schema: z.ZodType, value: unknown): unknown {
  if (!hasProperties(schema) || !isObject(value))
    return withParts(schema, value, (part) => fromWire(part.schema, part.value));
  const properties = propertiesFor(schema, value);
  const result: Values = isOpen(schema) ? withoutKnown(value, new Set(properties.map(({ wire }) => wire))) : {};
  for (const property of properties) {
    if (property.wire in value) result[property.name] = propertyFrom(property, value[property.wire]);
  }
  return result;
}

/** A mark of ours is no part of a value. */
const propertyFrom = ({ schema, marked }: Property, value: unknown): unknown =>
  fromWire(schema, marked ? unmarked(value) : value);

const withoutKnown = (value: Wire, known: Set<string>): Values =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !known.has(name)));

/** The request body for a resource's inputs: `extra` joins the properties that it extends. */
export function bodyOf(schema: z.ZodObject, inputs: Values, without: readonly string[] = []): Wire {
  const sent = Object.fromEntries(Object.entries(inputs).filter(([name]) => !without.includes(name)));
  return toWire(schema, placed(schema, sent)) as Wire;
}

/** A resource's properties from an object that the API answered; `extra` finds anything in it. */
export function valuesFrom(schema: z.ZodObject, object: Wire): Values {
  const maps = propertiesOf(schema).filter(({ marked, wire }) => marked && wire in object);
  const bare = Object.fromEntries(maps.map(({ wire }) => [wire, unmarked(object[wire])]));
  return { ...(fromWire(schema, object) as Values), extra: { ...object, ...bare } };
}
