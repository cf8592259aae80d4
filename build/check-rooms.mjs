// Who may import whom is a table in docs/architecture.md, from the bottom up: `npm run lint` fails where a source does not keep to it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const project = path.join(import.meta.dirname, "..");
const sources = path.join(project, "src");

const namesIn = (text) => [...text.matchAll(/`([a-z]+)`/g)].map(([, name]) => name);

/** The rooms that each room may import from. */
function allowedImports() {
  const text = readFileSync(path.join(project, "docs", "architecture.md"), "utf8");
  const [, table] = text.split("| Folder | Imports |\n| --- | --- |\n");
  const allowed = new Map();
  for (const [, folders, imports] of table.split("\n\n")[0].matchAll(/^\| (.*) \| (.*) \|$/gm)) {
    const below = imports.startsWith("all") ? [...allowed.keys()] : namesIn(imports);
    const upward = below.filter((name) => !allowed.has(name));
    if (upward.length > 0) throw new Error(`docs/architecture.md: ${folders} cannot import ${upward}, which is above`);
    for (const folder of namesIn(folders)) allowed.set(folder, below);
  }
  return allowed;
}

const specifiers = /(?:^(?:import|export|\}) .*?\bfrom |^import |[^.\w](?:import|require)\()"(\.[^"]*)"/gm;

/** What a file imports from other rooms, types included. */
function* importsOf(file, room) {
  for (const [, target] of readFileSync(file, "utf8").matchAll(specifiers)) {
    const [imported] = path.relative(sources, path.join(path.dirname(file), target)).split(path.sep);
    if (imported !== room) yield imported;
  }
}

const allowed = allowedImports();
const wrong = [];
for (const name of readdirSync(sources, { recursive: true, encoding: "utf8" })) {
  const [room, inRoom] = name.split(path.sep);
  if (!inRoom || !name.endsWith(".ts")) continue;
  if (!allowed.has(room)) wrong.push(`${room} is not in the table`);
  for (const imported of importsOf(path.join(sources, name), room))
    if (!allowed.get(room)?.includes(imported)) wrong.push(`src/${name} imports from \`${imported}\``);
}
if (wrong.length > 0) {
  console.error(`Imports go one way, as the table in docs/architecture.md says:\n${[...new Set(wrong)].join("\n")}`);
  process.exitCode = 1;
}
