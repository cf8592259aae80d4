import type { z } from "zod";
import { type Definition, partsOf, type Reference, referenceOf, type Values } from "../definition";

/** What an object can be referred to by. */
export interface Referable {
  readonly definition: Definition;
  readonly id: string;
  readonly inputs: Values;
}

/** Objects by what other objects name them by. */
export class References<T extends Referable> {
  readonly #objects = new Map<string, T[]>();
  readonly #indexes = new Map<string, Map<unknown, T>>();

  add(object: T): void {
    const { type } = object.definition;
    this.#objects.set(type, [...(this.#objects.get(type) ?? []), object]);
    for (const [key, index] of this.#indexes)
      if (key.startsWith(`${type}.`)) index.set(keyOf(object, key.slice(type.length + 1)), object);
  }

  /** The object that has this id. Ids that are names of settings mean nothing elsewhere. */
  withId(id: string): T | undefined {
    for (const [type, [object]] of this.#objects)
      if (object!.definition.kind === "collection") {
        const found = this.find({ type, property: "id" }, id);
        if (found) return found;
      }
    return undefined;
  }

  find({ type, property }: Reference, value: unknown): T | undefined {
    const key = `${type}.${property}`;
    let index = this.#indexes.get(key);
    if (!index) {
      index = new Map(this.#objects.get(type)?.map((object) => [keyOf(object, property), object]));
      this.#indexes.set(key, index);
    }
    return index.get(value);
  }
}

const keyOf = ({ id, inputs }: Referable, property: string): unknown => (property === "id" ? id : inputs[property]);

/** The ids and names of other objects within values, with what they refer to. */
export function referencesIn(schema: z.ZodType, value: unknown): { reference: Reference; value: unknown }[] {
  return partsOf(schema, value).flatMap(({ value: part, schema: inner, property }) => {
    const reference = property && referenceOf(property);
    if (part === undefined) return [];
    return reference ? [part].flat().map((one) => ({ reference, value: one })) : referencesIn(inner, part);
  });
}

/** Every text within values. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Kinds in such an order that each comes after those that its objects refer to. Of two kinds that refer to each other
 * the one that does it more often comes later.
 */
export function kindsInOrder(definitions: readonly Definition[], objects: readonly Referable[]): Definition[] {
  const sorted = [...definitions].sort((one, other) => (one.type < other.type ? -1 : 1));
  const counts = countReferences(objects);
  const count = (from: string, to: string) => counts.get(`${from} ${to}`) ?? 0;
  const isAfter = (from: string, to: string) => {
    const [forth, back] = [count(from, to), count(to, from)];
    return from !== to && forth > 0 && (forth > back || (forth === back && from > to));
  };
  return dependenciesFirst(sorted, ({ type }) => sorted.filter((other) => isAfter(type, other.type)));
}

/** How often objects of one kind refer to those of another, by the names of both. */
function countReferences(objects: readonly Referable[]): Map<string, number> {
  const references = new References<Referable>();
  for (const object of objects) references.add(object);
  const counts = new Map<string, number>();
  for (const object of objects)
    for (const referred of referredBy(object, references)) {
      const key = `${object.definition.type} ${referred.definition.type}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** What an object refers to: by properties that stand for others, and by ids wherever they are. */
const referredBy = <T extends Referable>({ definition, inputs }: Referable, references: References<T>): T[] =>
  [
    ...referencesIn(definition.inputs, inputs).map(({ reference, value }) => references.find(reference, value)),
    ...textsIn(inputs).map((text) => references.withId(text)),
  ].filter((referred) => referred !== undefined);

/** Objects of a kind by name, but each after those that it refers to. */
export function objectsInOrder<T extends Referable & { readonly name: string }>(objects: readonly T[]): T[] {
  const references = new References<T>();
  for (const object of objects) references.add(object);
  return dependenciesFirst(
    [...objects].sort((one, other) => (one.name < other.name ? -1 : 1)),
    (object) => referredBy(object, references),
  );
}

function dependenciesFirst<T>(items: readonly T[], dependenciesOf: (item: T) => readonly (T | undefined)[]): T[] {
  const ordered: T[] = [];
  const begun = new Set<T>();
  const visit = (item: T | undefined) => {
    if (item === undefined || begun.has(item)) return;
    begun.add(item);
    dependenciesOf(item).forEach(visit);
    ordered.push(item);
  };
  items.forEach(visit);
  return ordered;
}
