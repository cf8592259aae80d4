import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type Definition, type Operation, propertiesOf } from "../../definition";
import * as resources from "../../resources";

/** Scopes that a program needs, each as alternatives of which one will do. */
export interface NeededScopes {
  /** Where the kinds were found. */
  readonly source: string;
  readonly types: readonly string[];
  readonly scopes: readonly (readonly string[])[];
}

const definitions: readonly Definition[] = Object.values(resources);

/** The least that the resources of a stack need, or of the program in the folder; of all kinds when there are none. */
export async function neededScopes(folder: string, stack: string | undefined): Promise<NeededScopes> {
  const inState = stack ? await typesInState(stack) : [];
  if (inState.length > 0) return needs(`the stack ${stack}`, inState);
  const inProgram = typesInProgram(folder);
  return inProgram.length > 0
    ? needs(`the program in ${folder}`, inProgram)
    : needs(
        "every kind of resource",
        definitions.map(({ type }) => type),
      );
}

function needs(source: string, types: readonly string[]): NeededScopes {
  const needed = definitions.filter(({ type }) => types.includes(type)).flatMap(scopesOf);
  const scopes = new Map(needed.map((alternatives) => [alternatives.join(), alternatives]));
  return { source, types, scopes: [...scopes.values()] };
}

/** The scopes of the operations, and of the endpoints that properties have of their own. */
const scopesOf = ({ operations, inputs }: Definition): (readonly string[])[] => [
  ...(Object.values(operations) as (Operation | undefined)[]).flatMap((operation) =>
    operation ? [operation.scopes] : [],
  ),
  ...propertiesOf(inputs).flatMap(({ members }) => (members ? Object.values(members.scopes) : [])),
];

async function typesInState(stack: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)("pulumi", ["stack", "export", "--stack", stack], { maxBuffer: 2 ** 30 });
  return mentioned(stdout, (type) => `"pulumi-nodejs:dynamic/auth0:${type}"`);
}

const sources = /\.[cm]?[jt]sx?$/;

/** Sources of a program, without the packages that it uses. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|\..*)$/.test(entry.name) ? [] : sourcesIn(place);
    return entry.isFile() && sources.test(entry.name) ? [place] : [];
  });

function typesInProgram(folder: string): string[] {
  if (!existsSync(path.join(folder, "Pulumi.yaml"))) return [];
  const text = sourcesIn(folder)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  return text.includes("pulumi-dynamic-auth0") ? mentioned(text, (type) => `${type}(`) : [];
}

/** Kinds of which a text holds the mark, and not as a part of a longer name. */
const mentioned = (text: string, markOf: (type: string) => string): string[] =>
  definitions
    .map(({ type }) => type)
    .filter((type) => {
      const mark = markOf(type).replace(/[(/]/g, "\\$&");
      return new RegExp(`(?<![A-Za-z])${mark}`).test(text);
    });
