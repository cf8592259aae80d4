import { isObject, type JsonObject } from "./json-object";

/** Values at a path, as texts in lower case; an array stands for each of its elements. */
function textsAt(from: unknown, path: readonly string[], depth = 0): string[] {
  if (Array.isArray(from)) return from.flatMap((item) => textsAt(item, path, depth));
  if (depth < path.length) return isObject(from) ? textsAt(from[path[depth]!], path, depth + 1) : [];
  return from === undefined || from === null ? [] : [String(from).toLowerCase()];
}

/** The objects of a collection by what they have at one path (`identities.connection`), whatever the case. */
export class FieldIndex {
  readonly #path: readonly string[];
  readonly #objects = new Map<string, Set<JsonObject>>();

  constructor(field: string, objects: Iterable<JsonObject> = []) {
    this.#path = field.split(".");
    for (const object of objects) this.add(object);
  }

  add(object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const objects = this.#objects.get(text);
      if (objects) objects.add(object);
      else this.#objects.set(text, new Set([object]));
    }
  }

  remove(object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const objects = this.#objects.get(text);
      objects?.delete(object);
      if (objects?.size === 0) this.#objects.delete(text);
    }
  }

  /** The objects that have a value. */
  having(value: string): ReadonlySet<JsonObject> {
    return this.#objects.get(value.toLowerCase()) ?? new Set();
  }

  /** The objects that have some value, in lower case, that is accepted. */
  where(accepts: (text: string) => boolean): ReadonlySet<JsonObject> {
    const found = new Set<JsonObject>();
    for (const text of this.#objects.keys())
      if (accepts(text)) for (const object of this.#objects.get(text)!) found.add(object);
    return found;
  }
}
