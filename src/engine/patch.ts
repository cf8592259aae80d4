import type { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  type Property,
  propertiesOf,
  schemaFor,
  type Values,
  type Wire,
} from "../definition";
import { equal } from "./leaves";
import { toWire } from "./wire";

/** An update's body, and what it cannot say. */
export interface Patch {
  readonly body: Wire;
  /** Names of the properties that the body is about. */
  readonly written: ReadonlySet<string>;
  /** Properties whose whole object the API replaces, so that the live one has to be read first. */
  readonly overlaid: readonly Property[];
}

/** What an update sends: the properties that changed, and defaults for those that are no longer declared. */
export function patch(definition: Definition, olds: Values, news: Values, without: readonly string[] = []): Patch {
  const body: Wire = {};
  const written = new Set<string>();
  const overlaid: Property[] = [];
  for (const property of propertiesOf(schemaFor(definition.inputs, news))) {
    const { name } = property;
    if (without.includes(name) || name === "extra" || !isSent(property) || same(property, olds, news)) continue;
    if (!(name in news) && name in definition.outputs.shape && property.unset === undefined) continue;
    if (property.nested === "overlaid") overlaid.push(property);
    else Object.assign(body, changeOf(property, olds, news));
    written.add(name);
  }
  const extra = mergedChange(asObject(olds["extra"]), asObject(news["extra"]));
  if (Object.keys(extra).length > 0) written.add("extra");
  return { body: { ...body, ...extra }, written, overlaid };
}

/** Whether an update may hold the property at all. */
const isSent = ({ local, createOnly, immutable }: Property): boolean => !local && !createOnly && !immutable;

const asObject = (value: unknown): Values => (isObject(value) ? value : {});

const same = ({ name, schema }: Property, olds: Values, news: Values): boolean =>
  name in olds === name in news && equal(schema, olds[name], news[name]);

/** The change of one property: its new value, or its way back to the default. */
function changeOf(property: Property, olds: Values, news: Values): Wire {
  const { name, wire, schema, nested } = property;
  const [old, value] = [olds[name], news[name]];
  if (value === undefined) return reset(property, old);
  if (!isObject(value) || !isObject(old)) return { [wire]: toWire(schema, value) };
  const changes = hasProperties(schema)
    ? Object.assign({}, ...changesWithin(property, old, value))
    : mergedChange(old, value);
  if (nested === "merged") return Object.keys(changes).length > 0 ? { [wire]: changes } : {};
  return { [wire]: hasProperties(schema) ? { ...(toWire(schema, value) as Wire), ...changes } : value };
}

const changesWithin = ({ schema }: Property, old: Values, value: Values): Wire[] =>
  propertiesOf(schemaFor(schema, value))
    .filter((property) => isSent(property) && !same(property, old, value))
    .map((property) => changeOf(property, old, value));

/** A map of which the API keeps the keys that an update leaves out: removed ones are sent as null. */
function mergedChange(old: Values, value: Values): Wire {
  const removed = Object.keys(old).filter((key) => !(key in value));
  const changed = Object.entries(value).filter(([key, item]) => JSON.stringify(old[key]) !== JSON.stringify(item));
  return { ...Object.fromEntries(removed.map((key) => [key, null])), ...Object.fromEntries(changed) };
}

/** What tells the API that a property is no longer declared: nothing, where it has no default to go back to. */
function reset(property: Property, old: unknown): Wire {
  const { wire, schema, nested, nullable, unset } = property;
  if (unset !== undefined) return { [wire]: unset };
  if (nullable) return { [wire]: null };
  if (nested === "merged" && isObject(old)) {
    const emptied = hasProperties(schema)
      ? Object.assign({}, ...changesWithin(property, old, {}))
      : mergedChange(old, {});
    return Object.keys(emptied).length > 0 ? { [wire]: emptied } : {};
  }
  return {};
}

/** The live object with the declared values laid over it; what only the old declaration named goes back to its default. */
export function overlay({ name, schema }: Property, live: Wire, olds: Values, news: Values): unknown {
  if (news[name] === null) return null;
  const declared = asObject(news[name]);
  const result = withoutGone(withoutMasks(live) as Wire, schema, asObject(olds[name]), declared);
  return layOver(result, toWire(schema, declared) as Wire, schema, declared);
}

/** An object that is no longer declared goes with all that it holds: the API may not take the rest of it alone. */
function withoutGone(live: Wire, schema: z.ZodType, olds: Values, news: Values): Wire {
  const properties = propertiesOf(schemaFor(schema, olds));
  const result = { ...live };
  for (const [name, old] of Object.entries(olds)) {
    const property = properties.find((candidate) => candidate.name === name);
    const key = property?.wire ?? name;
    const current = result[key];
    if (name in news) {
      if (property && hasProperties(property.schema) && isObject(old) && isObject(news[name]) && isObject(current))
        result[key] = withoutGone(current, property.schema, old, news[name]);
    } else if (property?.unset !== undefined) result[key] = property.unset;
    else delete result[key];
  }
  return result;
}

/** Objects with known properties are laid over one by one; anything else replaces what was there. */
function layOver(target: Wire, declared: Wire, schema: z.ZodType, values: Values): Wire {
  const known = new Map(
    (hasProperties(schema) ? propertiesOf(schemaFor(schema, values)) : []).map((property) => [property.wire, property]),
  );
  for (const [key, value] of Object.entries(declared)) {
    const property = known.get(key);
    const current = target[key];
    target[key] =
      property && hasProperties(property.schema) && isObject(value) && isObject(current)
        ? layOver(current, value, property.schema, asObject(values[property.name]))
        : value;
  }
  return target;
}

const mask = /^(\*+|\[REDACTED\]|_VALUE_NOT_SHOWN_)$/;

/** A mask that the API shows in place of a secret must never be written back as the secret. */
function withoutMasks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMasks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      typeof item === "string" && mask.test(item) ? [] : [[key, withoutMasks(item)]],
    ),
  );
}
