import type { Definition, Values } from "../../src/definition";
import { Holdings } from "../../src/pulumi/holdings";
import type { Provider } from "../../src/pulumi/provider";
import type { ProviderProcess } from "./provider-process";

/** A resource of a program. */
export interface Declared {
  readonly name: string;
  readonly definition: Definition;
  readonly inputs: Values;
  /** Number of the provider that it is given: 0 is the default one, each other an explicit one. */
  readonly provider: number;
}

/** A resource of the state. */
export interface Held extends Declared {
  readonly urn: string;
  readonly id: string;
  readonly outs: Values;
  /** It was created or changed, but not completed. */
  readonly isUnfinished?: boolean;
}

/** What is asked of an up besides the program. */
export interface Wishes {
  /** The former name of a resource, by its name: its option `aliases`. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** The resource that the engine replaces, whatever the provider says: `--replace` or `replaceOnChanges`. */
  readonly replaced?: string | undefined;
  /** The option `deleteBeforeReplace` of that resource. */
  readonly isDeletedFirst?: boolean;
}

type Processes = (definition: Definition, provider: number, urn: string) => <T>(work: Work<T>) => Promise<T>;

type Work<T> = (provider: Provider) => Promise<T>;

/** What Pulumi's engine does with a program, as far as a provider can tell: the order of its calls, and what it saves. */
export class Engine {
  #stack = "sequences";
  #state = new Map<string, Held>();
  /** Replaced, and still to be deleted. */
  #doomed: Held[] = [];

  constructor(readonly start: (holdings: Holdings) => ProviderProcess) {}

  get state(): readonly Held[] {
    return [...this.#state.values(), ...this.#doomed];
  }

  /** What the URNs of all resources start with. */
  get urns(): string {
    return `urn:pulumi:${this.#stack}::faults::`;
  }

  /** Does what `pulumi stack rename` does: the resources get other URNs. */
  renameStack(): void {
    this.#stack = this.#stack === "sequences" ? "renamed" : "sequences";
    const renamed = (held: Held): Held => ({ ...held, urn: this.#urnOf(held) });
    this.#doomed = this.#doomed.map(renamed);
    this.#state = new Map([...this.#state].map(([name, held]) => [name, renamed(held)]));
  }

  #urnOf({ name, definition }: Pick<Declared, "name" | "definition">): string {
    return `${this.urns}pulumi-nodejs:dynamic/auth0:${definition.type}::${name}`;
  }

  /** Brings the program about; what fails is returned, and the rest is done. */
  async up(program: readonly Declared[], wishes: Wishes = {}): Promise<Error[]> {
    this.#rename(wishes.aliases);
    return this.#command(async (processes) => {
      const steps = await Promise.allSettled(program.map((declared) => this.#register(processes, declared, wishes)));
      const failures = failuresOf(steps);
      if (failures.length > 0) return failures;
      const gone = [...this.#state.values()].filter(({ name }) => !program.some((declared) => declared.name === name));
      const doomed = this.#doomed;
      return failuresOf(
        await Promise.allSettled([
          ...gone.map(async (held) => {
            await deleted(processes, held);
            this.#state.delete(held.name);
          }),
          ...doomed.map(async (held) => {
            await deleted(processes, held);
            this.#doomed = this.#doomed.filter((other) => other !== held);
          }),
        ]),
      );
    });
  }

  /** A resource with an alias is the one that had its former name. */
  #rename(aliases: Wishes["aliases"] = new Map()): void {
    for (const [name, former] of aliases) {
      const held = this.#state.get(former);
      if (!held || this.#state.has(name)) continue;
      this.#state.delete(former);
      this.#state.set(name, { ...held, name, urn: this.#urnOf({ ...held, name }) });
    }
  }

  /** Names of what an up would change. */
  async preview(program: readonly Declared[]): Promise<string[]> {
    const changed: string[] = this.state
      .filter(({ name }) => !program.some((one) => one.name === name))
      .map(({ name }) => name);
    await this.#command(async (processes) => {
      for (const declared of program) {
        const { name, definition, inputs, provider } = declared;
        const held = this.#state.get(name);
        const call = processes(definition, provider, this.#urnOf(declared));
        const diff = held && (await call((provider) => provider.diff(held.id, held.outs, inputs)));
        if (!diff || held.isUnfinished || diff.changes !== false) changed.push(name);
      }
      return [];
    });
    return changed;
  }

  /** Takes over what the tenant holds. */
  async refresh(): Promise<Error[]> {
    return this.#command(async (processes) =>
      failuresOf(
        await Promise.allSettled(
          [...this.#state.values()].map(async (held) => {
            const { id, outs, definition, name, urn } = held;
            const call = processes(definition, held.provider, urn);
            const { id: found, props, inputs } = await call((provider) => provider.read(id, outs));
            if (!found) this.#state.delete(name);
            else this.#state.set(name, { ...held, outs: props!, inputs: inputs! });
          }),
        ),
      ),
    );
  }

  /** Every command has processes of its own, one for each provider, which end with it. */
  async #command(work: (processes: Processes) => Promise<Error[]>): Promise<Error[]> {
    const holdings = new Holdings();
    // With a stack that has any resource at all: one without starts none, and nobody looks for what was interrupted.
    const started = new Map([[0, this.start(holdings)]]);
    const processes: Processes = (definition, provider, urn) => (ask) => {
      const process = started.get(provider) ?? this.start(holdings);
      started.set(provider, process);
      return process.call(definition, ask, urn);
    };
    try {
      return await work(processes);
    } catch (error) {
      return [error as Error];
    } finally {
      await Promise.all([...started.values()].map((process) => process.close(this.urns)));
    }
  }

  async #register(processes: Processes, declared: Declared, wishes: Wishes): Promise<void> {
    const { name, definition, inputs, provider } = declared;
    const held = this.#state.get(name);
    const call = processes(definition, provider, this.#urnOf(declared));
    const { failures } = await call((provider) => provider.check(held?.inputs ?? {}, inputs));
    if (failures?.length) throw new Error(`${name}: ${JSON.stringify(failures)}`);
    if (!held) return this.#create(processes, declared);
    const diff = await call((provider) => provider.diff(held.id, held.outs, inputs));
    const isReplaced = name === wishes.replaced;
    const isFirst = diff.deleteBeforeReplace === true || (isReplaced && wishes.isDeletedFirst === true);
    if (diff.replaces?.length || isReplaced) return this.#replace(processes, declared, held, isFirst);
    if (diff.changes === false && !held.isUnfinished) return void this.#state.set(name, { ...held, provider, inputs });
    const { outs } = await call((provider) => provider.update(held.id, held.outs, inputs));
    this.#state.set(name, { ...declared, urn: this.#urnOf(declared), id: held.id, outs: outs as Values });
  }

  /** The inputs are checked once more, as those of a new resource. */
  async #replace(processes: Processes, declared: Declared, held: Held, isFirst: boolean): Promise<void> {
    const { definition, inputs, provider } = declared;
    await processes(definition, provider, this.#urnOf(declared))((serving) => serving.check({}, inputs));
    if (!isFirst) return this.#create(processes, declared, held);
    await deleted(processes, held);
    this.#state.delete(held.name);
    await this.#create(processes, declared);
  }

  /** What was created is saved, also when it is not completed; the old one is deleted in the end. */
  async #create(processes: Processes, declared: Declared, old?: Held): Promise<void> {
    const { definition, inputs, name, provider } = declared;
    const urn = this.#urnOf(declared);
    const save = (held: Held) => {
      this.#state.set(name, held);
      if (old) this.#doomed = [...this.#doomed, old];
    };
    try {
      const call = processes(definition, provider, urn);
      const { id, outs } = await call((provider) => provider.create(structuredClone(inputs)));
      save({ ...declared, urn, id, outs: outs as Values });
    } catch (error) {
      const { id, properties } = error as { id?: string; properties?: Values };
      if (id !== undefined) save({ ...declared, urn, id, outs: properties!, isUnfinished: true });
      throw error;
    }
  }
}

const deleted = (processes: Processes, { definition, provider, urn, id, outs }: Held): Promise<void> =>
  processes(definition, provider, urn)((serving) => serving.delete(id, outs));

const failuresOf = (steps: PromiseSettledResult<unknown>[]): Error[] =>
  steps.flatMap((step) => (step.status === "rejected" ? [step.reason as Error] : []));
