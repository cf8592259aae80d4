import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Dispatcher } from "undici";
import { Creations } from "../../src/engine";
import { type Intent, isUnmarked } from "../../src/engine/create/intent";
import { markPlace } from "../../src/engine/values/mark";
import { Journal } from "../../src/journal";
import type { Simulator } from "../../src/simulator";
import { collectionNames, collections } from "../samples";
import { leaks } from "../secrets/canary";
import type { Ground, Place } from "./catalogue";
import { type Declared, Engine, type Wishes } from "./engine";
import { ProviderProcess, type Surroundings } from "./provider-process";
import type { Kind, Step, Tally } from "./sequence";
import { Somebody } from "./somebody";
import type { Stranger } from "./stranger";

/** A simulated tenant in which sequences run, each from the same start. */
export class World {
  readonly #start;
  readonly #ground: Set<string>;
  /** Folder of the notes of creates that are not over. */
  readonly #journal: string;
  readonly #warnings: string[] = [];
  readonly #somebody: Somebody;
  /** How often the resource of each place was renamed. */
  readonly #renamed = new Map<number, number>();
  #processes: ProviderProcess[] = [];
  #surroundings: Surroundings = {};
  #engine = this.#newEngine();
  /** Requests that the tenant is still at. */
  #pending = 0;

  constructor(
    readonly simulator: Simulator,
    readonly stranger: Stranger,
    readonly places: readonly Place[],
    readonly ground: Ground,
    readonly record: Tally,
  ) {
    this.#journal = Journal.of(simulator.domain).folder;
    this.#start = simulator.snapshot();
    this.#ground = new Set(this.#objects());
    this.#somebody = new Somebody(simulator);
  }

  #newEngine(): Engine {
    return new Engine((holdings) => {
      const process = new ProviderProcess(this.simulator, this.#surroundings, holdings);
      this.#processes.push(process);
      return process;
    });
  }

  /** What a command warns of. */
  warn(text: string): void {
    this.#warnings.push(text);
  }

  /** Runs a sequence; throws when anything is lost, duplicated, told or not its own, or when it does not come to rest. */
  async run(steps: readonly Step[]): Promise<void> {
    this.#begin();
    try {
      let program: Declared[] = [];
      for (const step of steps) program = await this.#take(step);
      this.#somebody.withdraw();
      await this.#expectRest(program);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${this.#history()}`, { cause: error });
    }
  }

  /** What the tenant was asked, for whoever reads a failure. */
  #history(): string {
    const shown = this.simulator
      .requests()
      .filter(({ path }) => path !== "/oauth/token")
      .map(({ method, path, query, status, time, duration, faults }) => {
        const at = `${time.toISOString().slice(17, 23)} +${duration.toFixed(0)} ms`;
        return `${at} ${method} ${path} ${JSON.stringify(query)} ${status} ${faults.join(", ")}`;
      });
    return [...shown, ...this.#warnings].join("\n");
  }

  #begin(): void {
    this.simulator.restore(this.#start);
    this.simulator.faults.clear();
    this.simulator.clearRequests();
    this.#warnings.length = 0;
    this.#renamed.clear();
    this.#somebody.forget();
    rmSync(this.#journal, { recursive: true, force: true });
    this.record.sequences += 1;
    this.#engine = this.#newEngine();
  }

  /** Takes a step; returns the program that it leaves. */
  async #take(step: Step): Promise<Declared[]> {
    const engine = this.#engine;
    if (step.isStackRenamed) this.#move("stack", () => engine.renameStack());
    const wishes: Wishes = { aliases: this.#rename(step), ...this.#replaced(step) };
    const program = this.#programOf(step);
    await this.#drift(step);
    this.#enroll();
    const undo = await this.#disturb(step);
    const failures = [
      ...(step.isRefreshed ? await engine.refresh() : []),
      ...(await engine.up(this.#withTwin(program, step), wishes)),
    ];
    undo();
    await this.#quiet();
    this.#expectNoSecret(failures);
    this.#expectNoHarm();
    return program;
  }

  #move(kind: Kind, move: () => void): void {
    if (this.#engine.state.length > 0) this.record.count(kind);
    move();
  }

  /** The place that a step means by the number of a resource of its program. */
  #placeOf({ program }: Step, resource: number): number | undefined {
    return program[resource % Math.max(1, program.length)]?.place;
  }

  #nameOf(place: number): string {
    const times = this.#renamed.get(place) ?? 0;
    return `${this.places[place]!.name}${times > 0 ? ` renamed ${times}` : ""}`;
  }

  /** Gives a resource another name; returns its former one, where it has that as an alias. */
  #rename(step: Step): ReadonlyMap<string, string> {
    const place = step.rename && this.#placeOf(step, step.rename.resource);
    if (place === undefined) return new Map();
    const former = this.#nameOf(place);
    this.#renamed.set(place, (this.#renamed.get(place) ?? 0) + 1);
    if (this.#isHeld(former)) this.record.count(step.rename!.isAliased ? "aliased" : "renamed");
    return new Map(step.rename!.isAliased ? [[this.#nameOf(place), former]] : []);
  }

  #isHeld(name: string): boolean {
    return this.#engine.state.some((held) => held.name === name);
  }

  #replaced(step: Step): Wishes {
    const place = step.replaced && this.#placeOf(step, step.replaced.resource);
    if (place === undefined) return {};
    const { isFirst } = step.replaced!;
    if (this.#isHeld(this.#nameOf(place))) this.record.count(isFirst ? "replaced first" : "replaced");
    return { replaced: this.#nameOf(place), isDeletedFirst: isFirst };
  }

  #programOf({ program }: Step): Declared[] {
    const chosen = program.map((one) => ({ ...this.places[one.place]!, ...one }));
    const single = chosen.filter(
      ({ definition }, index) =>
        definition.kind !== "singleton" || chosen.findIndex((other) => other.definition === definition) === index,
    );
    return single.map(({ place, definition, variants, variant, provider }) => {
      const name = this.#nameOf(place);
      const held = this.#engine.state.find((one) => one.name === name);
      if (held && held.provider !== provider) this.record.count("moved");
      return { name, definition, provider, inputs: variants[variant % variants.length]! };
    });
  }

  /** The program with a resource a second time, where nothing makes two objects of it. */
  #withTwin(program: Declared[], { twin }: Step): Declared[] {
    const one = program[(twin ?? 0) % Math.max(1, program.length)];
    const { kind, naturalKey = [] } = one?.definition ?? {};
    const isOnce = kind === "singleton" || kind === "association" || naturalKey.length > 0;
    if (!one || twin === undefined || !isOnce || !this.#isHeld(one.name)) return program;
    this.record.count("twin");
    const adopt = "adopt" in one.definition.inputs.shape ? { adopt: "ifExists" } : {};
    return [...program, { ...one, name: `${one.name} twin`, inputs: { ...one.inputs, ...adopt } }];
  }

  /** Somebody else deletes or changes an object that the program manages. */
  async #drift({ drift }: Step): Promise<void> {
    const held = drift && this.#engine.state[drift.resource];
    const place = held && this.places.find(({ name }) => held.name.startsWith(name));
    if (drift && (await this.#somebody.drift(held, drift, place))) this.record.count(drift.kind);
  }

  #enroll(): void {
    this.simulator.tenant.put("enrollments", this.ground.enrollmentId, this.ground.enrollment);
  }

  /** Lets a step go wrong. Returns how to end it. */
  async #disturb(step: Step): Promise<() => void> {
    const { simulator, record } = this;
    if (step.skew !== 0) record.count(step.skew > 0 ? "ahead" : "behind");
    this.#processes = [];
    this.#surroundings = { skew: step.skew * 60_000, reroute: this.#rerouting(step) };
    const create = await this.#equal(step);
    for (const { kind, request } of step.faults) simulator.faults.add(`${kind} nth=${request}`);
    const { strike } = simulator.faults;
    let seen = 0;
    simulator.faults.strike = (method, path) => {
      seen += 1;
      this.#pending += 1;
      const struck = strike.call(simulator.faults, method, path);
      for (const { kind } of step.faults.filter(({ kind }) => struck.rules.some((rule) => rule.startsWith(`${kind} `))))
        record.count(kind);
      if (seen === step.equal?.request) create();
      if (seen === step.killedAt) {
        record.count("killed");
        for (const process of this.#processes) process.kill();
      }
      return struck;
    };
    const answered = () => {
      this.#pending -= 1;
    };
    simulator.ledger.on("entry", answered);
    return () => {
      simulator.faults.strike = strike;
      simulator.faults.clear();
      this.#surroundings = {};
      void this.#quiet().then(() => simulator.ledger.off("entry", answered));
    };
  }

  /** Sends requests elsewhere, by their number. */
  #rerouting(step: Step): Surroundings["reroute"] {
    let sent = 0;
    const { strange } = step;
    const lists = this.#listsThatMayLie(step);
    return (options: Dispatcher.DispatchOptions) => {
      if (!options.path.startsWith("/api/v2/")) return undefined;
      sent += 1;
      const found = strange.find(
        ({ kind, request }) => request === sent && (kind !== "list" || isList(options, lists)),
      );
      if (!found) return undefined;
      this.record.count(found.kind);
      return { ...options, origin: this.stranger.url, path: `/${found.kind}${options.path}` };
    };
  }

  /**
   * Where a create may be interrupted, the list of its kind alone tells what was there before, unless objects carry the
   * mark of their create (docs/decisions/ownership.md, "What it cannot tell").
   */
  #listsThatMayLie(step: Step): readonly string[] {
    const strange = step.strange.filter(({ kind }) => kind !== "list");
    if (!mayInterrupt({ ...step, strange })) return collectionNames;
    const unmarked = this.places.filter(({ definition }) => markPlace(definition) === undefined);
    const tellers = new Set(unmarked.map(({ definition }) => collections[definition.type]));
    return collectionNames.filter((name) => !tellers.has(name));
  }

  /** How somebody else creates an equal object. Before the first request it is there already. */
  async #equal(step: Step): Promise<() => void> {
    const { equal } = step;
    const place = equal && this.places[equal.place];
    const put =
      place && !this.#isUntold(place) && (await this.#somebody.prepare(place, equal.variant, this.#engine.state));
    if (!equal || !put) return () => {};
    const add = () => {
      this.record.count("equal");
      put();
    };
    // Where Auth0 takes only one, the program may have created its own by then.
    const isBefore = equal.request === 0 || place.definition.naturalKey.length > 0;
    if (isBefore) add();
    return () => {
      if (!isBefore && !(mayInterrupt(step) && (this.#isUntold(place) || isAtWork(step, equal.place, place)))) add();
    };
  }

  /**
   * Whether a create was interrupted of which nothing but an equal object would tell that it was carried out. Nobody can
   * tell such an object from one of somebody else (docs/decisions/ownership.md, "What it cannot tell").
   */
  #isUntold({ definition: { type } }: Place): boolean {
    const notes = this.#notes().map((text) => JSON.parse(text).note as Intent | undefined);
    return notes.some((note) => note?.type === type && isUnmarked(note));
  }

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

  #expectNoHarm(): void {
    const harmed = this.#somebody.harmed(this.#engine.state);
    this.record.foreign += harmed.length;
    if (harmed.length > 0) throw new Error(`What is somebody else's: ${harmed.join(", ")}`);
  }

  /** At most three ups, of which none meets a fault, bring about what is declared. */
  async #expectRest(declared: readonly Declared[]): Promise<void> {
    const engine = this.#engine;
    let program = declared;
    let failures: Error[] = [];
    for (let up = 0; up < 3; up++) {
      this.#enroll();
      await new Promise((resolve) => setTimeout(resolve, up === 0 ? 6 : 0));
      this.#warnings.length = 0;
      failures = [...(await engine.refresh()), ...(await engine.up(program))];
      if (failures.length === 0) break;
      this.#deleteUnlike(failures);
      program = program.map((one) => this.#adopting(one, failures));
    }
    if (failures.length > 0)
      throw new Error(`Three ups are not enough: ${failures.map(({ message }) => message).join("\n")}`);
    this.#expectNoHarm();
    this.#expectEachOnce();
    await this.#expectNothingToDo(program);
  }

  /**
   * A resource that was renamed without an alias, whose create was interrupted before the stack was renamed, or whose
   * twin has created anew what was gone, meets its own object as that of somebody else: its user does what the message
   * and the warnings say, and adopts it.
   */
  #adopting(declared: Declared, failures: readonly Error[]): Declared {
    const { definition, name, inputs } = declared;
    const chosen = this.#chosenOf(definition.type, failures);
    if (chosen && !this.#isHeld(name)) return { ...declared, inputs: { ...inputs, adopt: chosen } };
    const isAdvised = failures.some(({ message }) =>
      /^POST .*(set `adopt` to|does not exist in)|set `adopt: "/s.test(message),
    );
    const isOfNoStack = this.#ofNoStack().some(({ intent: { type } }) => type === definition.type);
    const isRenamed = / renamed \d+$/.test(name);
    const twin = `${name} twin`;
    const hasTwin = this.#isHeld(twin) || this.#interrupted().some(({ intent }) => intent.urn?.endsWith(`::${twin}`));
    const isAdoptable = "adopt" in definition.inputs.shape && definition.naturalKey.length > 0;
    if (!isAdvised || !isAdoptable || this.#isHeld(name) || !(isOfNoStack || isRenamed || hasTwin)) return declared;
    return { ...declared, inputs: { ...inputs, adopt: "ifExists" } };
  }

  /** Of several objects that interrupted creates may have made, under two names of the stack, its user says which it is. */
  #chosenOf(type: string, failures: readonly Error[]): string | undefined {
    const pattern = new RegExp(
      `^${type}: an earlier create in .* objects in the tenant could be it: (.*)\\. Set `,
      "s",
    );
    const [, ids = ""] = failures.map(({ message }) => pattern.exec(message)).find(Boolean) ?? [];
    return ids.split(", ").find((id) => id && !this.#somebody.objects.includes(`${collections[type]}/${id}`));
  }

  /** What an interrupted create has made cannot become what is declared now: its user deletes it. */
  #deleteUnlike(failures: readonly Error[]): void {
    for (const { message } of failures) {
      const [, type = "", id = ""] = /^(\w+) (\S+) cannot be adopted: .* cannot be changed/.exec(message) ?? [];
      const object = `${collections[type]}/${id}`;
      if (collections[type] && !this.#somebody.objects.includes(object))
        this.simulator.tenant.delete(collections[type], id);
    }
  }

  #expectEachOnce(): void {
    const owned = this.#engine.state
      .filter(({ definition }) => collections[definition.type])
      .map(({ definition, id }) => `${collections[definition.type]}/${id}`)
      .sort();
    const known = new Set([...this.#ground, ...this.#somebody.objects]);
    const there = this.#objects().filter((object) => !known.has(object));
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
    const isWarnedOf = this.#warnings.some((text) => text.includes(id) && /is there|may be it/.test(text));
    return isWarnedOf || this.#isToldByDoctor(object);
  }

  #isToldByDoctor(object: string): boolean {
    return this.#ofNoStack().some(({ intent: { type } }) => object.startsWith(`${collections[type]}/`));
  }

  /** Creates that were interrupted before the stack was renamed are those of no stack any more: `doctor` tells of them. */
  #ofNoStack() {
    return this.#interrupted().filter(({ intent: { urn } }) => !urn?.startsWith(this.#engine.urns));
  }

  /** Creates that were interrupted and that no resource of the program takes up. */
  #interrupted() {
    return new Creations(Journal.of(this.simulator.domain)).abandoned("urn:pulumi:");
  }

  async #expectNothingToDo(program: readonly Declared[]): Promise<void> {
    const engine = this.#engine;
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
    return collectionNames
      .flatMap((collection) =>
        Object.entries(objects[collection] ?? {})
          .filter(([, object]) => !String(object["email"]).startsWith("imported"))
          .map(([id]) => `${collection}/${id}`),
      )
      .sort();
  }
}

/** Whether a create of this up may have no answer. */
const mayInterrupt = ({ faults, strange, killedAt }: Step): boolean =>
  faults.length + strange.length > 0 || killedAt !== undefined;

/**
 * Whether a step may create what a place declares, in a kind without a mark: nobody knows then whether an equal object
 * has come before or after the list that alone tells what was there before the create.
 */
const isAtWork = (step: Step, place: number, { definition }: Place): boolean =>
  markPlace(definition) === undefined && step.program.some((one) => one.place === place);

/** Whether a request asks for one of these lists. */
const isList = ({ method, path: target }: Dispatcher.DispatchOptions, lists: readonly string[]): boolean =>
  method === "GET" && lists.some((name) => new RegExp(`^/api/v2/${name}(\\?|$)`).test(target));
