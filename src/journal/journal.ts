import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { isObject } from "../definition";
import { isMissing, KeyedDigest } from "./keyed-digest";

/** A note that says nothing: emptied, cut off, of an earlier version, or written on another machine. */
export class UnreadableNote {
  constructor(
    readonly file: string,
    /** The resource that it is about, as far as it says. */
    readonly urn?: unknown,
    /** Why the system does not let this process read it. Then it may be there, and say something. */
    readonly denied?: string,
  ) {}
}

/** What stands in the way of reading notes is mended by the user, and the notes then say what they say. */
export const outOfReach = (denied: string): string =>
  `What is noted here of creates that were interrupted cannot be read: ${denied}. It stays as it is. ` +
  "Let the user who runs `pulumi` read and write the file and the folders that it is in. If no earlier command was interrupted, XDG_STATE_HOME can name another folder.";

/** Notes in a folder, which outlive the process. Written before a request is sent, so that a crash cannot lose one. */
export class Journal {
  readonly #digest: KeyedDigest;
  #isTold = false;

  /** The key of its digests is beside the folder: the same for all tenants of a user. */
  constructor(readonly folder: string) {
    this.#digest = new KeyedDigest(path.join(path.dirname(folder), "key"));
  }

  /** The notes about a tenant, where a user's programs keep their state. */
  static of(domain: string): Journal {
    const state = process.env["XDG_STATE_HOME"] || path.join(homedir(), ".local", "state");
    return new Journal(path.join(state, "pulumi-dynamic-auth0", "creations", domain.replace(/[^\w.-]/g, "_")));
  }

  /** Stands for a value in notes: of what a tenant holds, none is in clear on disk. */
  digest(text: string): string {
    return this.#digest.of("value", text);
  }

  /** A note; undefined when there is none. */
  read<T>(name: string): T | UnreadableNote | undefined {
    const file = this.file(name);
    try {
      const found = JSON.parse(readFileSync(file, "utf8")) as { note?: T; mac?: string; urn?: string } | null;
      const { note, mac, urn } = found ?? {};
      const isOurs = isObject(note) && mac === this.#macOf(name, note);
      return isOurs ? note : new UnreadableNote(file, urn ?? urnIn(note), this.#digest.denied);
    } catch (error) {
      if (isMissing(error)) return undefined;
      return new UnreadableNote(file, undefined, error instanceof SyntaxError ? undefined : (error as Error).message);
    }
  }

  #macOf(name: string, note: unknown): string {
    return this.#digest.of("note", JSON.stringify([name, note]));
  }

  /** Writes a note, whole or not at all. Only the user can read it. Where it cannot be written, this is told once. */
  write(name: string, note: object): void {
    try {
      this.#replace(name, JSON.parse(JSON.stringify(note)));
    } catch (error) {
      this.#tell(error as Error);
    }
  }

  #tell({ message }: Error): void {
    if (this.#isTold) return;
    this.#isTold = true;
    console.warn(
      `What is created cannot be noted in ${this.folder}: ${message}. Should this run be interrupted, look in the tenant for what it has created. Set XDG_STATE_HOME to a folder that can be written.`,
    );
  }

  #replace(name: string, note: unknown): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${this.file(name)}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ note, mac: this.#macOf(name, note) }), { mode: 0o600 });
    renameSync(draft, this.file(name));
  }

  remove(name: string): void {
    try {
      rmSync(this.file(name), { force: true });
    } catch (error) {
      this.#tell(error as Error);
    }
  }

  /** Puts a note aside that cannot be read, for whoever wants to look into it. Returns where it is. */
  setAside({ file }: UnreadableNote): string {
    const aside = `${file}.unreadable`;
    renameSync(file, aside);
    return aside;
  }

  /** Names of all notes. */
  names(): string[] {
    try {
      return readdirSync(this.folder).flatMap((file) =>
        file.endsWith(".json") ? [file.slice(0, -".json".length)] : [],
      );
    } catch {
      return [];
    }
  }

  /** Path of the file of a note. */
  file(name: string): string {
    return path.join(this.folder, `${name}.json`);
  }
}

const urnIn = (note: unknown): unknown => (isObject(note) ? note["urn"] : undefined);
