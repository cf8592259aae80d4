import type { JsonObject } from "../json-object";
import { FieldIndex } from "./field-index";

/** An object as it was before a write that reads do not see yet. */
interface Outdated {
  readonly object: JsonObject | undefined;
  readonly until: number;
}

/** The objects of a collection by id, and what has been derived from them to find them fast. */
interface Objects {
  readonly byId: Map<string, JsonObject>;
  readonly indexes: Map<string, FieldIndex>;
  /** All of them; undefined after a change. */
  listed?: JsonObject[];
}

/** A copy that nobody can change, so that reads can share it. */
function frozen<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozen(item)]))) as T;
}

/** Objects by collection and id, oldest first; they are frozen. */
export class Store {
  readonly #collections = new Map<string, Objects>();
  readonly #outdated = new Map<string, Map<string, Outdated>>();
  readonly #timers = new Set<NodeJS.Timeout>();

  #changes = 0;

  /** Called after each change. */
  onChange: () => void = () => {};

  /** How often something changed. */
  get changes(): number {
    return this.#changes;
  }

  get(collection: string, id: string): JsonObject | undefined {
    return this.#collections.get(collection)?.byId.get(id);
  }

  all(collection: string): JsonObject[] {
    const objects = this.#collections.get(collection);
    if (!objects) return [];
    objects.listed ??= [...objects.byId.values()];
    return objects.listed.slice();
  }

  ids(collection: string): string[] {
    return [...(this.#collections.get(collection)?.byId.keys() ?? [])];
  }

  /** Which objects of a collection have which values at a path. */
  index(collection: string, field: string): FieldIndex {
    const { byId, indexes } = this.#writable(collection);
    const index = indexes.get(field) ?? new FieldIndex(field, byId.values());
    indexes.set(field, index);
    return index;
  }

  count(collection: string): number {
    return this.#collections.get(collection)?.byId.size ?? 0;
  }

  /** Names and sizes of the collections that hold something. */
  counts(): [collection: string, count: number][] {
    return [...this.#collections.keys()]
      .map((name): [string, number] => [name, this.count(name)])
      .filter(([, count]) => count > 0);
  }

  set(collection: string, id: string, object: JsonObject): void {
    const kept = frozen(object);
    const { byId, indexes } = this.#changing(collection, id);
    byId.set(id, kept);
    for (const index of indexes.values()) index.add(kept);
    this.#changed();
  }

  delete(collection: string, id: string): boolean {
    const existed = this.#changing(collection, id).byId.delete(id);
    if (existed) this.#changed();
    return existed;
  }

  /** Lets outdated reads see an object as it is now for a while, whatever is written. */
  keepVisible(collection: string, id: string, milliseconds: number): void {
    const kept = this.#outdated.get(collection) ?? new Map<string, Outdated>();
    this.#outdated.set(collection, kept);
    const now = Date.now();
    const earlier = kept.get(id);
    const object = earlier && earlier.until > now ? earlier.object : this.get(collection, id);
    kept.set(id, { object, until: now + milliseconds });
  }

  /** What outdated reads see in place of the present objects; undefined when that is the present. */
  outdated(collection: string): ReadonlyMap<string, JsonObject | undefined> | undefined {
    const kept = this.#outdated.get(collection);
    if (!kept) return undefined;
    const now = Date.now();
    for (const [id, { until }] of kept) if (until <= now) kept.delete(id);
    if (kept.size === 0) this.#outdated.delete(collection);
    return new Map([...kept].map(([id, { object }]) => [id, object]));
  }

  /** Runs something a moment later, unless the store is emptied before. */
  later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, milliseconds);
    this.#timers.add(timer.unref());
  }

  /** Removes everything, and all that was to happen later. */
  clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#collections.clear();
    this.#outdated.clear();
    this.#changed();
  }

  /** Everything, by collection and id. */
  toJSON(): Record<string, Record<string, JsonObject>> {
    return Object.fromEntries([...this.#collections].map(([name, { byId }]) => [name, Object.fromEntries(byId)]));
  }

  #changed(): void {
    this.#changes += 1;
    this.onChange();
  }

  /** A collection whose object with that id is about to change: what was derived from the object is forgotten. */
  #changing(name: string, id: string): Objects {
    const objects = this.#writable(name);
    const before = objects.byId.get(id);
    if (before) for (const index of objects.indexes.values()) index.remove(before);
    objects.listed = undefined;
    return objects;
  }

  #writable(name: string): Objects {
    const objects: Objects = this.#collections.get(name) ?? { byId: new Map(), indexes: new Map() };
    this.#collections.set(name, objects);
    return objects;
  }
}
