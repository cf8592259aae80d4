import { type Definition, isObject, propertiesOf, schemaFor, type Values } from "../definition";
import { equal, hasTrait, type Leaf, leaves } from "./leaves";
import { formatPath } from "./path";
import { declaredIn, type Kept } from "./state";
import { hasUnknown } from "./unknown";

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

/** Declared before and not any more, while Auth0 has no default to go back to: the last value stays. */
export function lasting(definition: Definition, olds: Values, news: Values): string[] {
  const after = byPath(leaves(definition.inputs, news));
  return leaves(definition.inputs, olds)
    .filter((leaf) => leaf.properties.at(-1)?.permanent && !after.has(leaf.path.join("/")))
    .map((leaf) => formatPath(leaf.path));
}

interface Change {
  readonly leaf: Leaf;
  readonly replaces: boolean;
}

function changedLeaves(definition: Definition, state: Values, inputs: Values): Change[] {
  const olds = declaredIn(definition, state);
  const before = byPath(leaves(definition.inputs, olds));
  const after = byPath(leaves(definition.inputs, inputs));
  const replacedWhole = !definition.operations.update;
  const set = [...after].flatMap(([path, leaf]): Change[] => {
    const old = before.get(path)?.value ?? answered(state, leaf);
    if (old !== undefined && equal(leaf.schema, old, leaf.value) && !hasUnknown(leaf.value)) return [];
    if (hasTrait(leaf, "createOnly") && !replacedWhole) return [];
    return [{ leaf, replaces: replacedWhole || hasTrait(leaf, "immutable") }];
  });
  const removed = [...before].flatMap(([path, leaf]): Change[] => {
    if (after.has(path) || isHeldByParent(after, leaf)) return [];
    if (replacedWhole) return [{ leaf, replaces: true }];
    return canReset(definition, leaf) ? [{ leaf, replaces: false }] : [];
  });
  return [...set, ...removed];
}

/** The API's own value of a property that the program did not declare before, where it is kept. */
const answered = (state: Values, leaf: Leaf): unknown =>
  hasTrait(leaf, "immutable") ? (state as Kept).__answered?.[leaf.path.join("/")] : undefined;

/** An emptied object or map is a leaf itself and reports for those that it held. */
const isHeldByParent = (after: Map<string, Leaf>, leaf: Leaf): boolean =>
  leaf.path.some((_, depth) => depth > 0 && after.has(leaf.path.slice(0, depth).join("/")));

/** Whether a property that is no longer declared can go back to what the API gives it by default. */
const canReset = (definition: Definition, leaf: Leaf): boolean =>
  !hasTrait(leaf, "immutable") &&
  !hasTrait(leaf, "createOnly") &&
  !leaf.properties.some((property) => property.permanent || property.local) &&
  !(leaf.path.length === 1 && String(leaf.path[0]) in definition.outputs.shape);

const byPath = (list: Leaf[]): Map<string, Leaf> => new Map(list.map((leaf) => [leaf.path.join("/"), leaf]));

function sameNaturalKey({ naturalKey, inputs: schema }: Definition, state: Values, inputs: Values): boolean {
  const properties = propertiesOf(schemaFor(schema, isObject(inputs) ? inputs : {}));
  return (
    naturalKey.length > 0 &&
    naturalKey.every((name) => {
      const property = properties.find((candidate) => candidate.name === name);
      return !property || equal(property.schema, state[name], inputs[name]);
    })
  );
}
