import { isObject, type JsonObject, own } from "../json-object";

/** Values at a path, as texts in lower case; an array stands for each of its elements. */
function textsAt(from: unknown, path: readonly string[], depth = 0): string[] {
  if (Array.isArray(from)) return from.flatMap((item) => textsAt(item, path, depth));
  if (depth < path.length) return isObject(from) ? textsAt(own(from, path[depth]!), path, depth + 1) : [];
  return from === undefined || from === null ? [] : [String(from).toLowerCase()];
}

/** The objects of a collection by what they have at one path (`identities.connection`), whatever the case. */
export class FieldIndex {
  readonly #path: readonly string[];
  readonly #objects = new Map<string, Set<JsonObject>>();
  /** The values in order; undefined after one has come or gone. */
  #sorted: string[] | undefined;

  constructor(field: string, objects: Iterable<JsonObject> = []) {
    this.#path = field.split(".");
    for (const object of objects) this.add(object);
  }

  add(object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const objects = this.#objects.get(text);
      if (objects) objects.add(object);
      else this.#change(text, new Set([object]));
    }
  }

  remove(object: JsonObject): void {
    for (const text of textsAt(object, this.#path)) {
      const objects = this.#objects.get(text);
      objects?.delete(object);
      if (objects?.size === 0) this.#change(text);
    }
  }

  /** The objects that have a value. */
  having(value: string): ReadonlySet<JsonObject> {
    return this.#objects.get(value.toLowerCase()) ?? new Set();
  }

  /** The objects that have some value that begins so. */
  startingWith(beginning: string): ReadonlySet<JsonObject> {
    const prefix = beginning.toLowerCase();
    this.#sorted ??= [...this.#objects.keys()].sort();
    const found: string[] = [];
    for (let at = firstFrom(this.#sorted, prefix); this.#sorted[at]?.startsWith(prefix); at += 1)
      found.push(this.#sorted[at]!);
    return this.#withSome(found);
  }

  /** The objects that have some value, in lower case, that is accepted. */
  where(accepts: (text: string) => boolean): ReadonlySet<JsonObject> {
    return this.#withSome([...this.#objects.keys()].filter(accepts));
  }

  #withSome(texts: readonly string[]): ReadonlySet<JsonObject> {
    return new Set(texts.flatMap((text) => [...this.#objects.get(text)!]));
  }

  #change(text: string, objects?: Set<JsonObject>): void {
    this.#sorted = undefined;
    if (objects) this.#objects.set(text, objects);
    else this.#objects.delete(text);
  }
}

/** Where the first text stands that does not come before a given one. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
