import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isObject } from "../definition";
import type { Coverage } from "./coverage";
import type { Previous } from "./program";

/** The folder holds what an export must not overwrite. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

/** Files of every export beside the program. */
const reports = ["coverage.json", "coverage.md", "import.json"];

/** The folder of an export. Only files that an export wrote are changed or removed, and no link is followed. */
export class Folder {
  constructor(readonly location: string) {}

  /** The report of the export before, if there was one. */
  previous(): Coverage | undefined {
    const [name] = reports;
    if (!this.#has(name!)) return undefined;
    this.#assertNoLinks([name!]);
    const coverage = readCoverage(this.#locate(name!));
    if (!coverage) throw this.#foreign([name!]);
    return coverage;
  }

  /** Makes sure, before anything is written, that none of these files is there unless the export before wrote it. */
  assertFree(names: Iterable<string>, previous: Coverage | undefined): void {
    const written = new Set([...(previous?.files ?? []), ...(previous ? reports : [])]);
    const all = [...names, ...reports];
    const foreign = all.filter((name) => !written.has(name) && this.#has(name));
    if (foreign.length > 0) throw this.#foreign(foreign);
    this.#assertNoLinks([...all, ...written]);
  }

  /** Makes sure, before anything is written, that none of these files is there. */
  assertNew(names: readonly string[]): void {
    this.#assertNoLinks(names);
    const there = names.filter((name) => this.#has(name));
    if (there.length > 0)
      throw new FolderError(
        `${this.location} has ${there.join(", ")} already, which is never overwritten. Choose another folder, or move it away. Nothing was written.`,
      );
  }

  /** Writes a file that belongs to the export, in place of the one before. */
  write(name: string, text: string, { mode = 0o644 } = {}): void {
    const file = this.#locate(name);
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, text, { mode, flag: "wx" });
    chmodSync(file, mode);
  }

  /** Writes a file that belongs to the user from then on. */
  writeOnce(name: string, text: string): void {
    if (!this.#has(name)) this.write(name, text);
  }

  remove(name: string): void {
    rmSync(this.#locate(name), { force: true });
  }

  /** A link may lead out of the folder: neither a file nor a folder below it may be one. */
  #assertNoLinks(names: readonly string[]): void {
    const places = names.flatMap((name) => {
      const steps = name.split("/");
      return steps.map((_, depth) => steps.slice(0, depth + 1).join("/"));
    });
    const links = [...new Set(places)].filter((place) =>
      lstatSync(this.#locate(place), { throwIfNoEntry: false })?.isSymbolicLink(),
    );
    if (links.length > 0)
      throw new FolderError(
        `${this.location} has ${links.join(", ")} as a symbolic link, through which nothing is written. Choose another folder, or move it away. Nothing was written.`,
      );
  }

  #foreign(names: readonly string[]): FolderError {
    return new FolderError(
      `${this.location} has ${names.join(", ")} already, and no export wrote that. Choose another folder, or move it away. Nothing was written.`,
    );
  }

  #has(name: string): boolean {
    return lstatSync(this.#locate(name), { throwIfNoEntry: false }) !== undefined;
  }

  #locate(name: string): string {
    const file = path.resolve(this.location, name);
    if (!file.startsWith(path.resolve(this.location) + path.sep))
      throw new FolderError(`${name} is outside ${this.location}. Nothing was written.`);
    return file;
  }
}

/** The report in a file, unless it is something else. */
function readCoverage(file: string): Coverage | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
  const isReport =
    isObject(content) &&
    typeof content["tenant"] === "string" &&
    ["kinds", "written", "leftOut", "refused", "secrets", "files"].every((key) => Array.isArray(content[key])) &&
    (content["files"] as unknown[]).every((name) => typeof name === "string");
  return isReport ? (content as unknown as Coverage) : undefined;
}

/** What the export before called things. */
export function previousOf(coverage: Coverage | undefined): Previous {
  const names = new Map<string, Map<string, string>>();
  for (const { type, id, name } of coverage?.written ?? [])
    names.set(type, (names.get(type) ?? new Map<string, string>()).set(id, name));
  return { names, secrets: coverage?.secrets ?? [] };
}
