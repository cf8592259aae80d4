import { parseArgs } from "node:util";
import { type Coverage, countsOf, exportTenant, isWholeKind, matcherOf } from "../import";
import * as resources from "../resources";
import { packageVersion } from "./package-version";
import { readTenant } from "./read-tenant";
import { print, say } from "./terminal";

const definitions = Object.values(resources);

/** Writes a program that declares the configured tenant. */
export async function exportCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string" },
      kind: { type: "string", multiple: true },
      name: { type: "string", multiple: true },
      stack: { type: "string" },
      prune: { type: "boolean" },
      // Scripts may still say it: there are no kinds any more that no resource stands for.
      "no-others": { type: "boolean" },
    },
  });
  const { out, kind: kinds, name: names, stack, prune } = values;
  if (!out) throw new Error("--out must name the folder for the program");
  checkKinds(kinds);
  const coverage = await readTenant(stack, (tenant) =>
    exportTenant({
      definitions,
      tenant,
      out,
      version: packageVersion(),
      kinds,
      names,
      prune,
      onKind: (type, count) => say(`  ${type.padEnd(26)} ${count}`),
    }),
  );
  print(summary(coverage, out));
}

function checkKinds(kinds: readonly string[] = []): void {
  const known = definitions.filter(({ operations }) => operations.read).map(({ type }) => type);
  const unknown = kinds.filter((kind) => !known.some(matcherOf(kind)));
  if (unknown.length > 0) throw new Error(`--kind ${unknown.join(", ")} is unknown. Known are ${known.join(", ")}.`);
}

function summary(coverage: Coverage, out: string): string {
  const { leftOut, refused, removed, secrets, written } = coverage;
  const rows = countsOf(coverage).map(
    ({ type, ...counts }) =>
      `${type.padEnd(28)}${[counts.found ?? "not read", counts.written, counts.leftOut].map((count) => String(count).padStart(9)).join("")}`,
  );
  return [
    `${" ".repeat(28)}    found  written left out`,
    ...rows,
    "",
    ...leftOut.filter(isWholeKind).map(({ type, reason }) => `No ${type}: ${reason}`),
    ...(refused.length > 0 ? [`${refused.length} properties are not declared as they are.`] : []),
    ...(secrets.length > 0 ? [`${secrets.length} secrets are for the stack's configuration to set.`] : []),
    ...(removed.length > 0
      ? [`The program declares no more, so that \`pulumi up\` deletes what Auth0 still has of it:`]
      : []),
    ...removed.map(({ type, id, name }) => `  ${type} ${name} (${id})`),
    `${written.length} objects are declared in ${out}: see its README.md for the import, and coverage.md for the rest.`,
    "",
  ].join("\n");
}
