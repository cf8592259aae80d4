import { type Definition, propertiesOf, withoutNames } from "../definition";
import { type Coverage, coveragePage, madeUpIn, refusedOf } from "./coverage";
import { discover, type Found, type LeftOut, type ReadableTenant, unaskedOf } from "./discover";
import { Folder, previousOf } from "./folder";
import { importFile } from "./import-file";
import { assertKept, removedSince } from "./kept";
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
  /** Kinds to export, with `*` for any part; unless set all but those that are only exported when they are asked for. */
  readonly kinds?: readonly string[];
  /** Names or ids to export, with `*` for any part; all of them unless set. */
  readonly names?: readonly string[];
  /** Whether objects that the export before declared may leave the program although they may still exist. */
  readonly prune?: boolean;
  /** Told how many objects of a kind were read. */
  readonly onKind?: (type: string, count: number) => void;
}

/** Reads a tenant and writes a program that declares it, with the file to import it by. Nothing is changed in it. */
export async function exportTenant(options: ExportOptions): Promise<Coverage> {
  const { definitions, tenant, out, version } = options;
  const folder = new Folder(out);
  const previous = folder.previous();
  const { wanted, unasked } = chooseKinds(definitions, options.kinds);
  const { found, leftOut } = await discover(wanted, tenant, options.onKind, definitions);
  const chosen = options.names ? chooseByName(found, leftOut, options.names) : found;
  if (!options.prune) assertKept(previous, { tenant: tenant.domain, names: options.names, chosen, leftOut });
  const program = writeProgram(chosen, definitions, tenant, previousOf(previous));
  folder.assertFree(program.files.keys(), previous);
  for (const [name, text] of projectFiles({ tenant: tenant.domain, version })) folder.writeOnce(name, text);
  for (const [name, text] of program.files) folder.write(name, text);
  for (const name of previous?.files ?? []) if (!program.files.has(name)) folder.remove(name);
  folder.write("import.json", importFile(program.objects), { mode: 0o600 });
  const coverage: Coverage = {
    tenant: tenant.domain,
    kinds: [...wanted.map(({ type }) => type), ...unasked.map(({ type }) => type)].sort(),
    written: program.objects.map(({ definition: { type }, id, name, file }) => ({ type, id, name, file })),
    leftOut: [...unasked, ...leftOut],
    removed: removedSince(previous, program.objects),
    refused: refusedOf(program.objects),
    fixed: program.fixed,
    madeUp: madeUpIn(program.objects),
    secrets: program.secrets,
    files: [...program.files.keys()],
  };
  folder.write("coverage.json", `${JSON.stringify(coverage, undefined, 2)}\n`);
  folder.write("coverage.md", coveragePage(coverage));
  return coverage;
}

/** Of an action there is nothing to read. */
function chooseKinds(definitions: readonly Definition[], kinds: readonly string[] | undefined) {
  const readable = definitions.filter(({ operations }) => operations.read);
  const matchers = kinds?.map(matcherOf);
  if (matchers) {
    const asked = readable.filter(({ type }) => matchers.some((matches) => matches(type)));
    const isHeld = (definition: Definition) => isHeldWhole(definition, asked) || isHeldByObject(definition, asked);
    return { wanted: asked.filter((definition) => !isHeld(definition)), unasked: [] };
  }
  return {
    wanted: readable.filter((definition) => !unaskedOf(definition)),
    unasked: readable.flatMap((definition): LeftOut[] => {
      const reason = unaskedOf(definition);
      return reason ? [{ type: definition.type, reason: `${reason} --kind ${definition.type} exports them.` }] : [];
    }),
  };
}

/** A set is declared as a whole or member by member. */
const isHeldWhole = ({ set }: Definition, asked: readonly Definition[]): boolean =>
  set?.part === "item" && asked.some((other) => other.set?.part === "whole" && other.set.path === set.path);

/** An object declares the set among its own properties. */
const isHeldByObject = ({ set }: Definition, asked: readonly Definition[]): boolean =>
  set !== undefined &&
  asked.some(({ inputs }) =>
    propertiesOf(inputs).some(({ members }) => members && withoutNames(members.path) === withoutNames(set.path)),
  );

function chooseByName(found: readonly Found[], leftOut: LeftOut[], patterns: readonly string[]): Found[] {
  const matchers = patterns.map(matcherOf);
  return found.filter(({ definition: { type }, id, title }) => {
    const isChosen = matchers.some((matches) => matches(title ?? "") || matches(id));
    if (!isChosen) leftOut.push({ type, id, title, reason: "Its name was not asked for." });
    return isChosen;
  });
}

/** Tells whether a name has a pattern, in which `*` stands for any part; capitals make no difference. */
export function matcherOf(pattern: string): (name: string) => boolean {
  const literals = pattern.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${literals.join(".*")}$`, "isu");
  return (name) => expression.test(name);
}
