import { prefixed } from "./identifiers";
import { isObject, type JsonObject, overlay } from "./json-object";
import { failLogin, type Login, logIn } from "./logins";

/** Everything that a simulated tenant holds. Tests reach it behind the API's back. */
export class Tenant {
  readonly #collections = new Map<string, Map<string, JsonObject>>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    /** Host and port that the tenant answers on. */
    readonly domain: string,
  ) {}

  /** Name of the tenant, as its objects mention it. */
  readonly name = "simulator";

  /** Base URL of the tenant. */
  get url(): string {
    return `http://${this.domain}`;
  }

  /** All objects of a collection (`clients`, `connections`, …), oldest first. */
  all(collection: string): JsonObject[] {
    return [...this.#collection(collection).values()].map((object) => structuredClone(object));
  }

  /** How many objects a collection has. */
  count(collection: string): number {
    return this.#collection(collection).size;
  }

  /** One object, by its id. Settings are in the collection `settings`, by their path. */
  get(collection: string, id: string): JsonObject | undefined {
    return structuredClone(this.#collection(collection).get(id));
  }

  /** Creates or replaces an object. */
  put(collection: string, id: string, object: JsonObject): JsonObject {
    this.#collection(collection).set(id, structuredClone(object));
    return object;
  }

  /** Changes keys of an object; `null` removes one. Nested objects are replaced. */
  patch(collection: string, id: string, changes: JsonObject): JsonObject {
    const current = this.#collection(collection).get(id);
    if (!isObject(current)) throw new Error(`The simulated tenant has no ${id} in ${collection}.`);
    return this.put(collection, id, overlay(current, changes));
  }

  /** Removes an object; says whether it was there. */
  delete(collection: string, id: string): boolean {
    return this.#collection(collection).delete(id);
  }

  /** Lets a user log in. */
  logIn(login: Login): void {
    logIn(this, login);
  }

  /** Lets logins of a user fail, as often as it takes to be blocked unless said. */
  failLogin(login: Login, times = 10): void {
    failLogin(this, login, times);
  }

  /** Gives a user a second factor. */
  enroll(userId: string): JsonObject {
    const id = prefixed("dev");
    const enrollment = {
      id,
      user_id: userId,
      status: "confirmed",
      type: "authenticator",
      auth_method: "authenticator",
    };
    return this.put("enrollments", id, { ...enrollment, enrolled_at: new Date().toISOString() });
  }

  /** Runs something a moment later, unless the tenant is emptied before. */
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
  }

  #collection(name: string): Map<string, JsonObject> {
    const collection = this.#collections.get(name) ?? new Map<string, JsonObject>();
    this.#collections.set(name, collection);
    return collection;
  }
}
