import type { Definition, Values } from "../../src/definition";
import { bodyOf } from "../../src/engine/values/wire";
import { connect } from "../../src/management";
import type { JsonObject, Simulator } from "../../src/simulator";
import { collections } from "../samples";
import type { Place } from "./catalogue";
import type { Held } from "./engine";
import { ProviderProcess } from "./provider-process";
import type { Step } from "./sequence";

/** An object that somebody else has created. */
interface Foreign {
  readonly collection: string;
  readonly id: string;
  readonly text: string;
  /** Whether Auth0 refuses a second one like it. */
  readonly isUnique: boolean;
}

/** Whoever else works on the tenant, on a machine of their own. */
export class Somebody {
  #created: Foreign[] = [];

  constructor(readonly simulator: Simulator) {}

  forget(): void {
    this.#created = [];
  }

  /** Deletes or changes an object that the program manages; says whether that did anything. */
  async drift(held: Held | undefined, { kind, variant }: NonNullable<Step["drift"]>, place?: Place): Promise<boolean> {
    const collection = held && collections[held.definition.type];
    if (!held || !place || !collection || !this.simulator.tenant.get(collection, held.id)) return false;
    if (kind === "changed") return this.#change(held, place.variants[variant % place.variants.length]!);
    this.simulator.tenant.delete(collection, held.id);
    return true;
  }

  async #change({ definition, id, outs }: Held, inputs: Values): Promise<boolean> {
    const process = new ProviderProcess(this.simulator);
    try {
      const { changes, replaces } = await process.call(definition, (provider) => provider.diff(id, outs, inputs));
      if (changes === false || replaces?.length) return false;
      await process.call(definition, (provider) => provider.update(id, outs, inputs));
      return true;
    } catch (error) {
      // Where nobody refreshes, what is gone looks as if it were hidden, and the provider touches nothing.
      if (/so that nothing was sent/.test((error as Error).message)) return false;
      // A process that was killed may have asked for its deletion before, and Auth0 be at it.
      if (this.simulator.tenant.get(collections[definition.type]!, id)) throw error;
      return false;
    } finally {
      await process.close();
    }
  }

  /**
   * Makes an object that a place could declare; returns how to put it into the tenant. Undefined where there is one, or
   * where a state has its id, which for users can be declared: an object is its id, so that nobody could tell the two.
   */
  async prepare(
    { definition, variants }: Place,
    variant: number,
    state: readonly Held[],
  ): Promise<(() => void) | undefined> {
    const collection = collections[definition.type];
    const inputs = variants[variant % variants.length]!;
    const object = collection && (await this.#create(definition, inputs).catch(() => undefined));
    if (!collection || !object) return undefined;
    const id = definition.id(object, inputs);
    const kept = this.simulator.tenant.get(collection, id)!;
    this.simulator.tenant.delete(collection, id);
    if (state.some((held) => held.definition === definition && held.id === id)) return undefined;
    return () => this.#put(definition, collection, id, kept);
  }

  async #create(definition: Definition, inputs: Values): Promise<JsonObject> {
    const { url: domain, clientId, clientSecret } = this.simulator;
    const management = connect({ domain, clientId, clientSecret });
    const { method, path } = definition.operations.create;
    try {
      const body = bodyOf(definition.inputs, inputs);
      return await management.request<JsonObject>({ method, path: String(path), body });
    } finally {
      await management.close();
    }
  }

  #put({ naturalKey }: Definition, collection: string, id: string, object: JsonObject): void {
    this.simulator.tenant.put(collection, id, object);
    const text = JSON.stringify(this.simulator.tenant.get(collection, id));
    this.#created.push({ collection, id, text, isUnique: naturalKey.length > 0 });
  }

  /** What is not as it was created any more, or is in a state. */
  harmed(state: readonly Held[]): string[] {
    const held = state.map(({ definition, id }) => `${collections[definition.type]}/${id}`);
    return this.#created.flatMap(({ collection, id, text }) => {
      const now = JSON.stringify(this.simulator.tenant.get(collection, id));
      if (now === undefined) return [`${collection}/${id} was deleted`];
      if (now !== text) return [`${collection}/${id} was changed from ${text} to ${now}`];
      return held.includes(`${collection}/${id}`) ? [`${collection}/${id} was taken`] : [];
    });
  }

  /** Makes room for what Auth0 takes only once. */
  withdraw(): void {
    for (const { collection, id } of this.#created.filter(({ isUnique }) => isUnique))
      this.simulator.tenant.delete(collection, id);
    this.#created = this.#created.filter(({ isUnique }) => !isUnique);
  }

  /** The objects that are still there. */
  get objects(): readonly string[] {
    return this.#created.map(({ collection, id }) => `${collection}/${id}`);
  }
}
