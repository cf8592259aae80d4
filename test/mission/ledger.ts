import type { LedgerEntry } from "../../src/simulator";
import { pathPattern } from "../path-pattern";
import type { MissionRequest } from "./requests";

/** What the ledger lacks of a request, in words; `undefined` when it was answered with success and held every field. */
export function shortcoming(
  { method, path, fields }: MissionRequest,
  ledger: readonly LedgerEntry[],
): string | undefined {
  const pattern = pathPattern(path);
  const sent = ledger.filter((entry) => entry.method === method && pattern.test(entry.path));
  const answered = sent.filter(({ status }) => status >= 200 && status < 300);
  if (answered.length === 0) return `${method} ${path} was sent ${sent.length} times and never answered with success`;
  const held = new Set(answered.flatMap(({ body }) => pathsIn(body)));
  const missing = fields.filter((field) => !held.has(field));
  return missing.length > 0 ? `${method} ${path} never held ${missing.join(", ")}` : undefined;
}

/** Every field of a body that has a value, nested ones with dots; those of the items of a list belong to the list. */
function pathsIn(value: unknown, name = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (item === null) return [];
    const path = name ? `${name}.${key}` : key;
    return [path, ...pathsIn(item, path)];
  });
}
