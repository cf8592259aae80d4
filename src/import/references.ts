import { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  itemsOf,
  type Property,
  propertiesOf,
  schemaFor,
  type Traits,
  type Values,
} from "../definition";

type Reference = NonNullable<Traits["reference"]>;

/** The reference of a property, or of the items of a list. */
export const referenceOf = ({ reference, schema }: Property): Reference | undefined =>
  reference ?? (schema instanceof z.ZodArray ? itemsOf(schema).reference : undefined);

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
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item) => referencesIn(itemsOf(schema).schema, item));
  if (!isObject(value) || !hasProperties(schema)) return [];
  return propertiesOf(schemaFor(schema, value)).flatMap((property) => {
    const item = value[property.name];
    const reference = referenceOf(property);
    if (item === undefined) return [];
    return reference ? [item].flat().map((one) => ({ reference, value: one })) : referencesIn(property.schema, item);
  });
}

/** Kinds in such an order that each comes after those that it refers to, as far as that is possible. */
export function kindsInOrder(definitions: readonly Definition[]): Definition[] {
  const byType = new Map(definitions.map((definition) => [definition.type, definition]));
  return dependenciesFirst(
    [...definitions].sort((one, other) => (one.type < other.type ? -1 : 1)),
    ({ inputs }) => typesIn(inputs).map((type) => byType.get(type)),
  );
}

/** Types that properties of a schema refer to, in the order of their names. */
function typesIn(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodArray) return typesIn(itemsOf(schema).schema);
  const types = propertiesOf(schema).flatMap((property) => {
    const cases = Object.values(property.variants?.cases ?? {});
    return [referenceOf(property)?.type ?? [], typesIn(property.schema), cases.flatMap(typesIn)].flat();
  });
  return [...new Set(types)].sort();
}

/** Objects of a kind by name, but each after those that it refers to. */
export function objectsInOrder<T extends Referable & { readonly name: string }>(objects: readonly T[]): T[] {
  const references = new References<T>();
  for (const object of objects) references.add(object);
  return dependenciesFirst(
    [...objects].sort((one, other) => (one.name < other.name ? -1 : 1)),
    ({ definition, inputs }) =>
      referencesIn(definition.inputs, inputs).map(({ reference, value }) => references.find(reference, value)),
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
