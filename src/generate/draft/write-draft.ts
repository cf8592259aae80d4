import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { project } from "../found";
import { draft } from "./draft";

/** `npm run draft -- /network-acls`: prints a definition to begin with, out of the official OpenAPI document. */
const [resource, file = path.join(project, "..", "shared", "contract", "management-api-oas.json")] =
  process.argv.slice(2);

function main(): string {
  if (resource === undefined) throw new Error("npm run draft -- <path of the API> [file of the OpenAPI document]");
  if (!existsSync(file)) throw new Error(`There is no OpenAPI document at ${file}: name its file after the path.`);
  const text = draft(resource, JSON.parse(readFileSync(file, "utf8")));
  const biome = path.join(project, "node_modules", ".bin", "biome");
  const formatted = spawnSync(biome, ["format", "--stdin-file-path=draft.ts"], { input: text, encoding: "utf8" });
  return formatted.status === 0 ? formatted.stdout : text;
}

try {
  process.stdout.write(main());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
