import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { Journal } from "../../src/engine";
import type { Simulator } from "../../src/simulator";
import { collections } from "../collections";
import { leaks } from "../secrets/canary";
import type { Ground, Place } from "./catalogue";
import { type Declared, Engine, type Held } from "./engine";
import { ProviderProcess } from "./provider-process";

/** What goes wrong with requests, and what the table says of it. */
export const faultKinds = {
  "reset=before": "connection reset before the request was carried out",
  "reset=after": "connection reset after it was carried out",
  "body=truncated": "answer cut off",
  "type=text/html": "answer of a proxy in place of Auth0's",
  "500": "500 Internal Server Error",
  "502": "502 Bad Gateway",
  "503": "503 Service Unavailable",
  "504": "504 Gateway Timeout",
  "503 effect=kept": "503 Service Unavailable, although the request was carried out",
  "429": "429 Too Many Requests",
  "token=expired": "access token expired",
  "visibility=5": "write seen by reads only later",
  "latency=3": "slow answer",
  killed: "provider process killed",
  deleted: "object deleted behind the program's back",
  changed: "object changed behind the program's back",
} as const;

export type FaultKind = keyof typeof faultKinds;

const driftKinds = ["deleted", "changed"] as const;

const byRequest = (Object.keys(faultKinds) as FaultKind[]).filter(
  (kind) => kind !== "killed" && !driftKinds.some((drift) => drift === kind),
);

/** One `pulumi up`, and what happens during and before it. */
export interface Step {
  /** For each resource of the program, its place and which of its variants is declared. */
  readonly program: readonly { readonly place: number; readonly variant: number }[];
  /** Faults by the number of the request that they meet. */
  readonly faults: readonly { readonly kind: FaultKind; readonly request: number }[];
  /** The request at which the process is killed. */
  readonly killedAt: number | undefined;
  /** What somebody else does before it: deletes the object of a resource, or gives it what another variant declares. */
  readonly drift:
    | { readonly kind: (typeof driftKinds)[number]; readonly resource: number; readonly variant: number }
    | undefined;
  readonly isRefreshed: boolean;
}

/** Any sequence of steps over so many places. */
export const sequences = (places: number): fc.Arbitrary<Step[]> => {
  const request = fc.integer({ min: 1, max: 10 });
  const variant = fc.nat(6);
  const step = fc.record({
    program: fc.uniqueArray(fc.record({ place: fc.nat(places - 1), variant }), {
      selector: ({ place }) => place,
      maxLength: 5,
    }),
    faults: fc.array(fc.record({ kind: fc.constantFrom(...byRequest), request }), { maxLength: 3 }),
    killedAt: fc.option(request, { nil: undefined, freq: 3 }),
    drift: fc.option(fc.record({ kind: fc.constantFrom(...driftKinds), resource: fc.nat(5), variant }), {
      nil: undefined,
      freq: 3,
    }),
    isRefreshed: fc.boolean(),
  });
  return fc.array(step, { minLength: 1, maxLength: 3 });
};

/** How often what went wrong, and what came of it. */
export class Record {
  readonly faults = new Map<FaultKind, number>();
  sequences = 0;
  lost = 0;
  duplicated = 0;
  /** Left by an interrupted create whose resource does not need it any more: the provider says so. */
  told = 0;
  secrets = 0;

  count(kind: FaultKind): void {
    this.faults.set(kind, (this.faults.get(kind) ?? 0) + 1);
  }
}

/** A simulated tenant in which sequences run, each from the same start. */
export class World {
  readonly #start;
  readonly #ground: Set<string>;
  /** Folder of the notes of creates that are not over. */
  readonly #journal: string;
  readonly #warnings: string[] = [];

  constructor(
    readonly simulator: Simulator,
    readonly places: readonly Place[],
    readonly ground: Ground,
    readonly record: Record,
  ) {
    this.#journal = Journal.of(simulator.domain).folder;
    this.#start = simulator.snapshot();
    this.#ground = new Set(this.#objects());
  }

  /** What a command warns of. */
  warn(text: string): void {
    this.#warnings.push(text);
  }

  /** Runs a sequence and throws when something is lost, duplicated or told, or when it does not come to rest. */
  async run(steps: readonly Step[]): Promise<void> {
    this.simulator.restore(this.#start);
    this.simulator.faults.clear();
    this.#warnings.length = 0;
    rmSync(this.#journal, { recursive: true, force: true });
    this.record.sequences += 1;
    let process: ProviderProcess | undefined;
    const engine = new Engine(() => {
      process = new ProviderProcess(this.simulator);
      return process;
    });
    let program: Declared[] = [];
    for (const step of steps) {
      program = this.#programOf(step);
      await this.#drift(engine, step);
      this.simulator.tenant.put("enrollments", this.ground.enrollmentId, this.ground.enrollment);
      const undo = this.#disturb(step, () => process);
      const failures = [...(step.isRefreshed ? await engine.refresh() : []), ...(await engine.up(program))];
      undo();
      this.simulator.faults.clear();
      await this.#quiet();
      this.#expectNoSecret(failures);
    }
    await this.#expectRest(engine, program);
  }

  #programOf({ program }: Step): Declared[] {
    const chosen = program.map(({ place, variant }) => ({ ...this.places[place]!, variant }));
    const single = chosen.filter(
      ({ definition }, index) =>
        definition.kind !== "singleton" || chosen.findIndex((other) => other.definition === definition) === index,
    );
    return single.map(({ name, definition, variants, variant }) => ({
      name,
      definition,
      inputs: variants[variant % variants.length]!,
    }));
  }

  /** Somebody else deletes or changes an object that the program manages. */
  async #drift(engine: Engine, { drift }: Step): Promise<void> {
    const held = drift && engine.state[drift.resource];
    const collection = held && collections[held.definition.type];
    if (!drift || !collection || !this.simulator.tenant.get(collection, held.id)) return;
    if (drift.kind === "deleted") this.simulator.tenant.delete(collection, held.id);
    else if (!(await this.#change(held, drift.variant))) return;
    this.record.count(drift.kind);
  }

  /** Gives an object what another variant of its place declares; says whether that changes it. */
  async #change({ name, definition, id, outs }: Held, variant: number): Promise<boolean> {
    const { variants } = this.places.find((place) => place.name === name)!;
    const others = variants[variant % variants.length]!;
    const somebody = new ProviderProcess(this.simulator);
    try {
      const { changes, replaces } = await somebody.call(definition, (provider) => provider.diff(id, outs, others));
      if (changes === false || replaces?.length) return false;
      await somebody.call(definition, (provider) => provider.update(id, outs, others));
      return true;
    } catch (error) {
      // A process that was killed may have asked for its deletion before, and Auth0 be at it.
      if (this.simulator.tenant.get(collections[definition.type]!, id)) throw error;
      return false;
    } finally {
      await somebody.close();
    }
  }

  /** Lets the requests of a step go wrong. Returns how to end it. */
  #disturb({ faults, killedAt }: Step, process: () => ProviderProcess | undefined): () => void {
    const { simulator, record } = this;
    for (const { kind, request } of faults) simulator.faults.add(`${kind} nth=${request}`);
    const strike = simulator.faults.strike;
    let seen = 0;
    simulator.faults.strike = (method, path) => {
      seen += 1;
      this.#pending += 1;
      const struck = strike.call(simulator.faults, method, path);
      for (const { kind } of faults.filter(({ kind }) => struck.rules.some((rule) => rule.startsWith(`${kind} `))))
        record.count(kind);
      if (seen === killedAt) {
        record.count("killed");
        process()?.kill();
      }
      return struck;
    };
    const answered = () => {
      this.#pending -= 1;
    };
    simulator.ledger.on("entry", answered);
    return () => {
      simulator.faults.strike = strike;
      void this.#quiet().then(() => simulator.ledger.off("entry", answered));
    };
  }

  #pending = 0;

  /** Waits until the tenant has carried out what it was asked. */
  async #quiet(): Promise<void> {
    for (let turn = 0; this.#pending > 0 && turn < 100; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  #expectNoSecret(failures: readonly Error[]): void {
    const texts = [...failures.map(({ message, stack }) => `${message}${stack}`), ...this.#warnings, ...this.#notes()];
    const found = texts.flatMap((text) => leaks(text));
    this.record.secrets += found.length;
    if (found.length > 0) throw new Error(`A message or note holds a secret: ${found[0]}`);
  }

  #notes(): string[] {
    if (!existsSync(this.#journal)) return [];
    return readdirSync(this.#journal).map((file) => readFileSync(path.join(this.#journal, file), "utf8"));
  }

  /** At most three ups, of which none meets a fault, bring about what is declared. */
  async #expectRest(engine: Engine, program: readonly Declared[]): Promise<void> {
    let failures: Error[] = [];
    for (let up = 0; up < 3; up++) {
      this.simulator.tenant.put("enrollments", this.ground.enrollmentId, this.ground.enrollment);
      await new Promise((resolve) => setTimeout(resolve, up === 0 ? 6 : 0));
      this.#warnings.length = 0;
      failures = [...(await engine.refresh()), ...(await engine.up(program))];
      if (failures.length === 0) break;
    }
    if (failures.length > 0)
      throw new Error(`Three ups are not enough: ${failures.map(({ message }) => message).join("\n")}`);
    this.#expectEachOnce(engine);
    await this.#expectNothingToDo(engine, program);
  }

  #expectEachOnce(engine: Engine): void {
    const owned = engine.state
      .filter(({ definition }) => collections[definition.type])
      .map(({ definition, id }) => `${collections[definition.type]}/${id}`)
      .sort();
    const there = this.#objects().filter((object) => !this.#ground.has(object));
    const lost = owned.filter((object, index) => !there.includes(object) || owned.indexOf(object) !== index);
    const unknown = there.filter((object) => !owned.includes(object));
    const extra = unknown.filter((object) => !this.#isToldOf(object));
    this.record.told += unknown.length - extra.length;
    this.record.lost += lost.length;
    this.record.duplicated += extra.length;
    if (lost.length > 0) throw new Error(`Lost: ${lost.join(", ")}`);
    if (extra.length > 0) throw new Error(`Unknown to the state: ${extra.join(", ")}`);
  }

  #isToldOf(object: string): boolean {
    const id = object.slice(object.indexOf("/") + 1);
    return this.#warnings.some((text) => text.includes(id) && /is there|may be it/.test(text));
  }

  async #expectNothingToDo(engine: Engine, program: readonly Declared[]): Promise<void> {
    const before = await engine.preview(program);
    if (before.length > 0) throw new Error(`The next preview is not empty: ${before.join(", ")}`);
    const failures = await engine.refresh();
    if (failures.length > 0) throw failures[0]!;
    for (const { name, inputs } of engine.state) {
      const { inputs: declared } = program.find((one) => one.name === name)!;
      expect({ name, inputs }).toEqual({ name, inputs: declared });
    }
    const after = await engine.preview(program);
    if (after.length > 0) throw new Error(`The tenant is not what the state says: ${after.join(", ")}`);
  }

  /** Every object of the tenant that a program may own; imported users belong to nobody. */
  #objects(): string[] {
    const { objects } = this.simulator.snapshot();
    return Object.values(collections)
      .flatMap((collection) =>
        Object.entries(objects[collection] ?? {})
          .filter(([, object]) => !String(object["email"]).startsWith("imported"))
          .map(([id]) => `${collection}/${id}`),
      )
      .sort();
  }
}
