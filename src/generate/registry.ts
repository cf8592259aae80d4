import { foundDefinitions, foundQueries } from "./found";
import { outlineFile, outlines } from "./outlines";

const header =
  "// Written by `npm run generate` from what is in the areas of `src/resources`. Changes by hand are lost.\n";

/** The files that name every resource and query, by their paths below `src`. */
export function registry(): Map<string, string> {
  return new Map([
    ["index.ts", program()],
    ["resources/index.ts", definitions()],
    ["resources/queries.ts", queries()],
    ["resources/loaders.ts", loaders()],
    ...outlines(),
  ]);
}

const lines = (...all: readonly (string | readonly string[])[]): string => `${[header, ...all].flat().join("\n")}\n`;

/** What a program imports: each a name until it is used. */
const program = (): string =>
  lines(
    'import { outputOf, promiseOf, resourceClass } from "./program";',
    "",
    'export { ExplicitProvider as Provider } from "./program";',
    "",
    'const loaders = () => require("./resources/loaders") as typeof import("./resources/loaders");',
    "const query = (name: string) => () => loaders().queryOf(name);",
    "",
    foundDefinitions().map(({ value: { type } }) => {
      const outline = `require("./program/outlines/${outlineFile(type)}").outline`;
      return `export class ${type} extends resourceClass(() => ${outline}) {}`;
    }),
    "",
    foundQueries()
      .map(({ value: { name } }) => name)
      .sort()
      .flatMap((name) => [
        `export const ${name} = promiseOf(query("${name}"));`,
        `export const ${name}Output = outputOf(query("${name}"));`,
      ]),
  );

const exporting = ({ name, file }: { readonly name: string; readonly file: string }): string =>
  `export { ${name} } from "./${file}";`;

/** Every definition, for those that need all of them. */
const definitions = (): string => lines(foundDefinitions().map(exporting));

/** Every query, for those that need all of them. */
const queries = (): string => lines(foundQueries().map(exporting));

const loader = (key: string, file: string, name: string): string => `  ${key}: () => require("./${file}").${name},`;

/** Definitions and queries one by one, for programs and the provider, which pay only for those that they use. */
const loaders = (): string =>
  lines(
    'import type { Definition, Query } from "../definition";',
    "",
    "const definitions: Readonly<Record<string, () => Definition>> = {",
    foundDefinitions().map(({ file, name, value: { type } }) => loader(type, file, name)),
    "};",
    "",
    "const queries: Readonly<Record<string, () => Query>> = {",
    foundQueries().map(({ file, name, value }) => loader(value.name, file, name)),
    "};",
    "",
    "/** The definition of a type, loaded when it is first asked for. */",
    "export const definitionOf = (type: string): Definition => loaded(definitions, type);",
    "",
    "/** The query of a name, loaded when it is first asked for. */",
    "export const queryOf = (name: string): Query => loaded(queries, name);",
    "",
    "function loaded<T>(all: Readonly<Record<string, () => T>>, name: string): T {",
    "  const load = all[name];",
    "  if (load) return load();",
    `  throw new Error(\`This version of pulumi-dynamic-auth0 has no \${name}: a newer one has, or it is misspelt.\`);`,
    "}",
  );
