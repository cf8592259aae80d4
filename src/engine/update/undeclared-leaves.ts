import type { z } from "zod";
import { isObject, laidOver, type Property, propertiesFor, type Values, type Wire } from "../../definition";
import { equal, type Leaf, leaves } from "../values/leaves";
import { valueAt } from "../values/path";
import { fromWire, toWire } from "../values/wire";

/** Whether an object holds what the program has not declared and the API does not fill in by itself. */
export function holdsOthers(property: Property, old: unknown, live: unknown): boolean {
  return liveLeaves(property, live).some(
    ({ leaf, isDefault }) => leaf.value !== null && valueAt(old, leaf.path) === undefined && !isDefault,
  );
}

/** Whether an object holds nothing but what the API fills in by itself. */
export const holdsDefaults = (property: Property, live: unknown): boolean =>
  isObject(live) && liveLeaves(property, live).every(({ isDefault }) => isDefault);

/** Whether the API keeps a value, or something in it, when an update leaves it out: it cannot be changed any more. */
export function staysIn(property: Property, live: unknown): boolean {
  if (live === undefined || live === null) return false;
  if (isFixed(property))
    return !equal(property.schema, fromWire(property.schema, live), property.serverDefault?.({}) ?? null);
  return liveLeaves(property, live).some(({ leaf, isDefault }) => isFixed(leaf.properties.at(-1)) && !isDefault);
}

const isFixed = (property: Property | undefined): boolean =>
  property?.immutable === true || property?.permanent === true;

/** Whether an object has all that the API requires of it. */
export const isComplete = (schema: z.ZodType, object: Wire): boolean =>
  propertiesFor(schema, object).every(({ optional, wire }) => optional || object[wire] !== undefined);

/** What is left of an object, with the API's defaults for what it has to hold. */
export function completed({ schema, unset, serverDefault }: Property, left: Wire, siblings: Values): Wire {
  const filling = toWire(schema, serverDefault?.(siblings) ?? {}) as Wire;
  const required = propertiesFor(schema, left);
  const missing = required.filter(({ optional, wire }) => !optional && wire in filling).map(({ wire }) => wire);
  return laidOver({ ...(unset as Wire), ...Object.fromEntries(missing.map((wire) => [wire, filling[wire]])) }, left);
}

/** What an object in the tenant is made of, and whether the API would fill in each of it just so. */
function liveLeaves(property: Property, live: unknown): { leaf: Leaf; isDefault: boolean }[] {
  if (!isObject(live)) return [];
  const values = fromWire(property.schema, live) as Values;
  return leaves(property.schema, values).map((leaf) => ({ leaf, isDefault: isDefault(property, leaf, values) }));
}

function isDefault(property: Property, leaf: Leaf, values: Values): boolean {
  return [property, ...leaf.properties].some((one, depth) => {
    const siblings = depth === 0 ? {} : valueAt(values, leaf.path.slice(0, depth - 1));
    const filling = one.serverDefault?.(isObject(siblings) ? siblings : {}) ?? one.unset;
    return equal(leaf.schema, valueAt(filling, leaf.path.slice(depth)) ?? null, leaf.value);
  });
}
