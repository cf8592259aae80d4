import {
  type Definition,
  hasProperties,
  isObject,
  itemsOf,
  looksSecret,
  type Property,
  propertiesOf,
  schemaFor,
  type Values,
  type Wire,
} from "../definition";
import { check, equal, type Failure, formatPath, fromWire, leaves, type Path } from "../engine";
import type { z } from "zod";

/** An object that exists, as a program would declare it. */
export interface Declaration {
  readonly inputs: Values;
  /** Where the object has secrets; none of them is in the inputs. */
  readonly secrets: readonly Path[];
  /** Properties that a program could not declare as they are, and why. */
  readonly refused: readonly Failure[];
}

/** Declares what differs from Auth0's defaults. `undefined` when nothing does. */
export function declare(definition: Definition, object: Wire): Declaration | undefined {
  const secrets: Path[] = [];
  const inputs = differing(definition.inputs, fromWire(definition.inputs, object) as Values, {
    path: [],
    secrets,
    generated: Object.keys(definition.outputs.shape),
  });
  const refused = withoutRefused(definition, inputs, secrets);
  const says = Object.keys(inputs).some((name) => !definition.naturalKey.includes(name));
  return says || definition.kind !== "singleton" ? { inputs, secrets, refused } : undefined;
}

interface Place {
  readonly path: Path;
  /** The secrets that are found are added here. */
  readonly secrets: Path[];
  /** Names of properties that Auth0 makes up itself. */
  readonly generated: readonly string[];
}

const below = ({ path, secrets }: Place, step: string | number): Place => ({
  path: [...path, step],
  secrets,
  generated: [],
});

/** The properties that differ from what the API would fill in by itself, without the secrets. */
function differing(schema: z.ZodType, values: Values, place: Place): Values {
  const properties = propertiesOf(schemaFor(schema, values));
  const known = properties.filter(({ local, createOnly }) => !local && !createOnly);
  const unknown = Object.entries(values).filter(([name]) => !properties.some((property) => property.name === name));
  const result: Values = {};
  for (const property of known) {
    const value = values[property.name];
    if (property.secret) {
      if (isOpenSecret(property, value, place)) place.secrets.push([...place.path, property.name]);
    } else if (value !== undefined && value !== null && !isDefault(property, value, values)) {
      const kept = withoutDefaults(property.schema, value, below(place, property.name));
      if (!isObject(kept) || Object.keys(kept).length > 0 || !property.nested) result[property.name] = kept;
    }
  }
  for (const [name, value] of unknown) {
    if (looksSecret(name)) place.secrets.push([...place.path, name]);
    else if (value !== null) result[name] = value;
  }
  return result;
}

function withoutDefaults(schema: z.ZodType, value: unknown, place: Place): unknown {
  if (Array.isArray(value)) {
    const { schema: items } = itemsOf(schema as z.ZodArray);
    return value.map((item, index) => withoutDefaults(items, item, below(place, index)));
  }
  return isObject(value) && hasProperties(schema) ? differing(schema, value, place) : value;
}

/** Whether a program can set the secret later: it is there, or cannot be seen. */
function isOpenSecret({ name, immutable, writeOnly, optional }: Property, value: unknown, place: Place): boolean {
  if (immutable || value === null || place.generated.includes(name)) return false;
  return value !== undefined || Boolean(writeOnly) || !optional;
}

function isDefault(property: Property, value: unknown, siblings: Values): boolean {
  const { optional, filled, schema, unset } = property;
  const filling = filled ? filled(siblings) : fromWire(schema, unset);
  return (optional || filled !== undefined) && filling !== undefined && equal(schema, value, filling);
}

/** Takes out, one by one, what the engine would refuse; a secret that is missing is not among it. */
function withoutRefused(definition: Definition, inputs: Values, secrets: readonly Path[]): Failure[] {
  const refused: Failure[] = [];
  const missing = new Set(secrets.map(formatPath));
  const failure = () => check(definition, inputs).find(({ property }) => !missing.has(property));
  for (let found = failure(); found; found = failure()) {
    const { property } = found;
    const leaf = leaves(definition.inputs, inputs).find(({ path }) => isWithin(property, formatPath(path)));
    const path = leaf?.path ?? [property.split(/[.[]/)[0]!];
    if (!removeAt(inputs, path)) throw new Error(`${property} ${found.reason}`);
    refused.push({ ...found, property: formatPath(path) });
  }
  return refused;
}

const isWithin = (property: string, outer: string): boolean =>
  property === outer || property.startsWith(`${outer}.`) || property.startsWith(`${outer}[`);

function removeAt(values: Values, path: Path): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((current, step) => (current as Values)[step], values) as Values;
  const name = path.at(-1)!;
  return name in parent && delete parent[name];
}
