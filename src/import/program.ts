import type { Definition } from "../definition";
import { formatPath, type Path } from "../engine";
import { type ConfigSecret, ConfigSecrets } from "./config-secrets";
import type { Found } from "./discover";
import { code, type Expression, lineWidth, print, quoted } from "./literal";
import { camelCase, isDevice, moduleName, nameObjects, reserved, titleOf, wordsOf } from "./names";
import { kindsInOrder, objectsInOrder, References } from "./references";
import { argumentsOf, type Substitutes } from "./resource-expression";
import { deploymentModule, deploymentText, hasDomain, type OwnTenant, ownText } from "./tenant-text";

/** An object with its name in the program. */
export interface Named extends Found {
  readonly name: string;
  /** File that declares it. */
  readonly file: string;
}

/** A value that means something in the tenant that it is from, and nowhere else. */
export interface Fixed {
  readonly type: string;
  readonly name: string;
  readonly property: string;
  readonly reason: string;
}

/** A program that declares a tenant. */
export interface Program {
  readonly objects: readonly Named[];
  readonly secrets: readonly ConfigSecret[];
  /** Values that another tenant would not understand. */
  readonly fixed: readonly Fixed[];
  /** Texts by the name of their file. */
  readonly files: ReadonlyMap<string, string>;
}

/** What an earlier export called things, so that they keep their names. */
export interface Previous {
  /** Names of objects, by kind and id. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Secrets of the stack's configuration. */
  readonly secrets: readonly ConfigSecret[];
}

/** Writes a program: a module for each kind, and long texts in files of their own. */
export function writeProgram(
  found: readonly Found[],
  definitions: readonly Definition[],
  tenant: OwnTenant,
  previous: Previous,
): Program {
  return new ProgramWriter(tenant, previous).write(found, kindsInOrder(definitions, found));
}

class ProgramWriter {
  readonly #references = new References<Named>();
  readonly #secrets: ConfigSecrets;
  readonly #files = new Map<string, string>();
  readonly #objects: Named[] = [];
  readonly #fixed: Fixed[] = [];
  #all = new References<Found>();
  #needsDeployment = false;
  #namespaces = new Set<string>();

  constructor(
    private readonly tenant: OwnTenant,
    private readonly previous: Previous,
  ) {
    this.#secrets = new ConfigSecrets(previous.secrets);
  }

  write(found: readonly Found[], definitions: readonly Definition[]): Program {
    this.#namespaces = new Set(definitions.map((definition) => camelCase(moduleName(definition))));
    for (const object of found) this.#all.add(object);
    const modules = definitions.flatMap((definition) => {
      const objects = found.filter((object) => object.definition === definition);
      return objects.length > 0 ? [this.#module(definition, objects)] : [];
    });
    this.#files.set("index.ts", modules.map((name) => `import "./${name}";\n`).join(""));
    if (this.#needsDeployment) this.#files.set(`${deploymentModule}.ts`, deploymentText);
    if (this.#secrets.all.length > 0) this.#files.set("secrets.ts", this.#secrets.module);
    if ([...this.#files.keys()].some((name) => name.includes("/"))) this.#files.set("text-of.ts", textModule);
    return { objects: this.#objects, secrets: this.#secrets.all, files: this.#files, fixed: this.#fixed };
  }

  #module(definition: Definition, found: readonly Found[]): string {
    const module = moduleName(definition);
    const wish = (object: Found) =>
      titleOf(
        object,
        (type, property, value) => this.#references.find({ type, property }, value)?.name ?? this.#ownName(value),
      );
    const names = nameObjects(found, wish, this.previous.names.get(definition.type));
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
      reference: (path, reference, value) => {
        const referred = this.#references.find(reference, value);
        if (referred) return this.#nameIn(object, referred, imported);
        const isLater = this.#all.find(reference, value) !== undefined;
        if (isLater || (value !== this.tenant.clientId && !hasDomain(this.tenant, String(value))))
          this.#fix(
            object,
            path,
            `stands for a ${reference.type} that the program ${isLater ? "declares later" : "does not declare"}`,
          );
        return undefined;
      },
      meaning: (path, text) => this.#meaningOf(object, path, text, imported),
      secret: (path, schema) => {
        imported.add('import * as secrets from "./secrets";\n');
        return `secrets.${this.#secrets.add(object.definition.type, object.name, path, schema)}`;
      },
      text: (path, text) => {
        if (!isLong(text)) return undefined;
        if (hasDomain(this.tenant, text)) this.#fix(object, path, "holds the address of this tenant");
        imported.add('import { textOf } from "./text-of";\n');
        return `textOf(${quoted(this.#textFile(object, path, text))})`;
      },
    };
  }

  /** The name of what every tenant has at an address of its own. */
  #ownName(value: unknown): string | undefined {
    return hasDomain(this.tenant, String(value)) && /\/api\/v2\/$/.test(String(value)) ? "management-api" : undefined;
  }

  /** How an object names another one. */
  #nameIn({ definition }: Named, referred: Named, imported: Set<string>): string {
    const variable = this.#variable(referred);
    if (referred.definition === definition) return variable;
    const module = moduleName(referred.definition);
    imported.add(`import * as ${camelCase(module)} from "./${module}";\n`);
    return `${camelCase(module)}.${variable}`;
  }

  #meaningOf(object: Named, path: Path, text: string, imported: Set<string>): Expression | undefined {
    const referred = this.#references.withId(text);
    if (referred) return code(`${this.#nameIn(object, referred, imported)}.id`);
    const own = ownText(this.tenant, text);
    if (own) {
      this.#needsDeployment = true;
      imported.add(`import * as ${deploymentModule} from "./${deploymentModule}";\n`);
      return own;
    }
    const later = this.#all.withId(text);
    if (later && later.id !== object.id)
      this.#fix(object, path, `holds the id of a ${later.definition.type} that the program declares later`);
    else if (isGenerated(text)) this.#fix(object, path, "holds an id of something that the program does not declare");
    return undefined;
  }

  #fix({ definition: { type }, name }: Named, path: Path, reason: string): void {
    const property = formatPath(path.filter((step) => typeof step === "string"));
    const isSaid = this.#fixed.some((one) => one.type === type && one.name === name && one.property === property);
    if (!isSaid) this.#fixed.push({ type, name, property, reason });
  }

  #variable({ name, definition }: Named): string {
    const variable = camelCase(name);
    if (/^\p{Nd}/u.test(variable)) return `_${variable}`;
    const isNamespace = this.#namespaces.has(variable) && variable !== camelCase(moduleName(definition));
    return isNamespace || reserved.has(variable) ? `${variable}_` : variable;
  }

  /** The name has letters, digits and hyphens alone, so that it cannot lead out of the folder. */
  #textFile(object: Named, path: Path, text: string): string {
    const [folder, ending] = [moduleName(object.definition), endingOf(text)];
    const owner = object.name === folder ? [] : [isDevice(object.name) ? `${object.name}_` : object.name];
    const fileNamed = (words: readonly string[]) => `${folder}/${[...owner, words.join("-"), ending].join(".")}`;
    const words = wordsOf(path).filter((word, index, all) => word !== ending || index < all.length - 1);
    const short = fileNamed(words.slice(-1));
    const file = this.#files.has(short) ? fileNamed(wordsOf(path)) : short;
    this.#files.set(file, text);
    return file;
  }
}

/** The id of an object of Auth0's, by its form. */
const isGenerated = (text: string): boolean => /^(con|rul|cgr|org|rol|act|cred)_\w{16,}$/.test(text);

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

const textModule = `import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a file beside the program. */
export const textOf = (file: string): string => readFileSync(join(__dirname, file), "utf8");
`;
