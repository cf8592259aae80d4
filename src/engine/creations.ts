import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Before, isBeforeNote } from "./before";
import { type Intent, type Interrupted, isUnmarked } from "./intent";
import { type Journal, UnreadableNote } from "./journal";
import { KeyedDigest } from "./keyed-digest";
import { Turns } from "./turns";

/** What the names of notes begin with that are about more objects than the one that a resource has. */
const beside = "beside-";

/** The creates of one tenant: which are under way, what became of them, and what earlier processes have left open. */
export class Creations {
  /** What was there before the creates of this run. */
  readonly before: Before;
  readonly #journal: Journal | undefined;
  readonly #expected = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #known = new Set<string>();
  #earlierKeys: ReadonlyMap<unknown, string> | undefined;
  readonly #intents = new Map<string, Intent>();
  readonly #turns = new Map<string, Turns>();
  readonly #digest = new KeyedDigest();

  /** Without a journal nothing outlives the process. */
  constructor(
    journal?: Journal,
    /** Waits for so many milliseconds. */
    readonly sleep: (milliseconds: number) => Promise<unknown> = setTimeout,
    /** What is the same for all processes of one command. */
    readonly run: string = randomUUID(),
  ) {
    this.#journal = journal;
    this.before = new Before(journal, (text) => this.digest(text));
  }

  /** Stands for a value where it is written down. */
  digest(text: string): string {
    return this.#journal?.digest(text) ?? this.#digest.of("value", text);
  }

  /** The key of a resource. What an earlier release has written down of it has a key of its own. */
  keyOf(urn: string): string {
    this.#earlierKeys ??= new Map(
      this.#names()
        .filter((name) => !name.startsWith(beside))
        .map((name) => [this.#journal!.read<Intent>(name)?.urn, name]),
    );
    return this.#earlierKeys.get(urn) ?? createHash("sha256").update(urn).digest("base64url").slice(0, 22);
  }

  /** The program has the resource with this key. */
  expect(key: string): void {
    this.#expected.add(key);
  }

  /** The resource with this key keeps its object: nothing takes up what an interrupted replacement has left. */
  keep(key: string): void {
    this.#kept.add(key);
  }

  /** The engine has this object in its state, or will have. */
  know(type: string, id: string): void {
    this.#known.add(`${type}/${id}`);
  }

  isKnown(type: string, id: string): boolean {
    return this.#known.has(`${type}/${id}`);
  }

  /** The create of a resource that is written down by an earlier process, or what is left of its note. */
  leftOpen(key: string | undefined): Intent | UnreadableNote | undefined {
    return key === undefined || this.#intents.has(key) ? undefined : this.#journal?.read<Intent>(key);
  }

  #noted(key: string): Intent | undefined {
    const note = this.#intents.has(key) ? undefined : this.#journal?.read<Intent>(key);
    return note instanceof UnreadableNote ? undefined : note;
  }

  /** Every create that is written down, also one that is over. */
  all(): Intent[] {
    return [...this.#intents.values(), ...this.#earlier().map(({ intent }) => intent)];
  }

  #earlier(): { key: string; intent: Intent }[] {
    return this.#names().flatMap((key) => {
      const intent = this.#noted(key);
      return intent ? [{ key, intent }] : [];
    });
  }

  #names(): string[] {
    const names = this.#journal?.names() ?? [];
    return names.filter((name) => !isBeforeNote(name) && !this.#intents.has(name));
  }

  /** What interrupted creates of a stack may have left that nothing in this run takes up. */
  abandoned(stack: string): Interrupted[] {
    return this.#earlier()
      .filter(({ key, intent: { urn, run, isOver, besides } }) => {
        const isOfThisRun = run === this.run && besides === undefined;
        return !isOver && !this.#isTakenUp(key) && !isOfThisRun && urn?.startsWith(stack);
      })
      .map((interrupted) => ({ ...interrupted, isReplacement: this.#kept.has(interrupted.key) }));
  }

  #isTakenUp(key: string): boolean {
    return this.#expected.has(key) && !this.#kept.has(key);
  }

  /** Notes that cannot be read, and that nothing in this run takes up. */
  unreadable(): UnreadableNote[] {
    const notes = this.#names()
      .filter((key) => !this.#isTakenUp(key))
      .map((key) => this.#journal!.read(key));
    return notes.filter((note) => note instanceof UnreadableNote);
  }

  /** Puts a note aside that cannot be read. Returns where it is. */
  setAside(note: UnreadableNote): string {
    return this.#journal!.setAside(note);
  }

  /** Path of the file of the note about the create of a resource. */
  fileOf(key: string): string | undefined {
    return this.#journal?.file(key);
  }

  /** The user knows that nobody can tell what became of a create. */
  tell({ key, intent }: Interrupted): void {
    this.#journal?.write(key, { ...intent, isTold: true });
  }

  /** Writes a create down, before it is sent. */
  begin(key: string, intent: Intent): void {
    this.#intents.set(key, intent);
    this.#journal?.write(key, intent);
  }

  /** The object is there, and the engine is about to learn of it. */
  succeed(key: string, id: string): void {
    const intent = { ...this.#intents.get(key)!, id };
    this.know(intent.type, id);
    if (intent.isRepeated) this.#watch(intent);
    this.begin(key, intent);
  }

  /** Writes down that a create may have made more than the object that its resource has. */
  #watch({ id, ...intent }: Intent): void {
    this.#journal?.write(`${beside}${randomUUID()}`, { ...intent, besides: id });
  }

  /** There is no object. */
  fail(key: string): void {
    const { before } = this.#intents.get(key) ?? this.#noted(key) ?? {};
    this.#intents.delete(key);
    this.#journal?.remove(key);
    this.before.release(before, (name) => this.all().some((other) => isUnmarked(other) && other.before === name));
  }

  #end(key: string, intent: Intent): void {
    this.#intents.delete(key);
    this.#journal?.write(key, { ...intent, isOver: true });
  }

  /** Kinds of which a create is open that must not take the object of one that is over. */
  #awaited(): Set<string> {
    return new Set(
      this.all()
        .filter(isUnmarked)
        .map(({ type }) => type),
    );
  }

  /** The turns of the creates of a type, and of the searches for their objects. */
  turns(type: string): Turns {
    const turns = this.#turns.get(type) ?? new Turns();
    this.#turns.set(type, turns);
    return turns;
  }

  /**
   * The command ends. A create goes from the notes only in a later one, in which the engine has named its object: an
   * engine that was stopped twice has not saved what it was told last. It stays as long as another create of its kind is
   * open that could take the object for its own.
   */
  close(): void {
    for (const [key, intent] of this.#intents) if (intent.id !== undefined) this.#end(key, intent);
    const awaited = this.#awaited();
    for (const { key, intent } of this.#earlier()) {
      if (intent.id === undefined || intent.run === this.run || !this.isKnown(intent.type, intent.id)) continue;
      if (awaited.has(intent.type)) this.#end(key, intent);
      else this.fail(key);
    }
    const needed = new Set(
      this.all()
        .filter(isUnmarked)
        .map(({ before }) => before),
    );
    this.before.close((name) => needed.has(name));
  }
}
