import type { z } from "zod";
import {
  type Definition,
  isObject,
  isOpen,
  type Property,
  partsOf,
  propertiesFor,
  propertiesOf,
  type Values,
} from "../../definition";
import { formatPath, type Path } from "../values/path";
import { slipOf } from "./spelling";

/** A key of an open object that looks like a mistyped property. */
export interface NearMiss {
  readonly property: string;
  readonly meant: string;
}

/**
 * Keys that an open object takes and that are most likely mistyped. They are sent all the same: Auth0 may know them. One
 * that it has with another strategy is none, but only in the API's spelling: no name here turns it into that.
 */
export const nearMisses = ({ inputs: schema }: Definition, inputs: Values): NearMiss[] =>
  missesIn(schema, inputs, [], nowhere);

function missesIn(schema: z.ZodType, value: unknown, path: Path, elsewhere: Elsewhere): NearMiss[] {
  const properties = isObject(value) ? propertiesFor(schema, value) : [];
  return partsOf(schema, value).flatMap(({ key, value: part, schema: inner, property }) => {
    const at = [...path, key];
    const isKnown = property || !isOpen(schema) || part === undefined || properties.some(({ wire }) => wire === key);
    const meant = isKnown ? undefined : meaningOf(String(key), properties, elsewhere);
    if (meant !== undefined) return [{ property: formatPath(at), meant }];
    return missesIn(inner, part, at, property ? knownBeside(schema, property) : nowhere);
  });
}

/** What an unknown key most likely means. */
function meaningOf(key: string, properties: readonly Property[], elsewhere: Elsewhere): string | undefined {
  if (elsewhere.has(key)) return elsewhere.get(key);
  const slip = slipOf(key, namesOf(properties));
  return properties.find(({ name, wire }) => name === slip || wire === slip)?.name;
}

/** Keys that are known in another shape of the object, and the API's spelling of those that are not in it. */
type Elsewhere = ReadonlyMap<string, string | undefined>;

const nowhere: Elsewhere = new Map();

const isSent = "is sent as it is, since it has no name here";

/** Whether a warning is about a near miss. */
export const isAboutNearMiss = (message: string): boolean => message.includes(isSent);

/** A near miss for the person who reads the preview. */
export const nearMissInWords = ({ property, meant }: NearMiss): string =>
  `\`${property}\` ${isSent}. Did you mean \`${meant}\`?`;

/** What the API has in an object beside its properties: in its other shapes, and what it works out itself. */
function knownBeside(parent: z.ZodType, { name, derived = {}, succeeding = {} }: Property): Elsewhere {
  const { variants } = propertiesOf(parent).find((property) => property.name === name) ?? {};
  const others = Object.values(variants?.cases ?? {}).flatMap(propertiesOf);
  const spelt = [...others.map(({ wire }) => wire), ...Object.keys(derived), ...Object.keys(succeeding)];
  return new Map([
    ...others.map(({ name: ours, wire }) => [ours, wire] as const),
    ...spelt.map((wire) => [wire, undefined] as const),
  ]);
}

const namesOf = (properties: readonly Property[]): string[] => properties.flatMap(({ name, wire }) => [name, wire]);
