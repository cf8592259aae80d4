import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Definition } from "../definition";
import { kebabCase } from "./names";

const folder = path.join(__dirname, "..", "..", "examples", "resources");

/** The program that shows how a resource is used, if there is one. */
export function exampleOf({ type }: Definition): string | undefined {
  const file = path.join(folder, `${kebabCase(type)}.ts`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
