import type { JsonObject } from "../json-object";
import type { Refusal } from "../refusal";

/** Where objects are kept. */
interface Objects {
  get(collection: string, id: string): JsonObject | undefined;
  having(collection: string, field: string, value: unknown): JsonObject[];
  patch(collection: string, id: string, changes: JsonObject): unknown;
  delete(collection: string, id: string): unknown;
}

/** What a key of an object refers to. */
export interface Owner {
  /** The collection of what it refers to. */
  readonly in: string;
  /** Key of that collection's objects by which it refers to them; their id unless said. */
  readonly by?: string;
  /** What a request is told that names none of them; any value is taken unless said. */
  readonly missing?: (value: unknown) => Refusal;
  /** Whether an object goes with its owner; all of them do unless said. */
  readonly goes?: (object: JsonObject, value: unknown) => boolean;
}

/**
 * What the objects of a collection belong to, by the path of the key that says so. When the owner is deleted they go with
 * it; where the key is a list of owners, the one that goes leaves the list.
 */
export interface Relations {
  readonly name: string;
  /** Key of the id in the objects, `id` unless said. */
  readonly id?: string;
  readonly belongsTo: Readonly<Record<string, Owner>>;
}

const has = (objects: Objects, { in: collection, by }: Owner, value: unknown): boolean =>
  by === undefined
    ? objects.get(collection, String(value)) !== undefined
    : objects.having(collection, by, value).some((object) => object[by] === value);

/** Refuses an object that names an owner which is not there. */
export function requireOwners(belongsTo: Relations["belongsTo"], object: JsonObject, objects: Objects): void {
  for (const [key, owner] of Object.entries(belongsTo)) {
    const value = object[key];
    if (owner.missing && value !== undefined && !has(objects, owner, value)) throw owner.missing(value);
  }
}

/** An object that is deleted, with the collection that it was in and its id there. */
export interface Deleted {
  readonly collection: string;
  readonly id: string;
  readonly object: JsonObject;
}

/** Removes what belongs to an object that is deleted. */
export function removeDependants(relations: readonly Relations[], objects: Objects, deleted: Deleted): void {
  for (const { name, id = "id", belongsTo } of relations)
    for (const [key, owner] of Object.entries(belongsTo)) {
      if (owner.in !== deleted.collection) continue;
      const value = owner.by === undefined ? deleted.id : deleted.object[owner.by];
      for (const object of objects.having(name, key, value)) {
        const listed = object[key];
        if (Array.isArray(listed))
          objects.patch(name, String(object[id]), { [key]: listed.filter((one) => one !== value) });
        else if (owner.goes?.(object, value) ?? listed === value) objects.delete(name, String(object[id]));
      }
    }
}
