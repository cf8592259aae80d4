import { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  isOpen,
  itemsOf,
  type Property,
  propertiesOf,
  schemaFor,
  type Values,
} from "../definition";
import { formatPath, type Path } from "./path";
import { slipOf } from "./spelling";

/** A key of an open object that looks like a mistyped property. */
export interface NearMiss {
  readonly property: string;
  readonly meant: string;
}

/**
 * Keys that an open object takes and that are most likely mistyped. They are sent all the same: Auth0 may know them. One
 * that it has with another strategy is none.
 */
export const nearMisses = ({ inputs: schema }: Definition, inputs: Values): NearMiss[] =>
  missesIn(schema, inputs, [], []);

function missesIn(schema: z.ZodType, value: unknown, path: Path, elsewhere: readonly string[]): NearMiss[] {
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => missesIn(itemsOf(schema).schema, item, [...path, index], []));
  if (!hasProperties(schema) || !isObject(value)) return [];
  const properties = propertiesOf(schemaFor(schema, value));
  return Object.entries(value).flatMap(([key, item]) => {
    const named = properties.find(({ name }) => name === key);
    if (named) return missesIn(named.schema, item, [...path, key], knownBeside(schema, named));
    const isKnown = !isOpen(schema) || item === undefined || [...namesOf(properties), ...elsewhere].includes(key);
    const meant = isKnown ? undefined : slipOf(key, namesOf(properties));
    if (meant === undefined) return [];
    const { name } = properties.find(({ name, wire }) => name === meant || wire === meant)!;
    return [{ property: formatPath([...path, key]), meant: name }];
  });
}

const isSent = "is sent as it is, since it has no name here";

/** Whether a warning is about a near miss. */
export const isAboutNearMiss = (message: string): boolean => message.includes(isSent);

/** A near miss for the person who reads the preview. */
export const nearMissInWords = ({ property, meant }: NearMiss): string =>
  `\`${property}\` ${isSent}. Did you mean \`${meant}\`?`;

/** What the API has in an object beside its properties: in its other shapes, and what it works out itself. */
const knownBeside = (parent: z.ZodType, { name, derived = {}, succeeding = {} }: Property): string[] => [
  ...Object.values(propertiesOf(parent).find((property) => property.name === name)?.variants?.cases ?? {}).flatMap(
    (shape) => namesOf(propertiesOf(shape)),
  ),
  ...Object.keys(derived),
  ...Object.keys(succeeding),
];

const namesOf = (properties: readonly Property[]): string[] => properties.flatMap(({ name, wire }) => [name, wire]);
