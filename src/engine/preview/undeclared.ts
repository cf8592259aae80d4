import { anything, type Definition, isObject, traitsOf, type Values } from "../../definition";
import { entriesOf } from "../update/change";
import { placed } from "../values/extra";
import { equal, hasTrait, type Leaf, leaves } from "../values/leaves";
import { formatPath, valueAt } from "../values/path";

/** What becomes of something that was declared and no longer is, where that has to be said in words. */
export interface Undeclared {
  readonly property: string;
  /** Auth0 has no default for it, or none to change to: the last value stays. Otherwise what logs in by it is gone. */
  readonly stays: boolean;
  /** It is a set whose members stay, and another resource may declare them. */
  readonly isSet?: boolean;
}

/**
 * What was declared, be it in `extra`, and no longer is, and either stays all the same or takes away a way to log in.
 */
export function undeclared(definition: Definition, olds: Values, news: Values): Undeclared[] {
  const { inputs, operations } = definition;
  if (!operations.update) return [];
  const [before, after] = [placed(inputs, olds), placed(inputs, news)];
  const still = new Set(leaves(inputs, after).map(pathOf));
  return leaves(inputs, before)
    .filter((leaf) => !isNothing(leaf.value) && !still.has(pathOf(leaf)) && !hasTrait(leaf, "local"))
    .filter((leaf) => !isWorkedOut(definition, leaf, before, after))
    .flatMap((leaf): Undeclared[] => {
      const property = formatPath(valueAt(olds, leaf.path) === undefined ? inExtra(leaf) : leaf.path);
      if (isLasting(leaf, before) || isLeft(definition, leaf, before, after))
        return [{ property, stays: true, ...(leaf.properties.at(-1)?.members && { isSet: true }) }];
      return isCredential(leaf) ? [{ property, stays: false }] : [];
    });
}

/** Whether Auth0 works the value out of another one that is declared anew. */
function isWorkedOut({ inputs }: Definition, { path, properties }: Leaf, before: Values, after: Values): boolean {
  const [holder, property] = [properties.at(-2), properties.at(-1)];
  const around = path.slice(0, properties.length - 1);
  const [old, now] = [before, after].map((values) => valueAt(values, around));
  if (!property || !isObject(now)) return false;
  const sources = traitsOf(holder?.schema ?? inputs).derived?.[property.wire] ?? [];
  return sources.some((name) => now[name] != null && !equal(anything, valueAt(old, [name]), now[name]));
}

/** Where `extra` has what is declared there alone. */
const inExtra = ({ path, properties }: Leaf): Leaf["path"] => [
  "extra",
  ...path.map((step) => properties.find(({ name }) => name === step)?.wire ?? step),
];

/** Whether nothing can be said of what no schema knows and is gone: an update that leaves it out changes nothing of it. */
function isLeft({ inputs, operations }: Definition, leaf: Leaf, before: Values, after: Values): boolean {
  const { path, properties } = leaf;
  const isMerged = operations.update?.method !== "PUT" && properties.every(({ nested }) => nested === "merged");
  const around = path.slice(0, properties.length);
  const name = path[properties.length];
  const [old, now] = [before, after].map((values) => valueAt(values, around));
  const holder = properties.at(-1);
  if (!isMerged || name === undefined || !isObject(old) || (isObject(now) ? name in now : holder?.nullable))
    return false;
  const entries = entriesOf(holder?.schema ?? inputs, old, isObject(now) ? now : {});
  return entries.some((entry) => entry.name === name && !entry.nullable);
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const pathOf = ({ path }: Leaf): string => path.join("/");

const isCredential = (leaf: Leaf): boolean => hasTrait(leaf, "secret") || hasTrait(leaf, "credential");

/** What cannot be changed stays as well, which needs no word while it is what Auth0 fills in by itself. */
function isLasting({ path, properties, schema, value }: Leaf, olds: Values): boolean {
  const property = properties.at(-1);
  if (!property?.immutable) return property?.permanent === true;
  const siblings = valueAt(olds, path.slice(0, -1));
  return !equal(schema, property.serverDefault?.(isObject(siblings) ? siblings : {}) ?? property.unset ?? null, value);
}
