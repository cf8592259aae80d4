import { z } from "zod";
import {
  hasProperties,
  isObject,
  isOpen,
  itemsOf,
  type Property,
  propertiesOf,
  schemaFor,
  type Values,
  valuesOf,
  type Wire,
} from "../definition";
import { placed } from "./extra";
import { unmarked } from "./mark";

/** A value as the API spells it. Keys that the schema does not know stay as they are. */
export function toWire(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = itemsOf(schema).schema;
    return value.map((item) => toWire(items, item));
  }
  if (schema instanceof z.ZodRecord && isObject(value)) return inMap(schema, value, toWire);
  if (!hasProperties(schema) || !isObject(value)) return value;
  const properties = new Map(propertiesOf(schemaFor(schema, value)).map((property) => [property.name, property]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
      const property = properties.get(name);
      if (item === undefined || property?.local) return [];
      return [property ? [property.wire, toWire(property.schema, item)] : [name, item]];
    }),
  );
}

/** A value of the API as our users spell it. Unknown keys are left out, but for objects that are open to them. */
export function fromWire(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = itemsOf(schema).schema;
    return value.map((item) => fromWire(items, item));
  }
  if (schema instanceof z.ZodRecord && isObject(value)) return inMap(schema, value, fromWire);
  if (!hasProperties(schema) || !isObject(value)) return value;
  const properties = propertiesOf(schemaFor(schema, value));
  const result: Values = isOpen(schema) ? withoutKnown(value, new Set(properties.map(({ wire }) => wire))) : {};
  for (const property of properties) {
    if (property.wire in value) result[property.name] = propertyFrom(property, value[property.wire]);
  }
  return result;
}

/** Keys of a map are nobody's names; what they stand for is spelled like anything else. */
function inMap(schema: z.ZodRecord, map: Values, spell: typeof toWire): Values {
  const { schema: items } = valuesOf(schema);
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, spell(items, value)]));
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
