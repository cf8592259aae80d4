import { type JsonObject, overlay } from "../json-object";
import type { TenantFeatures } from "./features";
import { FieldIndex } from "./field-index";
import { prefixed } from "./identifiers";
import { failLogin, type Login, logIn } from "./logins";
import { type Relations, removeDependants } from "./relation";
import { Store } from "./store";

/** How far reads and writes lie apart. */
interface Consistency {
  /** Milliseconds for which outdated reads do not see what is written. */
  readonly writesVisibleAfter?: number;
  /** Reads what is visible; writes that are not are left out. */
  readonly outdated?: boolean;
}

/** Everything that a simulated tenant holds. Tests reach it behind the API's back. */
export class Tenant {
  readonly #consistency: Consistency;

  constructor(
    /** Host and port that the tenant answers on. */
    readonly domain: string,
    private readonly store: Store = new Store(),
    consistency: Consistency = {},
    /** @internal */
    readonly features: TenantFeatures = {},
    private readonly relations: readonly Relations[] = [],
  ) {
    this.#consistency = consistency;
  }

  /** Name of the tenant, as its objects mention it. */
  readonly name = "simulator";

  /** Base URL of the tenant. */
  get url(): string {
    return `http://${this.domain}`;
  }

  /** All objects of a collection (`clients`, `connections`, …), oldest first. They are frozen. */
  all(collection: string): JsonObject[] {
    const kept = this.#kept(collection);
    if (!kept) return this.store.all(collection);
    const ids = new Set([...this.store.ids(collection), ...kept.keys()]);
    return [...ids].map((id) => this.get(collection, id)).filter((object) => object !== undefined);
  }

  /** @internal Which objects of a collection have which values at a path. */
  index(collection: string, field: string): FieldIndex {
    return this.#kept(collection) ? new FieldIndex(field, this.all(collection)) : this.store.index(collection, field);
  }

  /** @internal The objects of a collection that have a value at a path, whatever the case. */
  having(collection: string, field: string, value: unknown): JsonObject[] {
    return [...this.index(collection, field).having(String(value))];
  }

  /** How many objects a collection has. */
  count(collection: string): number {
    return this.#kept(collection) ? this.all(collection).length : this.store.count(collection);
  }

  /** One object, by its id; it is frozen. Settings are in the collection `settings`, by their path. */
  get(collection: string, id: string): JsonObject | undefined {
    const kept = this.#kept(collection);
    return kept?.has(id) ? kept.get(id) : this.store.get(collection, id);
  }

  /** Creates or replaces an object. */
  put(collection: string, id: string, object: JsonObject): JsonObject {
    this.#beforeWrite(collection, id);
    this.store.set(collection, id, object);
    return object;
  }

  /** Changes keys of an object; `null` removes one. Nested objects are replaced. */
  patch(collection: string, id: string, changes: JsonObject): JsonObject {
    const current = this.store.get(collection, id);
    if (!current) throw new Error(`The simulated tenant has no ${id} in ${collection}.`);
    return this.put(collection, id, overlay(current, changes));
  }

  /** Removes an object, and what belongs to it; says whether it was there. */
  delete(collection: string, id: string): boolean {
    const object = this.store.get(collection, id);
    this.#beforeWrite(collection, id);
    this.store.delete(collection, id);
    if (object) removeDependants(this.relations, this, { collection, id, object });
    return object !== undefined;
  }

  /** The same tenant, seen by one request. */
  withConsistency(consistency: Consistency): Tenant {
    return new Tenant(this.domain, this.store, consistency, this.features, this.relations);
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
    this.store.later(milliseconds, work);
  }

  /** Removes everything, and all that was to happen later. */
  clear(): void {
    this.store.clear();
  }

  #kept(collection: string): ReadonlyMap<string, JsonObject | undefined> | undefined {
    return this.#consistency.outdated ? this.store.outdated(collection) : undefined;
  }

  #beforeWrite(collection: string, id: string): void {
    const { writesVisibleAfter } = this.#consistency;
    if (writesVisibleAfter) this.store.keepVisible(collection, id, writesVisibleAfter);
  }
}
