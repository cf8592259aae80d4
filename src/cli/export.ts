import { parseArgs } from "node:util";
import type { Wire } from "../definition";
import { type Coverage, countsOf, exportTenant } from "../import";
import { collect, connect, resolveConfiguration } from "../management";
import { everySecretPlace } from "../queries/secret-places";
import * as resources from "../resources";
import { packageVersion } from "./package-version";
import { stackSettings } from "./stack-settings";

const definitions = Object.values(resources);

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Writes a program that declares the configured tenant. */
export async function exportCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string" },
      kind: { type: "string", multiple: true },
      name: { type: "string", multiple: true },
      stack: { type: "string" },
    },
  });
  const { out, kind: kinds, name: names, stack } = values;
  if (!out) throw new Error("--out must name the folder for the program");
  checkKinds(kinds);
  const configuration = resolveConfiguration(stack ? await stackSettings(stack) : {});
  const management = connect(configuration, {
    secretPlaces: everySecretPlace,
    onWait: ({ milliseconds }) => say(`Waiting ${Math.ceil(milliseconds / 1000)} s for the rate limit.`),
  });
  try {
    say(`Reading ${management.domain}`);
    const coverage = await exportTenant({
      definitions,
      tenant: {
        domain: management.domain,
        clientId: management.clientId,
        request: (request) => management.request(request),
        collect: (listing, limit) => collect<Wire>(management, listing, limit),
      },
      out,
      version: packageVersion(),
      kinds,
      names,
      onKind: (type, count) => say(`  ${type.padEnd(26)} ${count}`),
    });
    process.stdout.write(summary(coverage, out));
  } finally {
    await management.close();
  }
}

function checkKinds(kinds: readonly string[] = []): void {
  const known = definitions.filter(({ kind }) => kind !== "action").map(({ type }) => type);
  const unknown = kinds.filter((kind) => !known.includes(kind));
  if (unknown.length > 0) throw new Error(`--kind ${unknown.join(", ")} is unknown. Known are ${known.join(", ")}.`);
}

function summary(coverage: Coverage, out: string): string {
  const { leftOut, refused, secrets, written } = coverage;
  const rows = countsOf(coverage).map(
    ({ type, ...counts }) =>
      `${type.padEnd(28)}${[counts.found, counts.written, counts.leftOut].map((count) => String(count).padStart(9)).join("")}`,
  );
  const skipped = leftOut.filter(({ id, title }) => id === undefined && title === undefined);
  return [
    `${" ".repeat(28)}    found  written left out`,
    ...rows,
    "",
    ...skipped.map(({ type, reason }) => `No ${type}: ${reason}`),
    ...(refused.length > 0 ? [`${refused.length} properties are not declared as they are.`] : []),
    ...(secrets.length > 0 ? [`${secrets.length} secrets are for the stack's configuration to set.`] : []),
    `${written.length} objects are declared in ${out}: see its README.md for the import, and coverage.md for the rest.`,
    "",
  ].join("\n");
}
