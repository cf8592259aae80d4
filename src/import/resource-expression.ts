import { z } from "zod";
import {
  anything,
  type Definition,
  hasProperties,
  isObject,
  type Property,
  partsOf,
  propertiesFor,
  referenceOf,
  type Values,
} from "../definition";
import { formatPath, type Path } from "../engine";
import { code, type Expression, literal } from "./literal";

/** What stands in a program for a value that is not written down there. */
export interface Substitutes {
  /** The object that an id or a name refers to. */
  reference(path: Path, reference: NonNullable<Property["reference"]>, value: unknown): string | undefined;
  /** What stands for a text wherever it is: an object for its id, the tenant of the stack for its address. */
  meaning(path: Path, text: string): Expression | undefined;
  secret(path: Path, schema: z.ZodType): string;
  /** The file that holds a text, when it is long. */
  text(path: Path, text: string): string | undefined;
}

interface Place {
  readonly path: Path;
  /** Paths of the secrets below, as texts. */
  readonly secrets: ReadonlyMap<string, Path>;
  readonly substitutes: Substitutes;
}

/** The arguments of a resource, as a program has them. */
export function argumentsOf(
  { inputs: schema }: Definition,
  inputs: Values,
  secrets: readonly Path[],
  substitutes: Substitutes,
): Expression {
  const place = { path: [], secrets: new Map(secrets.map((path) => [formatPath(path), path])), substitutes };
  return { object: membersOf(schema, inputs, place), expanded: true };
}

/** Properties in the order of the schema, then those that it does not know. */
function membersOf(schema: z.ZodType, values: Values, place: Place): (readonly [string, Expression])[] {
  const properties = propertiesFor(schema, values);
  const known = new Map(properties.map((property) => [property.name, property]));
  const hidden = [...place.secrets.values()]
    .filter((path) => isDirectlyIn(place.path, path))
    .map((path) => path.at(-1));
  const names = new Set([...known.keys(), ...Object.keys(values), ...hidden.map(String)]);
  return [...names].flatMap((name): (readonly [string, Expression])[] => {
    const path = [...place.path, name];
    const property = known.get(name);
    if (place.secrets.has(formatPath(path)))
      return [[name, code(place.substitutes.secret(path, property?.schema ?? z.string()))]];
    return name in values ? [[name, expressionOf(property, values[name], { ...place, path })]] : [];
  });
}

/** References of a set have the order of the ids that they stand for, which says nothing to a person. */
const sorted = (items: Expression[]): Expression[] =>
  items.every((item) => "code" in item) ? items.sort((one, other) => (one.code < other.code ? -1 : 1)) : items;

const isDirectlyIn = (outer: Path, path: Path): boolean =>
  path.length === outer.length + 1 && outer.every((step, depth) => path[depth] === step);

function expressionOf(property: Property | undefined, value: unknown, place: Place): Expression {
  const reference = property && referenceOf(property);
  if (Array.isArray(value)) {
    const array = partsOf(property?.schema ?? anything, value).map(({ key, value: item, property: items }) =>
      expressionOf(items && { ...items, reference }, item, { ...place, path: [...place.path, key] }),
    );
    return { array: reference && property?.set ? sorted(array) : array };
  }
  const referred = reference && place.substitutes.reference(place.path, reference, value);
  if (referred !== undefined) return code(referred);
  if (isObject(value) && property && hasProperties(property.schema))
    return { object: membersOf(property.schema, value, place) };
  if (typeof value === "string") return textOf(value, place);
  if (isObject(value)) return { object: membersOf(anything, value, place) };
  return literal(value);
}

function textOf(text: string, { path, substitutes }: Place): Expression {
  const file = substitutes.text(path, text);
  return file === undefined ? (substitutes.meaning(path, text) ?? literal(text)) : code(file);
}
