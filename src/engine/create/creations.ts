import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { type Journal, UnreadableNote } from "../../journal";
import { Before } from "./before";
import { CreateNotes } from "./create-notes";
import { type Intent, type Interrupted, isUnmarked } from "./intent";
import { Inventory } from "./inventory";
import { TurnsByType } from "./turns";

/** The creates of one tenant: which are under way, what became of them, and what earlier processes have left open. */
export class Creations {
  /** What is written down of them. */
  readonly notes: CreateNotes;
  /** What the engine has named in this run. */
  readonly inventory = new Inventory();
  /** What was there before the creates of this run. */
  readonly before: Before;
  /** The turns of the creates of a type, and of the searches for their objects. */
  readonly turns = new TurnsByType();

  /** Without a journal nothing outlives the process. */
  constructor(
    journal?: Journal,
    /** Waits for so many milliseconds. */
    readonly sleep: (milliseconds: number) => Promise<unknown> = setTimeout,
    /** What is the same for all processes of one command. */
    readonly run: string = randomUUID(),
  ) {
    this.notes = new CreateNotes(journal);
    this.before = new Before(journal, (text) => this.notes.digest(text));
  }

  /** Writes a create down, before it is sent. */
  begin(key: string, intent: Intent): void {
    this.notes.write(key, intent);
  }

  /** The object is there, and the engine is about to learn of it. */
  succeed(key: string, id: string): void {
    const intent = { ...this.notes.get(key)!, id };
    this.inventory.know(intent.type, id);
    if (intent.isRepeated) this.notes.writeBeside(intent);
    this.notes.write(key, intent);
  }

  /** There is no object. */
  fail(key: string): void {
    const note = this.notes.get(key) ?? this.notes.readEarlier(key);
    this.notes.remove(key);
    const before = note instanceof UnreadableNote ? undefined : note?.before;
    this.before.release(before, (name) => this.#needed().has(name));
  }

  /** What interrupted creates of a stack may have left that nothing in this run takes up. */
  abandoned(stack: string): Interrupted[] {
    const isOfThisRun = ({ run, besides }: Intent) => run === this.run && besides === undefined;
    return this.notes
      .earlier()
      .filter(({ intent }) => !intent.isOver && !isOfThisRun(intent) && intent.urn?.startsWith(stack))
      .filter(({ key }) => !this.inventory.isTakenUp(key))
      .map((interrupted) => ({ ...interrupted, isReplacement: this.inventory.isKept(interrupted.key) }));
  }

  /** Notes that cannot be read, and that nothing in this run takes up. */
  unreadable(): UnreadableNote[] {
    const notes = this.notes.unreadable().filter(({ key }) => !this.inventory.isTakenUp(key));
    return notes.map(({ note }) => note);
  }

  /** The user knows that nobody can tell what became of a create. */
  tell({ key, intent }: Interrupted): void {
    this.notes.leave(key, { ...intent, isTold: true });
  }

  /**
   * The command ends. A create goes from the notes only in a later one, in which the engine has named its object: an
   * engine that was stopped twice has not saved what it was told last. It stays as long as another create of its kind is
   * open that could take the object for its own.
   */
  close(): void {
    const end = (key: string, intent: Intent) => this.notes.leave(key, { ...intent, isOver: true });
    for (const { key, intent } of this.notes.own()) if (intent.id !== undefined) end(key, intent);
    const awaited = new Set(this.#unmarked().map(({ type }) => type));
    for (const { key, intent } of this.notes.earlier()) {
      const { id, run, type } = intent;
      if (id === undefined || run === this.run || this.inventory.fate(type, id) === undefined) continue;
      if (awaited.has(type)) end(key, intent);
      else this.fail(key);
    }
    const needed = this.#needed();
    this.before.close((name) => needed.has(name));
  }

  #unmarked(): Intent[] {
    return this.notes.all().filter(isUnmarked);
  }

  /** Names of the notes of what was there before that open creates need. */
  #needed(): Set<unknown> {
    return new Set(this.#unmarked().map(({ before }) => before));
  }
}
