import { type Definition, isObject, type Values } from "../definition";
import { equal, hasTrait, type Leaf, leaves } from "./leaves";
import { formatPath, valueAt } from "./path";

/** What becomes of something that was declared and no longer is, where that has to be said in words. */
export interface Undeclared {
  readonly property: string;
  /** Auth0 has no default for it, or none to change to: the last value stays. Otherwise what logs in by it is gone. */
  readonly stays: boolean;
}

/** What was declared and no longer is, and either stays all the same or takes away a way to log in. */
export function undeclared(definition: Definition, olds: Values, news: Values): Undeclared[] {
  if (!definition.operations.update) return [];
  const after = new Set(leaves(definition.inputs, news).map(pathOf));
  return leaves(definition.inputs, olds)
    .filter((leaf) => !isNothing(leaf.value) && !after.has(pathOf(leaf)) && !hasTrait(leaf, "local"))
    .flatMap((leaf): Undeclared[] => {
      const property = formatPath(leaf.path);
      if (isLasting(leaf, olds)) return [{ property, stays: true }];
      return isCredential(leaf) ? [{ property, stays: false }] : [];
    });
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const pathOf = ({ path }: Leaf): string => path.join("/");

const isCredential = (leaf: Leaf): boolean => hasTrait(leaf, "secret") || hasTrait(leaf, "credential");

/** What cannot be changed stays as well, which needs no word while it is what Auth0 fills in by itself. */
function isLasting({ path, properties, schema, value }: Leaf, olds: Values): boolean {
  const property = properties.at(-1);
  if (!property?.immutable) return property?.permanent === true;
  const siblings = valueAt(olds, path.slice(0, -1));
  return !equal(schema, property.filled?.(isObject(siblings) ? siblings : {}) ?? property.unset ?? null, value);
}
