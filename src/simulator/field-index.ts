import { isObject, type JsonObject } from "./json-object";

/** Values at a path, as texts in lower case; an array stands for each of its elements. */
function textsAt(from: unknown, path: readonly string[], depth = 0): string[] {
  if (Array.isArray(from)) return from.flatMap((item) => textsAt(item, path, depth));
  if (depth < path.length) return isObject(from) ? textsAt(from[path[depth]!], path, depth + 1) : [];
  return from === undefined || from === null ? [] : [String(from).toLowerCase()];
}

/** Ids of the objects of a collection by what they have at one path (`identities.connection`), whatever the case. */
export class FieldIndex {
  readonly #path: readonly string[];
  readonly #ids = new Map<string, Set<string>>();

  constructor(field: string) {
    this.#path = field.split(".");
  }

  add(id: string, object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const ids = this.#ids.get(text);
      if (ids) ids.add(id);
      else this.#ids.set(text, new Set([id]));
    }
  }

  remove(id: string, object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const ids = this.#ids.get(text);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(text);
    }
  }

  /** The objects that have a value. */
  having(value: string): ReadonlySet<string> {
    return this.#ids.get(value.toLowerCase()) ?? new Set();
  }

  /** The objects that have some value, in lower case, that is accepted. */
  where(accepts: (text: string) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    for (const text of this.#ids.keys()) if (accepts(text)) for (const id of this.#ids.get(text)!) found.add(id);
    return found;
  }
}
