import { inspect } from "node:util";
import type { Values } from "../../src/definition";
import type { Provider } from "../../src/pulumi/provider";
import { everyFault, type Fault, type FaultyTenant } from "./faulty-tenant";

/** What a user could get to see of an error. */
function shown(error: unknown): string {
  // What was created goes into the state, where it is encrypted.
  const { properties: _, ...rest } = error as { properties?: unknown };
  const { name, message, stack, cause } = error as Error;
  return inspect({ ...rest, name, message, stack, cause }, { depth: 9, showHidden: true, maxStringLength: null });
}

/** One resource of a program, in a tenant that goes wrong. */
export class Life {
  readonly seen: string[] = [];
  id = "";
  state: Values = {};

  constructor(
    readonly provider: Provider,
    readonly faulty: FaultyTenant,
    readonly faults: readonly Fault[] = everyFault,
  ) {}

  /** Does something that knows these secrets, with each fault and then without any. */
  async step<T>(secrets: readonly unknown[], work: () => Promise<T>): Promise<T> {
    this.faulty.secrets = secrets.flatMap(textsOf);
    for (const fault of this.faults) {
      this.faulty.fault = fault;
      await work().catch((error: unknown) => this.seen.push(shown(error)));
    }
    this.faulty.fault = undefined;
    return work();
  }

  async create(inputs: Values, ...secrets: unknown[]): Promise<void> {
    const { id, outs } = await this.step(secrets, () => this.provider.create(inputs));
    Object.assign(this, { id, state: outs });
  }

  async read(...secrets: unknown[]): Promise<void> {
    await this.step(secrets, () => this.provider.read(this.id, this.state));
  }

  async update(inputs: Values, ...secrets: unknown[]): Promise<void> {
    const { outs } = await this.step(secrets, () => this.provider.update(this.id, this.state, inputs));
    this.state = outs as Values;
  }

  async delete(...secrets: unknown[]): Promise<void> {
    await this.step(secrets, () => this.provider.delete(this.id, this.state));
  }

  /** What the checks say of inputs with a secret of the wrong type. */
  async mistake(inputs: Values): Promise<void> {
    const { failures } = await this.provider.check({}, inputs);
    this.seen.push(inspect(failures));
  }
}

/** Of a value that holds more than its canary, the canary. */
export const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value].filter((text) => text !== "jane@example.com")
    : Object.values(value as object).flatMap(textsOf);
