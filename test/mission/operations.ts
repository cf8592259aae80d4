import { readFileSync } from "node:fs";
import type { LedgerEntry } from "../../src/simulator";
import { beside } from "../beside";
import { pathPattern } from "../path-pattern";
import { unsent } from "./unsent";

/** A row of the list of all operations that the package is to offer. */
interface Operation {
  readonly name: string;
  readonly wave: string;
  readonly isSent: boolean;
}

/** Every operation of the catalogue, and whether one of the requests was it and was answered with success. */
export function operationsIn(ledger: readonly LedgerEntry[]): Operation[] {
  const file = beside("reference/catalogue.tsv", "how many of the API's operations were sent is not counted");
  if (!file) return [];
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const operations = rows.map((row) => {
    const [method = "", path = "", , , , wave = ""] = row.split("\t");
    return { method, path, wave, pattern: pathPattern(path) };
  });
  const sent = new Set(ledger.flatMap((entry) => nameOf(entry, operations) ?? []));
  return operations.map(({ method, path, wave }) => {
    const name = `${method} ${path}`;
    return { name, wave, isSent: sent.has(name) };
  });
}

/** The operation that a successful request was: the one with the fewest parameters in its path. */
function nameOf(
  { method, path, status }: LedgerEntry,
  operations: readonly { readonly method: string; readonly path: string; readonly pattern: RegExp }[],
): string | undefined {
  if (status < 200 || status > 299) return undefined;
  const fits = operations.filter((one) => one.method === method && one.pattern.test(path));
  const parameters = (one: { path: string }) => one.path.split("{").length;
  const [found] = fits.sort((one, other) => parameters(one) - parameters(other));
  return found && `${method} ${found.path}`;
}

/** How many operations of a wave were sent, and which were not, with the reason where there is one. */
export function told(operations: readonly Operation[], wave: string): string[] {
  const all = operations.filter((one) => one.wave === wave);
  const rest = all.filter(({ isSent }) => !isSent).map(({ name }) => name);
  return [
    `${wave} ${all.length - rest.length}/${all.length}`,
    ...rest.map((name) => `  ${name}: ${unsent[name] ?? "not sent by the complete tenant"}`),
  ];
}
