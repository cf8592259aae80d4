/** What the engine has named in this run: resources of the program, and objects of its state. */
export class Inventory {
  readonly #declared = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #objects = new Map<string, "there" | "deleted">();

  /** The program has the resource with this key. */
  declare(key: string): void {
    this.#declared.add(key);
  }

  /** The resource with this key keeps its object: nothing takes up what an interrupted replacement has left. */
  keep(key: string): void {
    this.#kept.add(key);
  }

  isKept(key: string): boolean {
    return this.#kept.has(key);
  }

  /** Whether what an earlier create of this resource has left is taken over in this run. */
  isTakenUp(key: string): boolean {
    return this.#declared.has(key) && !this.#kept.has(key);
  }

  /** The engine has this object in its state, or will have. */
  know(type: string, id: string): void {
    this.#objects.set(`${type}/${id}`, "there");
  }

  /** The engine had this object, and has deleted it: what has its id from now on is a new one. */
  forget(type: string, id: string): void {
    this.#objects.set(`${type}/${id}`, "deleted");
  }

  /** What the engine has named: an object that is there, or one that it has deleted. */
  fate(type: string, id: string): "there" | "deleted" | undefined {
    return this.#objects.get(`${type}/${id}`);
  }
}
