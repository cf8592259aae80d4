import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { checkSnapshot, type Snapshot } from "./snapshot";

/** Changes within this many milliseconds are written together. */
const pause = 250;

/** Keeps a snapshot in a file, which is whole at every moment. */
export class StateFile {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly path: string,
    private readonly take: () => Snapshot,
  ) {}

  /** What a file holds; undefined when there is none. */
  static read(path: string): Snapshot | undefined {
    if (!existsSync(path)) return undefined;
    try {
      return checkSnapshot(JSON.parse(readFileSync(path, "utf8")));
    } catch (error) {
      throw new Error(`${path} cannot be used as the state of a tenant. ${(error as Error).message}`);
    }
  }

  /** Writes a moment later. */
  schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), pause);
  }

  /** Writes what is waiting to be written. */
  flush(): void {
    if (this.#timer) this.write();
  }

  /** Writes now. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = `${this.path}.${process.pid}.tmp`;
    const file = openSync(next, "w", 0o600);
    writeFileSync(file, JSON.stringify(this.take()));
    fsyncSync(file);
    closeSync(file);
    renameSync(next, this.path);
  }
}
