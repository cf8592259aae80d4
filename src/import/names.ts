import { createHash } from "node:crypto";
import { type Definition, propertiesOf, snakeCase } from "../definition";
import type { Path } from "../engine";
import type { Found } from "./discover";

/** Most characters that a name has. */
const longest = 40;

/** `ClientGrant` as the name of a file: `client-grant`. */
export const kebabCase = (name: string): string => snakeCase(name).replace(/^_/, "").replaceAll("_", "-");

/** `my-app` as the name of a variable: `myApp`. */
export const camelCase = (name: string): string => name.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());

/** The steps of a path, each as a part of a name that letters, digits and hyphens make up. */
export const wordsOf = (path: Path): string[] =>
  path.map((step) => kebabCase(String(step).replace(/[^\p{L}\p{Nd}]+/gu, "-")));

/** The words of a text, of whatever language, in lower case and with hyphens between them. */
export function slug(text: string): string {
  const words = text
    .normalize("NFC")
    .replace(/^https?:\/\//, "")
    // A capital begins a word where one follows: not the last ones of IaC, iOS and macOS.
    .replace(/(\p{Ll})(?=\p{Lu}(\p{Ll}|\p{Lu}{2}))/gu, "$1 ")
    .match(/[\p{L}\p{Nd}]+/gu);
  let result = "";
  for (const word of words ?? []) {
    const longer = result ? `${result}-${word}` : word;
    if (longer.length > longest) break;
    result = longer;
  }
  return (result || (words?.[0] ?? "").slice(0, longest)).toLowerCase();
}

/** Name of the module with the objects of a kind: several of them, or the one that there is. */
export function moduleName({ type, kind, naturalKey }: Definition): string {
  const name = kebabCase(type);
  if (kind === "singleton" && naturalKey.length === 0) return name;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Gives the objects of a kind names that are unique and depend on nothing but themselves and the names that they had. */
export function nameObjects(
  found: readonly Found[],
  wishes: (object: Found) => string,
  previous: ReadonlyMap<string, string> | undefined,
): Map<string, string> {
  const names = new Map<string, string>();
  const variables = new Set<string>();
  const isTaken = (name: string) => variables.has(camelCase(name));
  const give = (id: string, name: string) => {
    names.set(id, name);
    variables.add(camelCase(name));
  };
  for (const { id } of found) {
    const name = previous?.get(id);
    if (name !== undefined && !isTaken(name)) give(id, name);
  }
  const unnamed = found.filter(({ id }) => !names.has(id)).sort(plainestFirst);
  for (const object of unnamed) {
    const wish = slug(wishes(object)) || kebabCase(object.definition.type);
    give(object.id, isTaken(wish) ? `${wish}-${digest(object.id)}` : wish);
  }
  return names;
}

/** Of several objects with a name the one is plain that a person would expect: what tells it apart is the shortest. */
function plainestFirst(one: Found, other: Found): number {
  const ranks = [one, other].map(({ title = "", definition, inputs, id }) => {
    const key = definition.naturalKey.map((name) => String(inputs[name] ?? "")).join(" ");
    return [title.length, key.length, title.toLowerCase() === title ? 1 : 0, title, key, id] as const;
  });
  const [these, those] = ranks as [(typeof ranks)[0], (typeof ranks)[0]];
  const index = these.findIndex((rank, at) => rank !== those[at]);
  return index < 0 ? 0 : these[index]! < those[index]! ? -1 : 1;
}

const digest = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 6);

/** What people call an object: its name, or what it is told apart by. */
export function titleOf(
  { definition, title, inputs }: Found,
  nameOf: (type: string, property: string, value: unknown) => string | undefined,
): string {
  const { kind, naturalKey, type } = definition;
  if (kind === "singleton" && naturalKey.length === 0) return type;
  if (title !== undefined) return title;
  return propertiesOf(definition.inputs)
    .filter(({ name }) => naturalKey.includes(name) && inputs[name] !== undefined)
    .map(({ name, reference }) => {
      const value = inputs[name];
      return (reference && nameOf(reference.type, reference.property, value)) ?? slug(String(value));
    })
    .join(" ");
}

/** Names that a module has for other purposes. */
export const reserved = new Set([
  ...[
    "auth0",
    "pulumi",
    "secrets",
    "deployment",
    "textOf",
    "arguments",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
  ],
  ...["continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "exports", "extends"],
  ...["false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let"],
  ...["module", "new", "null", "package", "private", "protected", "public", "require", "return", "static", "super"],
  ...["switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"],
]);

/** Windows takes such a name for a device, whatever its ending. */
export const isDevice = (name: string): boolean => /^(con|prn|aux|nul|(com|lpt)\d)$/.test(name);
