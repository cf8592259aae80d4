import type { Definition } from "../definition";
import { type Coverage, coveragePage, refusedOf } from "./coverage";
import { discover, type Found, type LeftOut, type ReadableTenant } from "./discover";
import { Folder, previousNames } from "./folder";
import { importFile } from "./import-file";
import { writeProgram } from "./program";
import { projectFiles } from "./project";

/** What is exported, and where to. */
export interface ExportOptions {
  readonly definitions: readonly Definition[];
  readonly tenant: ReadableTenant;
  /** Folder that the program is written to. */
  readonly out: string;
  /** Version of this package, which the program depends on. */
  readonly version: string;
  /** Kinds to export; all of them unless set. */
  readonly kinds?: readonly string[];
  /** Names to export, with `*` for any part; all of them unless set. */
  readonly names?: readonly string[];
  /** Told how many objects of a kind were read. */
  readonly onKind?: (type: string, count: number) => void;
}

/** Reads a tenant and writes a program that declares it, with the file to import it by. Nothing is changed in it. */
export async function exportTenant(options: ExportOptions): Promise<Coverage> {
  const { definitions, tenant, out, version } = options;
  const folder = new Folder(out);
  const previous = folder.previous();
  const wanted = definitions.filter(({ type }) => !options.kinds || options.kinds.includes(type));
  const { found, leftOut } = await discover(wanted, tenant, options.onKind);
  const chosen = options.names ? chooseByName(found, leftOut, options.names) : found;
  const program = writeProgram(chosen, definitions, previousNames(previous));
  for (const [name, text] of projectFiles({ tenant: tenant.domain, version })) folder.writeOnce(name, text);
  for (const [name, text] of program.files) folder.write(name, text);
  for (const name of previous?.files ?? []) if (!program.files.has(name)) folder.remove(name);
  folder.write("import.json", importFile(program.objects), { mode: 0o600 });
  const coverage: Coverage = {
    tenant: tenant.domain,
    written: program.objects.map(({ definition: { type }, id, name, file }) => ({ type, id, name, file })),
    leftOut,
    refused: refusedOf(program.objects),
    secrets: program.secrets,
    files: [...program.files.keys()],
  };
  folder.write("coverage.json", `${JSON.stringify(coverage, undefined, 2)}\n`);
  folder.write("coverage.md", coveragePage(coverage));
  return coverage;
}

function chooseByName(found: readonly Found[], leftOut: LeftOut[], patterns: readonly string[]): Found[] {
  const matchers = patterns.map(matcherOf);
  return found.filter(({ definition: { type }, id, title }) => {
    const isChosen = matchers.some((matches) => matches(title ?? "") || matches(id));
    if (!isChosen) leftOut.push({ type, id, title, reason: "Its name was not asked for." });
    return isChosen;
  });
}

function matcherOf(pattern: string): (name: string) => boolean {
  const literals = pattern.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${literals.join(".*")}$`, "isu");
  return (name) => expression.test(name);
}
