import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Definition, Query } from "../definition";

/** The project's folder. */
export const project = path.join(__dirname, "..", "..");

/** What a file of `src/resources` exports. */
interface Found<T> {
  /** The file below that folder, without its ending: `clients/client`. */
  readonly file: string;
  /** The name that it is exported by. */
  readonly name: string;
  readonly value: T;
}

const sources = path.join(project, "src", "resources");

/** The files of the areas; what lies deeper is a part of one of them. */
const files = (): string[] =>
  readdirSync(sources, { withFileTypes: true })
    .filter((area) => area.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((area) =>
      readdirSync(path.join(sources, area))
        .filter((name) => name.endsWith(".ts"))
        .sort()
        .map((name) => `${area}/${name.slice(0, -".ts".length)}`),
    );

/** Everything that is exported, file by file, in the order in which it is written. */
function exported(): Found<unknown>[] {
  return files().flatMap((file) => {
    const module = require(path.join(__dirname, "..", "resources", file)) as Record<string, unknown>;
    const text = readFileSync(path.join(sources, `${file}.ts`), "utf8");
    const at = (name: string) => text.search(new RegExp(`\\b${name}\\b`));
    return Object.keys(module)
      .sort((one, other) => at(one) - at(other))
      .map((name) => ({ file, name, value: module[name] }));
  });
}

const isDefinition = (found: Found<unknown>): found is Found<Definition> => has(found.value, "type", "kind", "inputs");

const isQuery = (found: Found<unknown>): found is Found<Query> => has(found.value, "name", "args", "result");

const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === "object" && value !== null && keys.every((key) => key in value);

/** The definitions by their types, in the order of the alphabet. */
export const foundDefinitions = (): Found<Definition>[] =>
  exported()
    .filter(isDefinition)
    .sort((one, other) => (one.value.type < other.value.type ? -1 : 1));

/** The queries, area by area. Those that share an answer name its type after the first of them. */
export const foundQueries = (): Found<Query>[] => exported().filter(isQuery);
