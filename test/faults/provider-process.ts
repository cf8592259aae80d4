import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";
import type { dynamic } from "@pulumi/pulumi";
import { Agent, type Dispatcher } from "undici";
import type { Definition } from "../../src/definition";
import { connect } from "../../src/management";
import { type ManagedTenant, managed } from "../../src/pulumi/connection";
import { tellOfAbandoned } from "../../src/pulumi/ending";
import { Holdings } from "../../src/pulumi/holdings";
import { Provider } from "../../src/pulumi/provider";
import type { Simulator } from "../../src/simulator";

const urns = new AsyncLocalStorage<string>();

/** URN of the resource that a provider is working for. */
export const urnAtWork = (): string | undefined => urns.getStore();

/** How much faster time goes by than that of this machine. */
const haste = 200;

/** After so many turns of the event loop a request of a dead process counts as never answered. */
const mostTurns = 200;

/** Milliseconds that a timer can wait. */
const longest = 2 ** 31 - 1;

const never = new Promise<never>(() => {});

/** What a process knows of the world in a way of its own. */
export interface Surroundings {
  /** Milliseconds by which the machine's clock is ahead of the tenant's. */
  readonly skew?: number;
  /** Another place to send a request to. */
  readonly reroute?: (options: Dispatcher.DispatchOptions) => Dispatcher.DispatchOptions | undefined;
}

/** A process that serves the providers of a stack, with a connection and a memory of its own. It can be killed. */
export class ProviderProcess {
  readonly #tenant: ManagedTenant;
  readonly #agent = new Agent();
  readonly #providers = new Map<string, Provider>();
  readonly #begun = Date.now();
  readonly #end = new AbortController();
  #die: (reason: Error) => void = () => {};
  /** Rejects when it is killed. */
  readonly death = new Promise<never>((_, reject) => {
    this.#die = reject;
  });
  isDead = false;

  constructor(
    readonly simulator: Simulator,
    /** What stands between it and the tenant. */
    { skew = 0, reroute }: Surroundings = {},
    /** What the processes of its command know together. */
    holdings = new Holdings(),
  ) {
    const { url: domain, clientId, clientSecret } = simulator;
    this.death.catch(() => {});
    const clock = {
      now: () => this.#begun + skew + (Date.now() - this.#begun) * haste,
      sleep: (milliseconds: number, signal?: AbortSignal) => this.#sleep(milliseconds, signal),
      random: () => 0.5,
    };
    const dispatcher = this.#agent.compose((dispatch): Dispatcher.Dispatch => {
      return (options, handler) =>
        this.isDead ? true : dispatch(reroute?.(options) ?? options, this.#whileAlive(handler));
    });
    this.#tenant = managed(
      connect({ domain, clientId, clientSecret, deadline: 1e9 }, { clock, dispatcher }),
      clock,
      holdings,
    );
  }

  /** What arrives once the process is dead reaches nobody, who would do the next thing with it. */
  #whileAlive<T extends object>(handler: T): T {
    const heard =
      (target: T, method: (...args: unknown[]) => unknown) =>
      (...args: unknown[]) =>
        this.isDead ? undefined : method.apply(target, args);
    return new Proxy(handler, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? heard(target, value as (...args: unknown[]) => unknown) : value;
      },
    });
  }

  /** A process that has ended neither wakes up nor leaves a timer behind, for which the tests would wait. */
  async #sleep(milliseconds: number, woken?: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([this.#end.signal, ...(woken ? [woken] : [])]);
    await setTimeout(Math.min(milliseconds / haste, longest), undefined, { signal }).catch(() => {});
    if (this.#end.signal.aborted) await never;
  }

  /** What Pulumi calls for a resource, until the process is dead. */
  call<T>(definition: Definition, work: (provider: Provider) => Promise<T>, urn = ""): Promise<T> {
    return Promise.race([this.death, urns.run(urn, () => work(this.#provider(definition)))]);
  }

  #provider(definition: Definition): Provider {
    const known = this.#providers.get(definition.type);
    if (known) return known;
    const provider = new Provider(definition, () => this.#tenant);
    void provider.configure({ config: { get: () => "set" } as unknown as dynamic.Config });
    this.#providers.set(definition.type, provider);
    return provider;
  }

  /** Ends as the engine ends it. The URNs of the stack's resources start with a text. */
  async close(stack = ""): Promise<void> {
    if (!this.isDead) await this.#finish(stack);
    this.#end.abort();
    await this.#untilAnswered();
    await this.#agent.destroy();
  }

  /** What it has sent arrives in this sequence and in no later one: turns are counted, which a slow machine has as many of. */
  async #untilAnswered(): Promise<void> {
    let isClosed = false;
    void this.#agent.close().then(() => {
      isClosed = true;
    });
    for (let turn = 0; !isClosed && turn < mostTurns; turn++) await setTimeout(5);
  }

  async #finish(stack: string): Promise<void> {
    this.#tenant.creations.close();
    await tellOfAbandoned(this.#tenant, stack);
  }

  kill(): void {
    this.isDead = true;
    this.#end.abort();
    this.#die(new Error("The process was killed."));
  }
}
