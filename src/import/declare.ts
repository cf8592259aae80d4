import { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  looksSecret,
  type Property,
  propertiesFor,
  propertiesOf,
  type Values,
  type Wire,
  withParts,
} from "../definition";
import { check, equal, type Failure, formatPath, fromWire, leaves, type Path, parsePath, valueAt } from "../engine";
import { unknownIn } from "./unknown";

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
  const omitted: Omitted = { secrets: [], refused: [], generated: Object.keys(definition.outputs.shape) };
  const inputs = differing(definition.inputs, fromWire(definition.inputs, object) as Values, { path: [], omitted });
  const unknown = unknownIn(definition, object);
  if (Object.keys(unknown.extra).length > 0) inputs["extra"] = unknown.extra;
  if (definition.kind === "singleton" && !saysAnything(definition, inputs)) return undefined;
  if (definition.isBuiltIn?.(object)) inputs["adopt"] = "ifExists";
  const { secrets, refused } = omitted;
  return { inputs, secrets, refused: [...refused, ...unknown.refused, ...withoutRefused(definition, inputs, secrets)] };
}

/** What is found on the way and is not among the inputs. */
interface Omitted {
  readonly secrets: Path[];
  readonly refused: Failure[];
  /** Names of properties of the object itself that Auth0 makes up. */
  readonly generated: readonly string[];
}

interface Place {
  readonly path: Path;
  readonly omitted: Omitted;
}

const below = ({ path, omitted }: Place, step: string | number): Place => ({ path: [...path, step], omitted });

/** Whether settings differ from what every tenant has, apart from what tells them apart. */
const saysAnything = ({ inputs: schema, naturalKey }: Definition, inputs: Values): boolean =>
  propertiesOf(schema).some((property) => {
    const value = inputs[property.name];
    const isSaid = value !== undefined && !naturalKey.includes(property.name);
    return isSaid && !equal(property.schema, value, fillingOf(property, inputs) ?? null);
  });

/** The properties that differ from what the API would fill in by itself, without the secrets. */
function differing(schema: z.ZodType, values: Values, place: Place): Values {
  const properties = propertiesFor(schema, values);
  const result: Values = {};
  for (const property of properties) {
    const { name, optional, local, createOnly } = property;
    const value = values[name];
    if (local || createOnly || (optional && value === undefined) || value === null) continue;
    const inner = below(place, name);
    if (isSecret(property, value)) addSecret(property, inner);
    else Object.assign(result, declaring(property, value, values, inner));
  }
  for (const [name, value] of Object.entries(values))
    if (value !== null && !properties.some((property) => property.name === name))
      place.omitted.refused.push({ property: formatPath([...place.path, name]), reason: "is unknown to this version" });
  return result;
}

/** A map may hold a secret that only its key tells of. Where the API takes it whole, it is a secret as a whole. */
const isSecret = ({ secret, schema, nested }: Property, value: unknown): boolean =>
  secret === true ||
  (!nested && schema instanceof z.ZodRecord && isObject(value) && Object.keys(value).some(looksSecret));

function addSecret({ name, immutable }: Property, { path, omitted }: Place): void {
  const isGenerated = path.length === 1 && omitted.generated.includes(name);
  if (!immutable && !isGenerated) omitted.secrets.push(path);
}

/** The property, unless the API would fill it in just so. An object with secrets is declared at least as such. */
function declaring(property: Property, value: unknown, siblings: Values, place: Place): Values {
  const { name, schema, optional } = property;
  const { secrets } = place.omitted;
  const before = secrets.length;
  const declared = withoutDefaults(schema, value, place);
  if (secrets.length > before) return { [name]: declared };
  const filling = fillingOf(property, siblings);
  if (optional && filling !== undefined && equal(schema, declared, withoutDefaults(schema, filling, place))) return {};
  const isIdle = optional && isEmpty(declared) && !isTelling(property, value, filling);
  return declared === undefined || isIdle ? {} : { [name]: declared };
}

const isEmpty = (value: unknown): boolean => isObject(value) && Object.keys(value).length === 0;

/** Whether it says something that an object is there although nothing in it does: it may turn something on. */
const isTelling = ({ nested }: Property, value: unknown, filling: unknown): boolean =>
  filling === null || (!nested && filling === undefined && isEmpty(value));

const fillingOf = ({ serverDefault, schema, unset }: Property, siblings: Values): unknown =>
  serverDefault ? serverDefault(siblings) : fromWire(schema, unset);

function withoutDefaults(schema: z.ZodType, value: unknown, place: Place): unknown {
  if (Array.isArray(value))
    return withParts(schema, value, (part) => withoutDefaults(part.schema, part.value, below(place, part.key)));
  if (!isObject(value)) return value;
  if (hasProperties(schema)) return differing(schema, value, place);
  if (!(schema instanceof z.ZodRecord)) return value;
  const hidden = Object.keys(value).filter(looksSecret);
  for (const key of hidden) place.omitted.secrets.push([...place.path, key]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !hidden.includes(key)));
}

/** Takes out, one by one, what the engine would refuse; a secret that is missing is not among it. */
function withoutRefused(definition: Definition, inputs: Values, secrets: readonly Path[]): Failure[] {
  const missing = new Set(secrets.map(formatPath));
  const failuresOf = (values: Values) => check(definition, values).filter(({ property }) => !missing.has(property));
  const refused: Failure[] = [];
  for (let failures = failuresOf(inputs); failures.length > 0; failures = failuresOf(inputs)) {
    const { property, reason } = failures[0]!;
    const culprit = suspects(definition, inputs, parsePath(property)).find(
      (path) => failuresOf(without(structuredClone(inputs), path)).length < failures.length,
    );
    if (!culprit) throw new Error(`\`${property}\` ${reason}`);
    without(inputs, culprit);
    const left = formatPath(culprit);
    refused.push({
      property: left,
      reason: left === property ? reason : `is left out, since \`${property}\` ${reason}`,
    });
  }
  return refused;
}

/** What may be to blame for a failure: the smallest parts there first, then larger ones, and the objects around it. */
function suspects({ inputs: schema }: Definition, inputs: Values, path: Path): Path[] {
  const around = prefixesOf(path).filter((one) => valueAt(inputs, one) !== undefined);
  const place = around[0];
  if (!place) return [];
  const within = leaves(schema, inputs).filter((leaf) => place.every((step, depth) => leaf.path[depth] === step));
  const parts = within.flatMap((leaf) => prefixesOf(leaf.path)).filter(({ length }) => length > place.length);
  return [...parts.sort((one, other) => other.length - one.length), ...around];
}

/** A path and those of what it is in, innermost first. */
const prefixesOf = (path: Path): Path[] => path.map((_, depth) => path.slice(0, path.length - depth));

function without(values: Values, path: Path): Values {
  const parent = valueAt(values, path.slice(0, -1)) as Values;
  delete parent[path.at(-1)!];
  return values;
}
