import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as definitions from "../resources";
import * as queries from "../resources/queries";
import { exampleOf } from "./examples";
import { kebabCase } from "./names";
import { providerTypes } from "./provider-types";
import { queryTypes } from "./query-types";
import { resourceTypes } from "./resource-types";

const dist = path.join(__dirname, "..");
const types = path.join(dist, "types");

const inputTypes = `import * as pulumi from "@pulumi/pulumi";

/** A value, or a promise or output of one. */
export type Input<T> = T | Promise<T> | pulumi.OutputInstance<T>;
`;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Declaration files that a program reaches from an entry point. */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, target] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
    const base = path.join(path.dirname(file), target!);
    reachable(existsSync(`${base}.d.ts`) ? `${base}.d.ts` : path.join(base, "index.d.ts"), found);
  }
  return found;
}

/** What the compiler derives from the sources is for ourselves; it would cost every program seconds to check. */
function removeUnpublished(entries: readonly string[]): void {
  const published = new Set(entries.flatMap((entry) => [...reachable(path.join(dist, entry))]));
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    const file = path.join(dist, name);
    if (name.endsWith(".d.ts") && !published.has(file)) rmSync(file);
  }
}

/** Two modules that export the same name would both lose it. */
function assertUnique(names: readonly string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`Published types share a name: ${twice.join(", ")}`);
}

function publish(): void {
  rmSync(types, { recursive: true, force: true });
  const all = Object.values(definitions);
  const resources = new Set(all.map(({ type }) => type));
  const printed = all.map((definition) =>
    resourceTypes(definition, resources, exampleOf("resources", kebabCase(definition.type))),
  );
  for (const { file, text, outputs } of printed) {
    write(path.join(types, `${file}.d.ts`), text);
    if (outputs) write(path.join(types, "outputs", `${file}.d.ts`), outputs);
  }
  write(path.join(types, "input.d.ts"), inputTypes);
  write(path.join(types, "provider.d.ts"), providerTypes());
  const asked = queryTypes(Object.values(queries), ({ name }) => exampleOf("queries", kebabCase(name)));
  write(path.join(types, "queries.d.ts"), asked.text);
  write(path.join(types, "outputs", "queries.d.ts"), asked.outputs);
  const nested = [...printed.filter(({ outputs }) => outputs).map(({ file }) => file), "queries"];
  write(path.join(types, "outputs", "index.d.ts"), nested.map((file) => `export * from "./${file}";\n`).join(""));
  assertUnique(printed.flatMap(({ names }) => names));
  const modules = [...printed.map(({ file }) => file), "queries", "provider"].map(
    (file) => `export * from "./types/${file}";\n`,
  );
  write(
    path.join(dist, "index.d.ts"),
    `${modules.join("")}import * as outputs from "./types/outputs";\nexport { outputs };\n`,
  );
  removeUnpublished(["index.d.ts", "crud.d.ts", "policy/index.d.ts", "simulator/index.d.ts"]);
  const command = path.join(dist, "cli", "main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
}

publish();
