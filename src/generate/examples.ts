import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "..", "..", "examples");

/** The program that shows how a resource or a query is used, if there is one. */
export function exampleOf(kind: "resources" | "queries", name: string): string | undefined {
  const file = path.join(folder, kind, `${name}.ts`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
