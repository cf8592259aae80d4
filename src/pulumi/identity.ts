import type { Definition, Values } from "../definition";
import { assertFree, type Beginning, fixedId, isByKey, keyOf, PartialCreation, resolveAdoption } from "../engine";
import type { ManagedTenant } from "./connection";
import type { Identity } from "./holdings";
import { SetParts } from "./set-parts";

/** A resource by its URN, and which object of the tenant it has: see docs/decisions/identity.md. */
export class ResourceIdentity {
  /** The sets that it declares, or has a part of. */
  readonly sets: SetParts;

  constructor(
    private readonly definition: Definition,
    private readonly tenant: ManagedTenant,
    readonly urn: string | undefined,
  ) {
    this.sets = new SetParts(definition, tenant, urn);
  }

  /** The resource is in the program, and the state has its object. */
  declare(): void {
    this.tenant.holdings.declare(this.urn, true);
    this.#expect();
  }

  /** The resource is in the program, and gets a new object, or one that exists. */
  async begin(inputs: Values): Promise<Awaited<ReturnType<typeof resolveAdoption>>> {
    const { definition, tenant, urn } = this;
    tenant.holdings.declare(urn, false);
    this.#expect();
    const found = this.isReplacement
      ? { inputs, id: fixedId(definition, inputs) }
      : await resolveAdoption(definition, inputs, tenant, this.#mayTake(inputs));
    const identity = this.#identity(found.id, inputs);
    this.#assertSingle(identity);
    if (this.#isLasting) tenant.holdings.get(urn, identity);
    return found;
  }

  /** The program and the state agree that the resource has the object; it keeps it unless it is replaced. */
  settle(id: string, news: Values, isReplaced: boolean): void {
    const { definition, tenant, urn, key } = this;
    tenant.creations.inventory.know(definition.type, id);
    if (key !== undefined && !isReplaced) tenant.creations.inventory.keep(key);
    tenant.holdings.recall(urn);
    if (isReplaced || !this.#isLasting) return;
    const identity = { ...this.#identity(id, news), isByKey: false };
    tenant.holdings.keep(urn, identity);
    if (tenant.holdings.isDeclared(urn)) this.#assertSingle(identity);
  }

  /** The state has the object, which says nothing of whether the program has it. */
  recall(id: string): void {
    this.tenant.creations.inventory.know(this.definition.type, id);
    this.tenant.holdings.recall(this.urn);
  }

  /** The object was deleted, and the engine had it until now. */
  release(id: string): void {
    this.tenant.creations.inventory.forget(this.definition.type, id);
    this.tenant.holdings.recall(this.urn);
  }

  /** The object is gone, so that the engine forgets it. */
  forget(): void {
    this.tenant.holdings.forget(this.urn);
  }

  /** How the resource begins. */
  beginning(inputs: Values): Beginning {
    const { key, urn, isReplacement } = this;
    return { key, urn, isReplacement, mayTake: this.#mayTake(inputs) };
  }

  /** Whatever is created or taken over is the object of the resource, also when it is not completed. */
  async given<T extends { id: string }>(creating: Promise<T>, inputs: Values): Promise<T> {
    try {
      const created = await creating;
      this.#give(created.id, inputs);
      return created;
    } catch (error) {
      if (error instanceof PartialCreation) this.#give(error.id, inputs);
      throw error;
    }
  }

  /** Throws when the create would change what somebody else has made. */
  async assertFree(inputs: Values): Promise<void> {
    const { definition, tenant, urn, key } = this;
    if (key !== undefined) await assertFree({ definition, inputs, tenant, creations: tenant.creations, key, urn });
  }

  /** The resource that has the object and keeps it, so that it is not deleted. */
  keeper(id: string): string | undefined {
    return this.tenant.holdings.keeper(this.urn, this.#identity(id));
  }

  /** Whether the resource has another object in place of this one. */
  hasAnother(id: string): boolean {
    return this.tenant.holdings.hasAnother(this.urn, this.#identity(id));
  }

  /** Whether what is created takes the place of another object of the resource. */
  get isReplacement(): boolean {
    return this.tenant.holdings.isReplacement(this.urn);
  }

  /** Throws when it cannot be known whether the object is another resource's by now. */
  assertCertain(id: string): void {
    const { definition, tenant } = this;
    const { blindness } = tenant.holdings;
    if (blindness !== undefined && definition.operations.delete)
      throw new Error(
        `${definition.type} ${id} is not deleted, since it cannot be told whether another resource has it by now. ${blindness}`,
      );
  }

  get key(): string | undefined {
    return this.urn === undefined ? undefined : this.tenant.creations.notes.keyOf(this.urn);
  }

  /** What is done leaves no object. */
  get #isLasting(): boolean {
    return this.definition.kind !== "action";
  }

  #expect(): void {
    const { key, tenant } = this;
    if (key !== undefined) tenant.creations.inventory.declare(key);
  }

  #give(id: string, inputs: Values): void {
    this.sets.give(inputs, id);
    if (this.#isLasting) this.tenant.holdings.give(this.urn, { ...this.#identity(id, inputs), isByKey: false });
  }

  #identity(id: string | undefined, inputs?: Values): Identity {
    const { definition, tenant } = this;
    const { type, kind, naturalKey } = definition;
    const key = inputs && kind === "collection" ? keyOf(definition, inputs) : undefined;
    const isAdopting = !this.isReplacement && isByKey(inputs?.["adopt"]);
    // What a tenant has once is one object, whatever answers call it.
    const isOnce = kind === "singleton" && naturalKey.length === 0;
    return { domain: tenant.domain, type, id: isOnce ? definition.id({}, {}) : id, key, isByKey: isAdopting };
  }

  #mayTake(inputs: Values): NonNullable<Beginning["mayTake"]> {
    return (id, isByKey) => {
      const identity = { ...this.#identity(id, inputs), isByKey };
      this.#assertSingle(identity);
      return !isByKey || this.keeper(id) === undefined;
    };
  }

  #assertSingle(identity: Identity): void {
    const { definition, tenant, urn } = this;
    const twin = tenant.holdings.twin(urn, identity);
    if (twin === undefined) return;
    const { id } = identity;
    const object = id === undefined ? "same object" : `object ${id}`;
    throw new Error(
      `The program declares the ${object} of ${tenant.domain} twice, each time as a ${definition.type}: as ${twin} and as ${urn}. Take one of them out of the program; the object stays. Each would undo what the other declares.`,
    );
  }
}
