import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Request } from "../definition";
import type { Journal } from "./journal";
import { Turns } from "./turns";

/** A create as it is written down before it is sent. It holds no value, only digests of them. */
export interface Intent {
  readonly type: string;
  /** Moment before it was sent, in milliseconds since 1970. */
  readonly since: number;
  /** What narrows the list down to the object. */
  readonly query: NonNullable<Request["query"]>;
  /** Digest of what was sent and is no secret, by path. */
  readonly sent: Readonly<Record<string, string>>;
  /** Name of the note of the ids that were there before, where only these tell what is new. */
  readonly before?: string;
  /** Id of the object, once it is known. */
  readonly id?: string;
  /** URN of the resource. */
  readonly urn?: string;
  /** The run that has sent it. */
  readonly run?: string;
  /** Whether the user knows that nobody can tell what became of it. */
  readonly isTold?: boolean;
}

/** A create that an earlier run did not bring to an end, under the key of its resource. */
export interface Interrupted {
  readonly key: string;
  readonly intent: Intent;
  /** The resource has an object, which was to be replaced and now stays. */
  readonly isReplacement: boolean;
}

/** What happened to the create of a resource, as a sentence. */
export function interruption({ type, urn = "", since }: Intent, domain: string): string {
  const moment = new Date(since).toISOString().slice(0, 16).replace("T", " ");
  return `${urn}: the creation of this ${type} in ${domain} was interrupted at ${moment} UTC.`;
}

/** The creates of one tenant: which are under way, what became of them, and what earlier processes have left open. */
export class Creations {
  readonly #journal: Journal | undefined;
  readonly #expected = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #known = new Set<string>();
  #earlierKeys: ReadonlyMap<string | undefined, string> | undefined;
  readonly #intents = new Map<string, Intent>();
  readonly #readings = new Map<string, Promise<string>>();
  readonly #notes = new Map<string, ReadonlySet<string>>();
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #turns = new Map<string, Turns>();

  /** Without a journal nothing outlives the process. */
  constructor(
    journal?: Journal,
    /** Waits for so many milliseconds. */
    readonly sleep: (milliseconds: number) => Promise<unknown> = setTimeout,
    /** What is the same for all processes of one command. */
    readonly run: string = randomUUID(),
  ) {
    this.#journal = journal;
  }

  /** The key of a resource. What an earlier release has written down of it has a key of its own. */
  keyOf(urn: string): string {
    this.#earlierKeys ??= new Map(this.#earlier().map(({ key, intent }) => [intent.urn, key]));
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

  /** The engine has this object as the resource with the key: what was written down of its create is settled. */
  settle(type: string, id: string, key: string | undefined): void {
    this.know(type, id);
    if (key !== undefined && this.leftOpen(key)?.id === id) this.fail(key);
  }

  /** The create of a resource that an earlier process did not bring to an end. */
  leftOpen(key: string | undefined): Intent | undefined {
    return key === undefined || this.#intents.has(key) ? undefined : this.#journal?.read<Intent>(key);
  }

  /** All creates whose object the engine may not know of. */
  open(): Intent[] {
    return [...this.#intents.values(), ...this.#earlier().map(({ intent }) => intent)];
  }

  #earlier(): { key: string; intent: Intent }[] {
    const keys = this.#journal?.names().filter((name) => !this.#intents.has(name)) ?? [];
    return keys
      .map((key) => ({ key, intent: this.#journal!.read<Intent>(key)! }))
      .filter(({ intent }) => intent?.type !== undefined);
  }

  /** The interrupted creates of earlier runs of a stack that nothing in this one takes up. */
  abandoned(stack: string): Interrupted[] {
    const isTakenUp = (key: string) => this.#expected.has(key) && !this.#kept.has(key);
    return this.#earlier()
      .filter(({ key, intent: { urn, run } }) => !isTakenUp(key) && run !== this.run && urn?.startsWith(stack))
      .map((interrupted) => ({ ...interrupted, isReplacement: this.#kept.has(interrupted.key) }));
  }

  /** The user knows that nobody can tell what became of a create. */
  tell({ key, intent }: Interrupted): void {
    this.#journal?.write(key, { ...intent, isTold: true });
  }

  /** Writes a create down, before it is sent. */
  begin(key: string, intent: Intent): void {
    const earlier = this.leftOpen(key);
    this.#intents.set(key, intent);
    this.#journal?.write(key, intent);
    this.#release(earlier);
  }

  /** The object is there, and the engine is about to learn of it. */
  succeed(key: string, id: string): void {
    const intent = { ...this.#intents.get(key)!, id };
    this.know(intent.type, id);
    this.begin(key, intent);
  }

  /** There is no object. */
  fail(key: string): void {
    const intent = this.#intents.get(key) ?? this.leftOpen(key);
    this.#intents.delete(key);
    this.#journal?.remove(key);
    this.#release(intent);
  }

  /** The note of an earlier run goes with the last create that needs it. */
  #release({ before }: Partial<Intent> = {}): void {
    if (before === undefined || this.#notes.has(before)) return;
    if (!this.open().some((other) => other.before === before)) this.#journal?.remove(before);
  }

  /** The note of the ids that a list holds, read once for each list before the first create. */
  note(list: string, read: () => Promise<readonly string[]>): Promise<string> {
    const reading = this.#readings.get(list) ?? this.#takeNote(read);
    this.#readings.set(list, reading);
    reading.catch(() => this.#readings.delete(list));
    return reading;
  }

  async #takeNote(read: () => Promise<readonly string[]>): Promise<string> {
    const ids = await read();
    const name = `note-${randomUUID()}`;
    this.#notes.set(name, new Set(ids));
    this.#journal?.write(name, ids);
    return name;
  }

  /** The ids of a note, also of one that an earlier process took. */
  noted(name: string): ReadonlySet<string> {
    return this.#notes.get(name) ?? new Set(this.#journal?.read<string[]>(name));
  }

  /** Creates that nothing tells apart go one after the other, so that none takes the object of another for its own. */
  inTurn<T>(alike: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(alike) ?? Promise.resolve()).then(work, work);
    this.#queues.set(alike, turn);
    return turn;
  }

  /** The turns of the creates of a type, and of the searches for their objects. */
  turns(type: string): Turns {
    const turns = this.#turns.get(type) ?? new Turns();
    this.#turns.set(type, turns);
    return turns;
  }

  /** The engine has in its state what it was told: only what it was not told stays written down. */
  close(): void {
    for (const [key, { id }] of this.#intents) if (id !== undefined) this.fail(key);
    const needed = [...this.#intents.values()].map(({ before }) => before);
    for (const name of this.#notes.keys()) if (!needed.includes(name)) this.#journal?.remove(name);
  }
}
