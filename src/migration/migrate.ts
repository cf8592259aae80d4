import type { ListApi } from "../definition";
import { Folder } from "../import/folder";
import { projectFiles } from "../import/project";
import { actionFile } from "./action-file";
import type { Declared } from "./declared";
import { readLegacyCode } from "./legacy";
import { nameActions } from "./names";
import { programText } from "./program";
import { type Migration, reportPage } from "./report";
import { triggerOf } from "./triggers";

/** What is migrated, and where to. */
export interface MigrationOptions {
  readonly tenant: ListApi & { readonly domain: string };
  /** Folder that the actions are written to. */
  readonly out: string;
  /** Version of this package, which the program depends on. */
  readonly version: string;
}

/** Only their owner reads files with code, since people write secrets into it. */
const mode = 0o600;

/**
 * Writes an action for each rule and hook of a tenant, which does nothing until a person has rewritten it, with a program
 * that declares them and a report of what is to be done. Nothing is changed in the tenant, and no file is overwritten.
 */
export async function rulesToActions({ tenant, out, version }: MigrationOptions): Promise<Migration> {
  const legacy = await readLegacyCode(tenant);
  const all = [...legacy.rules, ...legacy.hooks];
  const names = nameActions(all);
  const declared = all.flatMap((one): Declared[] => {
    const trigger = triggerOf(one);
    return trigger ? [{ ...names.get(one)!, legacy: one, trigger, file: actionFile(one, trigger) }] : [];
  });
  const unknown = all.filter((one) => !declared.some((known) => known.legacy === one));
  const migration: Migration = { tenant: tenant.domain, ...legacy, declared, unknown };
  if (declared.length > 0) write(new Folder(out), migration, version);
  return migration;
}

function write(folder: Folder, migration: Migration, version: string): void {
  const project = projectFiles({ tenant: migration.tenant, version });
  const files = new Map([
    ...["Pulumi.yaml", "package.json", "tsconfig.json"].map((name) => [name, project.get(name)!] as const),
    ["index.ts", 'import "./actions";\n'],
    ["actions.ts", programText(migration)],
    ["README.md", reportPage(migration)],
    ...migration.declared.map(({ path, file }) => [path, file.text] as const),
  ]);
  folder.assertNew([...files.keys()]);
  for (const [name, text] of files) folder.write(name, text, { mode });
}
