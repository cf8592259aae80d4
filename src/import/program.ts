import { z } from "zod";
import type { Definition } from "../definition";
import type { Path } from "../engine";
import type { Found } from "./discover";
import { lineWidth, print, quoted } from "./literal";
import { camelCase, kebabCase, moduleName, nameObjects, titleOf } from "./names";
import { kindsInOrder, objectsInOrder, References } from "./references";
import { argumentsOf, type Substitutes } from "./resource-expression";

/** An object with its name in the program. */
export interface Named extends Found {
  readonly name: string;
  /** File that declares it. */
  readonly file: string;
}

/** A secret of the stack's configuration, and what it is for. */
export interface ConfigSecret {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly property: string;
  /** Whether the value is an object, which the configuration holds as JSON. */
  readonly json: boolean;
}

/** A program that declares a tenant. */
export interface Program {
  readonly objects: readonly Named[];
  readonly secrets: readonly ConfigSecret[];
  /** Texts by the name of their file. */
  readonly files: ReadonlyMap<string, string>;
}

/** Names that an earlier export gave, by kind and id. */
export type PreviousNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Writes a program: a module for each kind, and long texts in files of their own. */
export function writeProgram(
  found: readonly Found[],
  definitions: readonly Definition[],
  previous: PreviousNames,
): Program {
  return new ProgramWriter(previous).write(found, kindsInOrder(definitions));
}

/** Names that a module has for other purposes. */
const reserved = new Set([
  ...["auth0", "pulumi", "secrets", "textOf", "arguments", "await", "break", "case", "catch", "class", "const"],
  ...["continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "exports", "extends"],
  ...["false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let"],
  ...["module", "new", "null", "package", "private", "protected", "public", "require", "return", "static", "super"],
  ...["switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"],
]);

class ProgramWriter {
  readonly #references = new References<Named>();
  readonly #secrets: ConfigSecret[] = [];
  readonly #keys = new Set<string>();
  readonly #secretLines: string[] = [];
  readonly #files = new Map<string, string>();
  readonly #objects: Named[] = [];
  #namespaces = new Set<string>();

  constructor(private readonly previous: PreviousNames) {}

  write(found: readonly Found[], definitions: readonly Definition[]): Program {
    this.#namespaces = new Set(definitions.map((definition) => camelCase(moduleName(definition))));
    const modules = definitions.flatMap((definition) => {
      const objects = found.filter((object) => object.definition === definition);
      return objects.length > 0 ? [this.#module(definition, objects)] : [];
    });
    this.#files.set("index.ts", modules.map((name) => `import "./${name}";\n`).join(""));
    if (this.#secretLines.length > 0) this.#files.set("secrets.ts", secretsModule(this.#secretLines));
    if ([...this.#files.keys()].some((name) => name.includes("/"))) this.#files.set("text-of.ts", textModule);
    return { objects: this.#objects, secrets: this.#secrets, files: this.#files };
  }

  #module(definition: Definition, found: readonly Found[]): string {
    const module = moduleName(definition);
    const wish = (object: Found) =>
      titleOf(object, (type, property, value) => this.#references.find({ type, property }, value)?.name);
    const names = nameObjects(found, wish, this.previous.get(definition.type));
    const named = found.map((object): Named => ({ ...object, name: names.get(object.id)!, file: `${module}.ts` }));
    const imported = new Set<string>();
    const statements = objectsInOrder(named).map((object) => {
      const statement = this.#statement(object, imported);
      this.#references.add(object);
      this.#objects.push(object);
      return statement;
    });
    this.#files.set(`${module}.ts`, `${importsOf(imported)}\n${statements.join("\n")}`);
    return module;
  }

  #statement(object: Named, imported: Set<string>): string {
    const { definition, name, inputs, secrets } = object;
    const substitutes = this.#substitutesFor(object, imported);
    const args = argumentsOf(definition, inputs, secrets, substitutes);
    const head = `export const ${this.#variable(object)} = new auth0.${definition.type}(`;
    if (head.length + quoted(name).length + 3 <= lineWidth) return `${head}${quoted(name)}, ${print(args)});\n`;
    return `${head}\n  ${quoted(name)},\n  ${print(args, "  ")},\n);\n`;
  }

  #substitutesFor(object: Named, imported: Set<string>): Substitutes {
    return {
      reference: (reference, value) => {
        const referred = this.#references.find(reference, value);
        if (!referred) return undefined;
        const variable = this.#variable(referred);
        if (referred.definition === object.definition) return variable;
        const module = moduleName(referred.definition);
        imported.add(`import * as ${camelCase(module)} from "./${module}";\n`);
        return `${camelCase(module)}.${variable}`;
      },
      secret: (path, schema) => {
        imported.add('import * as secrets from "./secrets";\n');
        return `secrets.${this.#secret(object, path, schema)}`;
      },
      text: (path, text) => {
        if (!isLong(text)) return undefined;
        imported.add('import { textOf } from "./text-of";\n');
        return `textOf(${quoted(this.#textFile(object, path, text))})`;
      },
    };
  }

  #variable({ name, definition }: Named): string {
    const variable = camelCase(name);
    if (/^\d/.test(variable)) return `_${variable}`;
    const isNamespace = this.#namespaces.has(variable) && variable !== camelCase(moduleName(definition));
    return isNamespace || reserved.has(variable) ? `${variable}_` : variable;
  }

  #secret(object: Named, path: Path, schema: z.ZodType): string {
    const { type } = object.definition;
    const words = [object.name, ...path.map((step) => kebabCase(String(step).replace(/[^\p{L}\p{Nd}]+/gu, "-")))];
    const short = camelCase(words.join("-"));
    const key = this.#keys.has(short) || /^\d/.test(short) ? camelCase([kebabCase(type), ...words].join("-")) : short;
    this.#keys.add(key);
    const json = !acceptsText(schema);
    this.#secrets.push({ key, type, name: object.name, property: path.join("."), json });
    const getter = json ? "secretObject" : "secret";
    const line = `export const ${key} = ${getter}("${key}");\n`;
    this.#secretLines.push(line.length <= lineWidth ? line : `export const ${key} = ${getter}(\n  "${key}",\n);\n`);
    return key;
  }

  /** The name has letters, digits and hyphens alone, so that it cannot lead out of the folder. */
  #textFile(object: Named, path: Path, text: string): string {
    const steps = path.map((step) => kebabCase(String(step).replace(/[^\p{L}\p{Nd}]+/gu, "-")));
    const fileNamed = (what: string) => `${moduleName(object.definition)}/${object.name}.${what}.${endingOf(text)}`;
    const short = fileNamed(steps.at(-1)!);
    const file = this.#files.has(short) ? fileNamed(steps.join("-")) : short;
    this.#files.set(file, text);
    return file;
  }
}

/** Whether a secret may be a text: of several forms that is the one that a person can type in. */
const acceptsText = (schema: z.ZodType): boolean =>
  schema.def.type === "string" || (schema instanceof z.ZodUnion && (schema.options as z.ZodType[]).some(acceptsText));

const isLong = (text: string): boolean => text.length > (text.includes("\n") ? 80 : 300);

function endingOf(text: string): string {
  if (/^\s*<\?xml/.test(text)) return "xml";
  if (/^\s*</.test(text)) return "html";
  if (text.includes("-----BEGIN ")) return "pem";
  return /\bfunction\b|=>|\bexports\b/.test(text) ? "js" : "txt";
}

const importsOf = (imported: ReadonlySet<string>): string =>
  ['import * as auth0 from "pulumi-dynamic-auth0";\n', ...[...imported].sort(bySource)].join("");

const sourceOf = (line: string): string => /from "(.*)"/.exec(line)?.[1] ?? "";

const bySource = (one: string, other: string): number => (sourceOf(one) < sourceOf(other) ? -1 : 1);

const secretsModule = (lines: readonly string[]): string => {
  const isUsed = (name: string) => lines.some((line) => line.includes(` ${name}(`));
  return [
    'import * as pulumi from "@pulumi/pulumi";\n\nconst config = new pulumi.Config();\n',
    "\n// Auth0 keeps the value that it has of a secret until the stack's configuration sets one.\n",
    isUsed("secret") ? "const secret = (name: string) => config.getSecret(name) as pulumi.Output<string>;\n" : "",
    isUsed("secretObject")
      ? "const secretObject = (name: string) => config.getSecretObject(name) as pulumi.Output<Record<string, string>>;\n"
      : "",
    "\n",
    ...lines,
  ].join("");
};

const textModule = `import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a file beside the program. */
export const textOf = (file: string): string => readFileSync(join(__dirname, file), "utf8");
`;
