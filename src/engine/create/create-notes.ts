import { createHash, randomUUID } from "node:crypto";
import { type Journal, KeyedDigest, UnreadableNote } from "../../journal";
import { isBeforeNote } from "./before";
import type { Intent } from "./intent";

/** What the names of notes begin with that are about more objects than the one that a resource has. */
const beside = "beside-";

/** A create that is written down, under the key of its resource. */
export interface NotedCreate {
  readonly key: string;
  readonly intent: Intent;
}

/** What is written down of the creates in a tenant, by this process and by earlier ones. */
export class CreateNotes {
  readonly #own = new Map<string, Intent>();
  readonly #digest = new KeyedDigest();
  #keys: ReadonlyMap<unknown, string> | undefined;

  /** Without a journal nothing outlives the process. */
  constructor(readonly journal?: Journal) {}

  /** Stands for a value where it is written down. */
  digest(text: string): string {
    return this.journal?.digest(text) ?? this.#digest.of("value", text);
  }

  /** The key of a resource. What an earlier release has written down of it has a key of its own. */
  keyOf(urn: string): string {
    this.#keys ??= new Map(
      this.#earlierNames()
        .filter((name) => !name.startsWith(beside))
        .map((name) => [this.journal!.read<Intent>(name)?.urn, name]),
    );
    return this.#keys.get(urn) ?? createHash("sha256").update(urn).digest("base64url").slice(0, 22);
  }

  /** The creates that this process has sent. */
  own(): NotedCreate[] {
    return [...this.#own].map(([key, intent]) => ({ key, intent }));
  }

  /** The creates that earlier processes have sent. */
  earlier(): NotedCreate[] {
    return this.#earlierNames().flatMap((key) => {
      const intent = this.readEarlier(key);
      return intent && !(intent instanceof UnreadableNote) ? [{ key, intent }] : [];
    });
  }

  /** Every create that is written down, also one that is over. */
  all(): Intent[] {
    return [...this.own(), ...this.earlier()].map(({ intent }) => intent);
  }

  get(key: string): Intent | undefined {
    return this.#own.get(key);
  }

  /** The create of a resource that an earlier process has sent, or what is left of its note. */
  readEarlier(key: string): Intent | UnreadableNote | undefined {
    return this.#own.has(key) ? undefined : this.journal?.read<Intent>(key);
  }

  /** The notes that nobody can read, with the keys of their resources. */
  unreadable(): { key: string; note: UnreadableNote }[] {
    return this.#earlierNames().flatMap((key) => {
      const note = this.journal!.read(key);
      return note instanceof UnreadableNote ? [{ key, note }] : [];
    });
  }

  #earlierNames(): string[] {
    const names = this.journal?.names() ?? [];
    return names.filter((name) => !isBeforeNote(name) && !this.#own.has(name));
  }

  /** Writes down a create of this process. */
  write(key: string, intent: Intent): void {
    this.#own.set(key, intent);
    this.journal?.write(key, intent);
  }

  /** Leaves a create to later processes. */
  leave(key: string, intent: Intent): void {
    this.#own.delete(key);
    this.journal?.write(key, intent);
  }

  /** Writes down that a create may have made more than the object that its resource has. */
  writeBeside({ id, ...intent }: Intent): void {
    this.journal?.write(`${beside}${randomUUID()}`, { ...intent, besides: id });
  }

  remove(key: string): void {
    this.#own.delete(key);
    this.journal?.remove(key);
  }

  /** Puts a note aside that cannot be read. Returns where it is. */
  setAside(note: UnreadableNote): string {
    return this.journal!.setAside(note);
  }

  /** Path of the file of the note about the create of a resource. */
  fileOf(key: string): string | undefined {
    return this.journal?.file(key);
  }
}
