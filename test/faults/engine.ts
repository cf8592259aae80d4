import type { Definition, Values } from "../../src/definition";
import type { ProviderProcess } from "./provider-process";

/** A resource of a program. */
export interface Declared {
  readonly name: string;
  readonly definition: Definition;
  readonly inputs: Values;
}

/** A resource of the state. */
export interface Held extends Declared {
  readonly id: string;
  readonly outs: Values;
  /** It was created or changed, but not completed. */
  readonly isUnfinished?: boolean;
}

/** What Pulumi's engine does with a program, as far as a provider can tell: the order of its calls, and what it saves. */
export class Engine {
  #state = new Map<string, Held>();
  /** Replaced, and still to be deleted. */
  #doomed: Held[] = [];

  constructor(readonly start: () => ProviderProcess) {}

  get state(): readonly Held[] {
    return [...this.#state.values(), ...this.#doomed];
  }

  /** Brings the program about; what fails is returned, and the rest is done. */
  async up(program: readonly Declared[]): Promise<Error[]> {
    return this.#command(async (process) => {
      const steps = await Promise.allSettled(program.map((declared) => this.#register(process, declared)));
      const failures = failuresOf(steps);
      if (failures.length > 0) return failures;
      const gone = [...this.#state.values()].filter(({ name }) => !program.some((declared) => declared.name === name));
      const doomed = this.#doomed;
      return failuresOf(
        await Promise.allSettled([
          ...gone.map(async (held) => {
            await process.call(held.definition, (provider) => provider.delete(held.id, held.outs), held.name);
            this.#state.delete(held.name);
          }),
          ...doomed.map((held) => this.#deleteDoomed(process, held)),
        ]),
      );
    });
  }

  /** Names of what an up would change. */
  async preview(program: readonly Declared[]): Promise<string[]> {
    const changed: string[] = this.state
      .filter(({ name }) => !program.some((one) => one.name === name))
      .map(({ name }) => name);
    await this.#command(async (process) => {
      for (const { name, definition, inputs } of program) {
        const held = this.#state.get(name);
        const diff =
          held && (await process.call(definition, (provider) => provider.diff(held.id, held.outs, inputs), name));
        if (!diff || held.isUnfinished || diff.changes !== false) changed.push(name);
      }
      return [];
    });
    return changed;
  }

  /** Takes over what the tenant holds. */
  async refresh(): Promise<Error[]> {
    return this.#command(async (process) =>
      failuresOf(
        await Promise.allSettled(
          [...this.#state.values()].map(async (held) => {
            const { id, outs, definition, name } = held;
            const {
              id: found,
              props,
              inputs,
            } = await process.call(definition, (provider) => provider.read(id, outs), name);
            if (!found) this.#state.delete(name);
            else this.#state.set(name, { ...held, outs: props!, inputs: inputs! });
          }),
        ),
      ),
    );
  }

  /** Every command has a process of its own, which ends with it. */
  async #command(work: (process: ProviderProcess) => Promise<Error[]>): Promise<Error[]> {
    const process = this.start();
    try {
      return await work(process);
    } catch (error) {
      return [error as Error];
    } finally {
      await process.close();
    }
  }

  async #register(process: ProviderProcess, declared: Declared): Promise<void> {
    const { name, definition, inputs } = declared;
    const held = this.#state.get(name);
    const { failures } = await process.call(definition, (provider) => provider.check(held?.inputs ?? {}, inputs), name);
    if (failures?.length) throw new Error(`${name}: ${JSON.stringify(failures)}`);
    if (!held) return this.#create(process, declared);
    const diff = await process.call(definition, (provider) => provider.diff(held.id, held.outs, inputs), name);
    if (diff.replaces?.length) return this.#replace(process, declared, held, diff.deleteBeforeReplace === true);
    if (diff.changes === false && !held.isUnfinished) return void this.#state.set(name, { ...held, inputs });
    const { outs } = await process.call(definition, (provider) => provider.update(held.id, held.outs, inputs), name);
    this.#state.set(name, { ...declared, id: held.id, outs: outs as Values });
  }

  /** The inputs are checked once more, as those of a new resource. */
  async #replace(process: ProviderProcess, declared: Declared, held: Held, isFirst: boolean): Promise<void> {
    const { definition, inputs, name } = declared;
    await process.call(definition, (provider) => provider.check({}, inputs), name);
    if (!isFirst) {
      await this.#create(process, declared, held);
      return;
    }
    await process.call(held.definition, (provider) => provider.delete(held.id, held.outs), held.name);
    this.#state.delete(held.name);
    await this.#create(process, declared);
  }

  /** What was created is saved, also when it is not completed; the old one is deleted in the end. */
  async #create(process: ProviderProcess, declared: Declared, old?: Held): Promise<void> {
    const { definition, inputs, name } = declared;
    const save = (held: Held) => {
      this.#state.set(name, held);
      if (old) this.#doomed = [...this.#doomed, old];
    };
    try {
      const { id, outs } = await process.call(definition, (provider) => provider.create(structuredClone(inputs)), name);
      save({ ...declared, id, outs: outs as Values });
    } catch (error) {
      const { id, properties } = error as { id?: string; properties?: Values };
      if (id !== undefined) save({ ...declared, id, outs: properties!, isUnfinished: true });
      throw error;
    }
  }

  async #deleteDoomed(process: ProviderProcess, held: Held): Promise<void> {
    await process.call(held.definition, (provider) => provider.delete(held.id, held.outs), held.name);
    this.#doomed = this.#doomed.filter((other) => other !== held);
  }
}

const failuresOf = (steps: PromiseSettledResult<unknown>[]): Error[] =>
  steps.flatMap((step) => (step.status === "rejected" ? [step.reason as Error] : []));
