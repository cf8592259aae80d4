import { randomUUID } from "node:crypto";
import { refusedWith } from "../../definition";
import { type Journal, UnreadableNote } from "../../journal";

/** What the names of these notes begin with. */
const prefix = "note-";

export const isBeforeNote = (name: string): boolean => name.startsWith(prefix);

interface Note {
  /** Digests of the ids. */
  readonly ids: readonly string[];
}

/** Refusals that pass: of the login, and of a request that comes too soon or takes too long. */
const passing: readonly number[] = [401, 408, 425, 429];

/** Any other failure passes, and nothing has been sent yet. */
function unlessRefused(error: unknown): undefined {
  const status = refusedWith(error) ?? 500;
  if (status < 400 || status >= 500 || passing.includes(status)) throw error;
}

/** What a tenant held before the creates of a run: none of them has made it. Each list is read once in a run. */
export class Before {
  readonly #readings = new Map<string, Promise<string | undefined>>();
  readonly #own = new Map<string, ReadonlySet<string>>();
  readonly #earlier = new Map<string, ReadonlySet<string> | undefined>();

  constructor(
    readonly journal: Journal | undefined,
    readonly digest: (text: string) => string,
  ) {}

  /** The note of the ids in a list. Undefined when Auth0 refuses the list: then nothing tells what was there. */
  note(list: string, read: () => Promise<readonly string[]>): Promise<string | undefined> {
    const reading = this.#readings.get(list) ?? this.#take(read).catch(unlessRefused);
    this.#readings.set(list, reading);
    reading.catch(() => this.#readings.delete(list));
    return reading;
  }

  async #take(read: () => Promise<readonly string[]>): Promise<string> {
    const ids = (await read()).map(this.digest);
    const name = `${prefix}${randomUUID()}`;
    this.#own.set(name, new Set(ids));
    this.journal?.write(name, { ids } satisfies Note);
    return name;
  }

  /** Whether an object was there when a note was taken, which an earlier process may have done; undefined: unknown. */
  had(name: string, id: string): boolean | undefined {
    if (!this.#own.has(name) && !this.#earlier.has(name)) this.#earlier.set(name, this.#read(name));
    return (this.#own.get(name) ?? this.#earlier.get(name))?.has(this.digest(id));
  }

  #read(name: string): ReadonlySet<string> | undefined {
    const note = this.journal?.read<Note>(name);
    return note === undefined || note instanceof UnreadableNote ? undefined : new Set(note.ids);
  }

  /** Removes the note of an earlier run that a create had, unless others need it. */
  release(name: string | undefined, isNeeded: (name: string) => boolean): void {
    if (name !== undefined && !this.#own.has(name) && !isNeeded(name)) this.journal?.remove(name);
  }

  /** Removes the notes of this run, but for those that are needed. */
  close(isNeeded: (name: string) => boolean): void {
    for (const name of this.#own.keys()) if (!isNeeded(name)) this.journal?.remove(name);
  }
}
