import { z } from "zod";
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
  const place = { path: [], secrets, generated: Object.keys(definition.outputs.shape) };
  const inputs = differing(definition.inputs, fromWire(definition.inputs, object) as Values, place);
  if (definition.kind === "singleton" && !saysAnything(definition, inputs)) return undefined;
  return { inputs, secrets, refused: withoutRefused(definition, inputs, secrets) };
}

/** Whether settings differ from what every tenant has, apart from what tells them apart. */
const saysAnything = ({ inputs: schema, naturalKey }: Definition, inputs: Values): boolean =>
  propertiesOf(schema).some((property) => {
    const value = inputs[property.name];
    const isSaid = value !== undefined && !naturalKey.includes(property.name);
    return isSaid && !equal(property.schema, value, fillingOf(property, inputs) ?? null);
  });

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
  const result: Values = {};
  for (const property of properties) {
    const { name, optional, secret, local, createOnly } = property;
    const value = values[name];
    if (local || createOnly || (optional && value === undefined) || value === null) continue;
    if (!secret) Object.assign(result, declaring(property, value, values, place));
    else if (!property.immutable && !place.generated.includes(name)) place.secrets.push([...place.path, name]);
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === null || properties.some((property) => property.name === name)) continue;
    if (looksSecret(name)) place.secrets.push([...place.path, name]);
    else result[name] = value;
  }
  return result;
}

/** The property, unless the API would fill it in just so. An object with secrets is declared at least as such. */
function declaring(property: Property, value: unknown, siblings: Values, place: Place): Values {
  const { name, schema, nested, optional } = property;
  const inner = below(place, name);
  const before = place.secrets.length;
  const declared = withoutDefaults(schema, value, inner);
  if (place.secrets.length > before) return { [name]: declared };
  const filling = fillingOf(property, siblings);
  if (optional && filling !== undefined && equal(schema, declared, withoutDefaults(schema, filling, inner))) return {};
  const isEmpty = isObject(declared) && Object.keys(declared).length === 0;
  return declared === undefined || (isEmpty && nested) ? {} : { [name]: declared };
}

const fillingOf = ({ filled, schema, unset }: Property, siblings: Values): unknown =>
  filled ? filled(siblings) : fromWire(schema, unset);

function withoutDefaults(schema: z.ZodType, value: unknown, place: Place): unknown {
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const { schema: items } = itemsOf(schema);
    return value.map((item, index) => withoutDefaults(items, item, below(place, index)));
  }
  return isObject(value) && hasProperties(schema) ? differing(schema, value, place) : value;
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
