import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Notes in a folder, which outlive the process. Written before a request is sent, so that a crash cannot lose one. */
export class Journal {
  #isTold = false;

  constructor(readonly folder: string) {}

  /** The notes about a tenant, where a user's programs keep their state. */
  static of(domain: string): Journal {
    const state = process.env["XDG_STATE_HOME"] || path.join(homedir(), ".local", "state");
    return new Journal(path.join(state, "pulumi-dynamic-auth0", "creations", domain.replace(/[^\w.-]/g, "_")));
  }

  /** A note; undefined when there is none. */
  read<T>(name: string): T | undefined {
    try {
      return JSON.parse(readFileSync(this.file(name), "utf8")) as T;
    } catch {
      return undefined;
    }
  }

  /** Writes a note, whole or not at all. Only the user can read it. Where it cannot be written, this is told once. */
  write(name: string, note: unknown): void {
    try {
      this.#replace(name, note);
    } catch (error) {
      if (this.#isTold) return;
      this.#isTold = true;
      console.warn(
        `What is created cannot be noted in ${this.folder}: ${(error as Error).message}. Should this run be interrupted, look in the tenant for what it has created. Set XDG_STATE_HOME to a folder that can be written.`,
      );
    }
  }

  #replace(name: string, note: unknown): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const draft = `${this.file(name)}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
    renameSync(draft, this.file(name));
  }

  remove(name: string): void {
    rmSync(this.file(name), { force: true });
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
