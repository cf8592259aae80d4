import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Coverage } from "./coverage";
import type { Previous } from "./program";

/** The folder holds what an export must not overwrite. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

/** The folder of an export. Only files that an export wrote are changed or removed. */
export class Folder {
  constructor(readonly location: string) {}

  /** The report of the export before, if there was one. */
  previous(): Coverage | undefined {
    const file = this.#locate("coverage.json");
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Coverage) : undefined;
  }

  /** Makes sure that none of these files is there, unless the export before wrote it. */
  assertFree(names: Iterable<string>, previous: Coverage | undefined): void {
    const foreign = [...names].filter((name) => !previous?.files.includes(name) && existsSync(this.#locate(name)));
    if (foreign.length > 0)
      throw new FolderError(
        `${this.location} has ${foreign.join(", ")} already, and no export wrote that. Choose another folder, or move it away. Nothing was written.`,
      );
  }

  /** Writes a file that belongs to the export. */
  write(name: string, text: string, { mode = 0o644 } = {}): void {
    const file = this.#locate(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
    chmodSync(file, mode);
  }

  /** Writes a file that belongs to the user from then on. */
  writeOnce(name: string, text: string): void {
    if (!existsSync(this.#locate(name))) this.write(name, text);
  }

  remove(name: string): void {
    rmSync(this.#locate(name), { force: true });
  }

  #locate(name: string): string {
    const file = path.resolve(this.location, name);
    if (!file.startsWith(path.resolve(this.location) + path.sep))
      throw new Error(`${name} is outside ${this.location}.`);
    return file;
  }
}

/** What the export before called things. */
export function previousOf(coverage: Coverage | undefined): Previous {
  const names = new Map<string, Map<string, string>>();
  for (const { type, id, name } of coverage?.written ?? [])
    names.set(type, (names.get(type) ?? new Map<string, string>()).set(id, name));
  return { names, secrets: coverage?.secrets ?? [] };
}
