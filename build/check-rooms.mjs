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

/** Where a file's imports are, types included, as paths below the sources. */
const importsOf = (name) =>
  [...readFileSync(path.join(sources, name), "utf8").matchAll(specifiers)].map(([, target]) =>
    path.join(path.dirname(name), target).split(path.sep),
  );

/** Areas of the API refer to each other, as Auth0's objects do. */
const roomOfAreas = "resources";

const allowed = allowedImports();
const wrong = [];
/** Of each room, which of its folders imports from which others. */
const within = new Map();
for (const name of readdirSync(sources, { recursive: true, encoding: "utf8" })) {
  const [room, part] = name.replace(/\.ts$/, "").split(path.sep);
  if (!part || !name.endsWith(".ts")) continue;
  if (!allowed.has(room)) wrong.push(`${room} is not in the table`);
  for (const [imported, importedPart] of importsOf(name)) {
    if (imported !== room) {
      if (!allowed.get(room)?.includes(imported)) wrong.push(`src/${name} imports from \`${imported}\``);
    } else if (importedPart && importedPart !== part && room !== roomOfAreas) {
      const parts = within.get(room) ?? new Map();
      within.set(room, parts.set(part, new Set(parts.get(part)).add(importedPart)));
    }
  }
}

/** What is left of a room when every folder goes that imports nothing of the rest, or is imported by none of it. */
function circleIn(parts) {
  const left = new Map(parts);
  const isEnd = (part) =>
    ![...left.get(part)].some((imported) => left.has(imported)) ||
    ![...left.values()].some((imported) => imported.has(part));
  for (let end = [...left.keys()].find(isEnd); end; end = [...left.keys()].find(isEnd)) left.delete(end);
  return [...left.keys()];
}

for (const [room, parts] of within) {
  const circle = circleIn(parts);
  if (circle.length > 0) wrong.push(`src/${room}: a circle is among ${circle.join(", ")}`);
}
if (wrong.length > 0) {
  console.error(`Imports go one way, as docs/architecture.md says:\n${[...new Set(wrong)].join("\n")}`);
  process.exitCode = 1;
}
