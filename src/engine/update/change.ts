import { z } from "zod";
import {
  anything,
  discriminatorOf,
  isMasked,
  isObject,
  own,
  type Property,
  propertiesFor,
  propertyOf,
  schemaFor,
  traitsOf,
  type Values,
  valuesOf,
  type Wire,
} from "../../definition";
import { equal, isLookedInto, isSame } from "../values/leaves";
import { formatPath, type Path } from "../values/path";
import { toWire } from "../values/wire";
import { completed, holdsDefaults, holdsOthers, isComplete, staysIn } from "./undeclared-leaves";

/** One value on three sides: as declared before an update and after it, and as the tenant has it. */
export interface Sides {
  readonly old: unknown;
  readonly value: unknown;
  readonly live: unknown;
}

/** Where the value is, and what has to be said about it in words. */
export interface Place {
  readonly path: Path;
  /** What is known of the properties beside it, as they will be. */
  readonly siblings: Values;
  readonly notes: string[];
}

/** What an update does with a property: it gets a value or goes. Undefined where nothing is said about it. */
export type Change = { readonly value: unknown } | "gone" | undefined;

/** What the API does with the properties of an object that an update leaves out. */
type Omitted = "kept" | "removed";

const below = ({ path, notes }: Place, { name }: Property, siblings: Values): Place => ({
  ...{ path: [...path, name], siblings, notes },
});

const asObject = (value: unknown): Values => (isObject(value) ? value : {});

/** The change of a property within an object. */
export function changeOf(property: Property, sides: Sides, omitted: Omitted, place: Place): Change {
  const { value } = sides;
  if (value === undefined) return removalOf(property, sides, omitted, place);
  if (!isLookedInto(property, value)) return { value: toWire(property.schema, value) };
  if (property.nested !== "merged") return { value: replaced(property.schema, sides, place) };
  return asChange(changesWithin(property.schema, sides, place));
}

/** What an update says about an object of which the API keeps what is left out: what changed of it. */
function changesWithin(schema: z.ZodType, { old, value, live }: Sides, place: Place): Wire {
  const [before, after, current] = [asObject(old), asObject(value), asObject(live)];
  return Object.assign(
    {},
    ...entriesOf(schema, before, after)
      .filter(({ immutable, createOnly, local }) => !immutable && !createOnly && !local)
      .map((property) => {
        const sides = sidesOf(property, before, after, current);
        const change = isSame(property, sides.old, sides.value)
          ? undefined
          : changeOf(property, sides, "kept", below(place, property, after));
        return change === undefined || change === "gone" ? {} : { [property.wire]: change.value };
      }),
  );
}

/** What an update says about an object that the API replaces: all that the tenant has, but for what changed. */
export function replaced(schema: z.ZodType, { old, value, live }: Sides, place: Place): Wire {
  if (!isObject(live) || isOther(schema, asObject(value), live)) return toWire(schema, asObject(value)) as Wire;
  const [before, after] = [asObject(old), asObject(value)];
  const result: Wire = { ...live };
  const sources = new Set(Object.values(traitsOf(schema).derived ?? {}).flat());
  for (const property of entriesOf(schema, before, after).filter(({ createOnly, local }) => !createOnly && !local)) {
    const sides = sidesOf(property, before, after, live);
    const isRead = sources.has(property.name) && sides.live === undefined;
    if (isRead && isSame(property, sides.old, sides.value)) continue;
    const change = changeInReplaced(property, sides, below(place, property, after));
    if (change === "gone") delete result[property.wire];
    else if (change !== undefined) result[property.wire] = change.value;
  }
  return consistent(schema, result, { before: live, declared: after, place });
}

/** Whether an object becomes another one of a union, and has nothing of what it was. */
const isOther = (schema: z.ZodType, value: Values, live: Wire): boolean =>
  discriminatorOf(schema) !== undefined && schemaFor(schema, value) !== schemaFor(schema, live);

function changeInReplaced(property: Property, sides: Sides, place: Place): Change {
  const { value, live } = sides;
  if (!isSame(property, sides.old, sides.value))
    return property.immutable && value !== undefined && live !== undefined
      ? undefined
      : changeOf(property, sides, "removed", place);
  if (isLookedInto(property, value) && isObject(live)) return { value: replaced(property.schema, sides, place) };
  return isHidden(property, sides) ? { value: toWire(property.schema, value) } : undefined;
}

/** What is not answered would be lost if it were left out: what was last sent goes again. */
const isHidden = ({ secret, writeOnly }: Property, { value, live }: Sides): boolean =>
  value !== undefined && ((writeOnly && live === undefined) || (secret && (live == null || isMasked(live)))) === true;

/** The way back to the default of what is no longer declared. What others have set in such an object stays. */
function removalOf(property: Property, sides: Sides, omitted: Omitted, place: Place): Change {
  const { old, live } = sides;
  const { schema, unset, nullable, nested } = property;
  if (property.permanent || (omitted === "removed" && staysIn(property, live))) return undefined;
  if (isLookedInto(property, old)) {
    const emptied = { ...sides, value: {} };
    if (nested === "merged" && (!nullable || holdsOthers(property, old, live)))
      return asChange(changesWithin(schema, emptied, place));
    if (isObject(live) && nested !== "merged" && (property.standing || holdsOthers(property, old, live))) {
      const left = completed(property, replaced(schema, emptied, place), place.siblings);
      if (property.standing || isComplete(schema, left)) return { value: left };
    }
  }
  if (unset !== undefined) return { value: unset };
  if (omitted === "removed") return "gone";
  return nullable ? { value: null } : undefined;
}

const asChange = (changes: Wire): Change => (Object.keys(changes).length > 0 ? { value: changes } : undefined);

/** Leaves out what the API refuses, or would believe, beside what changed. */
function consistent(
  schema: z.ZodType,
  result: Wire,
  { before, declared, place }: { before: Wire; declared: Values; place: Place },
): Wire {
  const { derived = {}, succeeding = {} } = traitsOf(schema);
  const known = propertiesFor(schema, declared);
  const wireOf = (name: string) => known.find((property) => property.name === name)?.wire ?? name;
  const nameOf = (wire: string) => known.find((property) => property.wire === wire)?.name ?? wire;
  const isFilledIn = (name: string) =>
    known.some((property) => property.name === name && holdsDefaults(property, result[property.wire]));
  const isChanged = (wire: string) => result[wire] != null && !equal(anything, before[wire], result[wire]);
  const outdated = Object.entries(derived).filter(
    ([wire, sources]) =>
      declared[nameOf(wire)] == null &&
      !isChanged(wire) &&
      (sources.length === 0 || sources.some((name) => isChanged(wireOf(name)))),
  );
  for (const [wire] of outdated) {
    delete result[wire];
    if (declared[nameOf(wire)] === null) result[wire] = null;
  }
  for (const [newer, older] of Object.entries(succeeding)) {
    const present = older.filter((name) => Object.hasOwn(result, wireOf(name)));
    if (result[wireOf(newer)] == null || present.length === 0) continue;
    const isOfOlder = older.some((name) => declared[name] != null) || (declared[newer] == null && isFilledIn(newer));
    const [stays, goes] = isOfOlder ? [present, [newer]] : [[newer], present];
    for (const name of goes) delete result[wireOf(name)];
    const isNews = stays.some((name) => before[wireOf(name)] == null);
    const lost = goes.filter((name) => before[wireOf(name)] != null && before[wireOf(name)] !== false);
    if (isNews && lost.length > 0) place.notes.push(sentence(place, stays, lost));
  }
  return result;
}

const sentence = ({ path }: Place, stays: readonly string[], goes: readonly string[]): string =>
  `${named(path, goes)} ${goes.length === 1 ? "is" : "are"} removed in the same update: Auth0 does not take ${goes.length === 1 ? "it" : "them"} beside ${named(path, stays)}.`;

const named = (path: Path, names: readonly string[]): string =>
  names.map((name) => `\`${formatPath([...path, name])}\``).join(" and ");

/** The properties or keys that either declaration has. */
export function entriesOf(schema: z.ZodType, before: Values, after: Values): Property[] {
  const known = propertiesFor(schema, { ...before, ...after });
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map(
    (name) => known.find((property) => property.name === name) ?? entryOf(schema, name, known),
  );
}

/** A key of a map, or one that no schema knows: that takes null if any property beside it does. */
function entryOf(schema: z.ZodType, name: string, known: readonly Property[]): Property {
  const others = known.filter(({ local }) => !local);
  return {
    ...(schema instanceof z.ZodRecord ? valuesOf(schema) : propertyOf("", anything)),
    ...{ name, wire: name, optional: true },
    nullable: others.length === 0 || others.some(({ nullable }) => nullable),
  };
}

const sidesOf = ({ name, wire }: Property, before: Values, after: Values, live: Wire): Sides => ({
  ...{ old: own(before, name), value: own(after, name), live: own(live, wire) },
});
