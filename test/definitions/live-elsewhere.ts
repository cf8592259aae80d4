import {
  type Definition,
  isObject,
  markKey,
  type Property,
  propertiesOf,
  schemaFor,
  traitsOf,
  type Values,
  type Wire,
} from "../../src/definition";
import { valueAt } from "../../src/engine/values/path";
import { toWire } from "../../src/engine/values/wire";
import { collections, resourceSampleOf } from "../samples";
import { type Case, fewest, isValid, most, pathOf, placed, scenarioFor, type Target } from "./cases";
import { samples } from "./sample";
import type { Subject, Tenant } from "./subject";

type Objects = Readonly<Record<string, Readonly<Record<string, Wire>>>>;

/** The smallest part of a declaration: lists and documents are one value. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
  /** The properties that lead to it, outermost first; keys of maps have none. */
  readonly properties: readonly Property[];
}

const top: Leaf = { path: [], value: undefined, properties: [] };

function leavesOf(schema: Property["schema"], values: Values, above = top): Leaf[] {
  const known = propertiesOf(schemaFor(schema, values));
  return Object.entries(values).flatMap(([name, value]): Leaf[] => {
    const property = known.find((one) => one.name === name);
    const properties = property ? [...above.properties, property] : above.properties;
    const leaf = { path: [...above.path, name], value, properties };
    const isWhole = !isObject(value) || property?.document || Object.keys(value).length === 0;
    return isWhole ? [leaf] : leavesOf(property?.schema ?? schema, value, leaf);
  });
}

/** What is not compared with the tenant, or not set in it alone. */
const peculiarities = ["local", "createOnly", "writeOnly"] as const;

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((name, depth) => path[depth] === name);

function together(leaves: readonly Leaf[], values: Values): Values {
  const all = structuredClone(values);
  for (const { path, value } of leaves) {
    let holder = all;
    for (const name of path.slice(0, -1)) {
      holder[name] ??= {};
      holder = holder[name] as Values;
    }
    holder[path.at(-1)!] = value;
  }
  return all;
}

/** A value that the API would not fill in by itself, if there is one. */
function unusual(leaf: Leaf): Leaf {
  const property = leaf.properties.at(-1);
  if (property?.name !== leaf.path.at(-1)) return leaf;
  const defaults = [property?.unset, property?.serverDefault?.({})].map((value) => JSON.stringify(value));
  const isDefault = (value: unknown) => value === false || defaults.includes(JSON.stringify(value));
  const other = isDefault(leaf.value) ? samples(property!).find((value) => !isDefault(value)) : undefined;
  return other === undefined ? leaf : { ...leaf, value: other };
}

const known = new Map<string, readonly Leaf[]>();

/** As many leaves as are valid together in a situation; what the property is within is declared in it as well. */
function all({ name, definition, decided }: Case, path: string): readonly Leaf[] {
  const { apart = [], without } = scenarioFor({ name, definition, decided }, path);
  const scenario = { without, apart: apart.filter((one) => !`${path}.`.startsWith(`${one}.`)) };
  const key = JSON.stringify([name, scenario]);
  const found = known.get(key);
  if (found) return found;
  const sampled = leavesOf(definition.inputs, most(definition, decided, scenario)).map(unusual);
  const isAround = (leaf: Leaf) => apart.some((one) => leaf.path[0] === one.split(".")[0]);
  const ordered = [...sampled.filter(isAround), ...sampled.filter((leaf) => !isAround(leaf))];
  const leaves = fitting(definition, ordered, [fewest(definition, decided)]);
  known.set(key, leaves);
  return leaves;
}

/** Those of the leaves that are valid together beside each of several declarations. */
function fitting(definition: Definition, leaves: readonly Leaf[], declared: readonly Values[]): readonly Leaf[] {
  const fits = (chosen: readonly Leaf[]) => declared.every((values) => isValid(definition, together(chosen, values)));
  if (fits(leaves)) return leaves;
  const chosen: Leaf[] = [];
  /** All of them, or as much of either half as fits. */
  const add = (more: readonly Leaf[]): void => {
    if (fits([...chosen, ...more])) chosen.push(...more);
    else if (more.length > 1) for (const half of halvesOf(more)) add(half);
  };
  for (const name of new Set(leaves.map(({ path }) => path[0]))) add(leaves.filter(({ path }) => path[0] === name));
  return chosen;
}

const halvesOf = <T>(all: readonly T[]): [readonly T[], readonly T[]] => {
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
};

/** What others may have set beside a property: as much as is valid with each of several declarations of it. */
export function beside(subject: Case, target: Target, declared: readonly Values[]): readonly Leaf[] {
  const { definition } = subject;
  const own = target.map(({ name }) => name);
  const taken = declared.flatMap((values) => leavesOf(definition.inputs, values).map(({ path }) => path));
  const free = all(subject, pathOf(target)).filter(
    ({ path, properties }) =>
      !startsWith(path, own) &&
      !(path.length === 1 && properties[0]?.immutable) &&
      !properties.some((property) => peculiarities.some((trait) => property[trait])) &&
      !taken.some((other) => startsWith(path, other) || startsWith(other, path)),
  );
  return fitting(definition, free, declared);
}

const asWire = ({ inputs }: Definition, values: Values): Wire => toWire(schemaFor(inputs, values), values) as Wire;

/** Everything that the tenant holds, but for its own log. */
export function everything({ simulator }: Tenant): Objects {
  const { logs: _, ...objects } = simulator.snapshot().objects;
  return objects;
}

/** Gives every object the contents that it had. */
export function restore({ simulator }: Tenant, objects: Objects): void {
  for (const [collection, byId] of Object.entries(objects))
    for (const [id, object] of Object.entries(byId))
      if (simulator.tenant.get(collection, id) !== object) simulator.tenant.put(collection, id, object);
}

/** Another admin sets leaves of a declaration in the object, whatever the API would make of them. */
export function setElsewhere(resource: Subject, leaves: readonly Leaf[], around: Values): void {
  const { definition, tenant } = resource;
  const [collection, id] = collections[definition.type]
    ? [collections[definition.type]!, resource.id]
    : ["settings", resource.pathOf(definition.operations.read!)];
  const declared = together(leaves, around);
  const wires = leaves.map(({ path }) => wirePathOf(definition, path, declared));
  const wanted = asWire(definition, declared);
  const object = tenant.simulator.tenant.get(collection, id) ?? {};
  const inside = resourceSampleOf(definition.type).inside?.(around) ?? [];
  const changed = wires.reduce<Values>((all, path) => placed(all, [...inside, ...path], valueAt(wanted, path)), object);
  tenant.simulator.tenant.put(collection, id, changed);
}

/** The path of a leaf as the API spells it. */
export function wirePathOf({ inputs }: Definition, path: readonly string[], values: Values): string[] {
  let schema: Property["schema"] | undefined = schemaFor(inputs, values);
  return path.map((name) => {
    const property: Property | undefined = schema && propertiesOf(schema).find((one) => one.name === name);
    schema = property?.schema;
    return property?.wire ?? name;
  });
}

/** In no path of a setting. */
const separator = " ";

/** Where JSON differs, leaf by leaf; an empty object has none, and is like nothing. */
function differences(one: unknown, other: unknown, path: readonly string[] = []): string[] {
  if (one === other) return [];
  const [before, after] = [one, other].map((value) => (isObject(value) ? undefined : JSON.stringify(value)));
  const [within, withinOther] = [one, other].map((value) => (isObject(value) ? value : {})) as [Values, Values];
  const keys = new Set([...Object.keys(within), ...Object.keys(withinOther)]);
  const below = [...keys].flatMap((key) => differences(within[key], withinOther[key], [...path, key]));
  return before === after ? below : [path.join(separator), ...below];
}

/** What Auth0 works out of something that has changed, or that was set behind its back, by the definition. */
function derivedIn(definition: Definition, values: Values, sources: readonly (readonly string[])[]): string[] {
  const within = propertiesOf(schemaFor(definition.inputs, values));
  return within.flatMap(({ name, wire, schema }) =>
    Object.entries(traitsOf(schema).derived ?? {})
      .filter(([, from]) => sources.some(([top, inner]) => top === name && from.includes(inner!)))
      .map(([derived]) => `${wire}${separator}${derived}`),
  );
}

/** Moments that go with every write, what was deployed last, and the mark of a create. */
const incidental = [
  "updated_at",
  "updated_on",
  "last_password_reset",
  "fingerprint",
  "account_name",
  "deployed",
  "is_changed",
  markKey,
];

/** What differs in the tenant although no declaration changed it, as the API spells it. */
export function undeclaredChanges(
  definition: Definition,
  [before, after]: readonly [Values, Values],
  [was, is]: readonly [Objects, Objects],
  leaves: readonly Leaf[],
): string[] {
  const ours = differences(before, after).map((path) => path.split(separator));
  const declared = [
    ...differences(asWire(definition, before), asWire(definition, after)),
    ...derivedIn(definition, after, [...ours, ...leaves.map(({ path }) => path)]),
  ];
  const inside = resourceSampleOf(definition.type).inside?.(after) ?? [];
  return differences(was, is)
    .filter((path) => !/^(client-credentials|action-versions|action-module-versions) /.test(path))
    .map((path) => path.split(separator).slice(2 + inside.length))
    .filter((path) => !incidental.includes(path.at(-1)!))
    .map((path) => path.join(separator))
    .filter((path) => !declared.some((one) => `${path}${separator}`.startsWith(`${one}${separator}`)))
    .map((path) => path.replaceAll(separator, "."));
}
