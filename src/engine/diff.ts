import { type Definition, isObject, propertiesFor, type Values } from "../definition";
import { declaredBefore, type StateMetadata } from "./state/metadata";
import { isRemembered } from "./state/remembered";
import { equal, hasTrait, type Leaf, leaves } from "./values/leaves";
import { formatPath } from "./values/path";
import { hasUnknown } from "./values/unknown";

/** What an update would do. */
export interface Diff {
  readonly changes: boolean;
  /** Paths of the properties that cannot be changed in place. */
  readonly replaces: readonly string[];
  /** Whether the old object must go first, since both would claim the same unique name. */
  readonly deleteBeforeReplace: boolean;
}

/** Compares what the program declares with what the state holds of it. */
export function diff(definition: Definition, state: Values, inputs: Values): Diff {
  const changed = changedLeaves(definition, state, inputs);
  const replaces = changed.filter(({ replaces }) => replaces).map(({ leaf }) => formatPath(leaf.path));
  return {
    changes: changed.length > 0,
    replaces: [...new Set(replaces)],
    deleteBeforeReplace: replaces.length > 0 && sameNaturalKey(definition, state, inputs),
  };
}

interface Change {
  readonly leaf: Leaf;
  readonly replaces: boolean;
}

/** Every difference is a change, even one that sends nothing: the state has to hold what is declared. */
function changedLeaves(definition: Definition, state: Values, inputs: Values): Change[] {
  const before = byPath(leaves(definition.inputs, declaredBefore(definition, state, inputs)));
  const after = byPath(leaves(definition.inputs, inputs));
  const isReplacedWhole = !definition.operations.update;
  const isMinor = (leaf: Leaf) =>
    hasTrait(leaf, "createOnly") && (isReplacedWhole || leaf.properties.at(-1)?.local === true);
  const set = [...after].filter(([path, leaf]) => !isSame(leaf, before.get(path)?.value) && !isMinor(leaf));
  const removed = [...before].filter(([path, leaf]) => !after.has(path) && !isMinor(leaf));
  return [
    ...set.map(([, leaf]) => ({
      leaf,
      replaces: isReplacedWhole || (isFixed(leaf) && !isChosen(state, leaf) && !isFirst(state, leaf, before)),
    })),
    ...removed.map(([, leaf]) => ({ leaf, replaces: isReplacedWhole })),
  ];
}

/** What only a create takes has no effect later, be it within what cannot be changed. */
const isFixed = (leaf: Leaf): boolean => hasTrait(leaf, "immutable") && !hasTrait(leaf, "createOnly");

const isSame = (leaf: Leaf, old: unknown): boolean =>
  old !== undefined && equal(leaf.schema, old, leaf.value) && !hasUnknown(leaf.value);

/** Whether the API has chosen the same value for a property that was not declared before. */
function isChosen(state: Values, leaf: Leaf): boolean {
  const { __answered: answered = {} } = state as StateMetadata;
  const path = leaf.path.join("/");
  return Object.hasOwn(answered, path) && isRemembered(leaf, leaf.value, answered[path]) && !hasUnknown(leaf.value);
}

/** Whether the object has no value yet, as far as is known, and can still be given this one. */
function isFirst(state: Values, { path, properties, value }: Leaf, before: ReadonlyMap<string, Leaf>): boolean {
  const { __answered: answered = {} } = state as StateMetadata;
  const name = path.join("/");
  const { later = [] } = properties.at(-1)!;
  return (later === "any" || later.includes(value)) && !before.has(name) && !Object.hasOwn(answered, name);
}

const byPath = (list: Leaf[]): Map<string, Leaf> => new Map(list.map((leaf) => [leaf.path.join("/"), leaf]));

function sameNaturalKey({ naturalKey, inputs: schema }: Definition, state: Values, inputs: Values): boolean {
  const properties = propertiesFor(schema, isObject(inputs) ? inputs : {});
  return (
    naturalKey.length > 0 &&
    naturalKey.every((name) => {
      const property = properties.find((candidate) => candidate.name === name);
      return !property || equal(property.schema, state[name], inputs[name]);
    })
  );
}
