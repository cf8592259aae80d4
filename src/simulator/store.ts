import type { JsonObject } from "./json-object";

/** An object as it was before a write that reads do not see yet. */
interface Outdated {
  readonly object: JsonObject | undefined;
  readonly until: number;
}

type Objects = Map<string, JsonObject>;

/** A copy that nobody can change, so that reads can share it. */
function frozen<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  if (typeof value !== "object" || value === null) return value;
  const copy: JsonObject = {};
  for (const [key, nested] of Object.entries(value)) copy[key] = frozen(nested);
  return Object.freeze(copy) as T;
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
    return this.#collections.get(collection)?.get(id);
  }

  all(collection: string): JsonObject[] {
    return [...(this.#collections.get(collection)?.values() ?? [])];
  }

  ids(collection: string): string[] {
    return [...(this.#collections.get(collection)?.keys() ?? [])];
  }

  count(collection: string): number {
    return this.#collections.get(collection)?.size ?? 0;
  }

  /** Names and sizes of the collections that hold something. */
  counts(): [collection: string, count: number][] {
    return [...this.#collections].filter(([, { size }]) => size > 0).map(([name, { size }]) => [name, size]);
  }

  set(collection: string, id: string, object: JsonObject): void {
    this.#writable(collection).set(id, frozen(object));
    this.#changed();
  }

  delete(collection: string, id: string): boolean {
    const existed = this.#writable(collection).delete(id);
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
    return Object.fromEntries([...this.#collections].map(([name, objects]) => [name, Object.fromEntries(objects)]));
  }

  #changed(): void {
    this.#changes += 1;
    this.onChange();
  }

  #writable(name: string): Objects {
    const collection = this.#collections.get(name) ?? new Map<string, JsonObject>();
    this.#collections.set(name, collection);
    return collection;
  }
}
