import { z } from "zod";
import type { Path } from "../engine";
import { lineWidth } from "./literal";
import { camelCase, kebabCase, wordsOf } from "./names";

/** A secret of the stack's configuration, and what it is for. */
export interface ConfigSecret {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly property: string;
  /** Whether the value is an object, which the configuration holds as JSON. */
  readonly json: boolean;
}

/** Setting of a stack that is to have every secret. */
const requireSecrets = "requireSecrets";

/** The secrets that a program takes from the stack's configuration, each of which keeps the key that it had. */
export class ConfigSecrets {
  readonly all: ConfigSecret[] = [];
  readonly #keys: Set<string>;

  constructor(private readonly previous: readonly ConfigSecret[]) {
    this.#keys = new Set([requireSecrets, ...previous.map(({ key }) => key)]);
  }

  /** The key of a secret of an object. */
  add(type: string, name: string, path: Path, schema: z.ZodType): string {
    const property = path.join(".");
    const before = this.previous.find(
      (secret) => secret.type === type && secret.name === name && secret.property === property,
    );
    const key = before?.key ?? this.#newKey(kebabCase(type), name, wordsOf(path));
    this.all.push({ key, type, name, property, json: !acceptsText(schema) });
    return key;
  }

  /** The shortest key that is free: of the object and the last word, with all words, and with the kind as well. */
  #newKey(kind: string, name: string, words: readonly string[]): string {
    const longest = camelCase([kind, name, ...words].join("-"));
    const numbered = [...this.#keys].map((_, count) => `${longest}${count + 2}`);
    const keys = [camelCase(`${name}-${words.at(-1)}`), camelCase([name, ...words].join("-")), longest, ...numbered];
    const key = keys.find((one) => !this.#keys.has(one) && !/^\p{Nd}/u.test(one))!;
    this.#keys.add(key);
    return key;
  }

  /** The module that reads them. */
  get module(): string {
    const kinds = [
      { name: "secret", method: "Secret", type: "string", secrets: this.all.filter(({ json }) => !json) },
      {
        name: "secretObject",
        method: "SecretObject",
        type: "Record<string, string>",
        secrets: this.all.filter(({ json }) => json),
      },
    ].filter(({ secrets }) => secrets.length > 0);
    const nameOf = new Map(kinds.flatMap(({ name, secrets }) => secrets.map((secret) => [secret, name])));
    return [
      head,
      ...kinds.map(getter),
      "\n",
      ...this.all.map((secret) => exportOf(secret.key, nameOf.get(secret)!)),
    ].join("");
  }
}

/** Whether a secret may be a text: of several forms that is the one that a person can type in. */
const acceptsText = (schema: z.ZodType): boolean =>
  schema.def.type === "string" || (schema instanceof z.ZodUnion && (schema.options as z.ZodType[]).some(acceptsText));

const head = `import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

// Auth0 does not show these. It keeps the value that it has of one until the stack's configuration sets it.
// A stack that creates the tenant anew has none to keep: set "${requireSecrets}" to true, and each of them is required.
const isRequired = config.getBoolean("${requireSecrets}") ?? false;
`;

const getter = ({ name, method, type }: { name: string; method: string; type: string }): string => `
const ${name} = (key: string) =>
  (isRequired ? config.require${method}(key) : config.get${method}(key)) as pulumi.Output<${type}>;
`;

function exportOf(key: string, getter: string): string {
  const line = `export const ${key} = ${getter}("${key}");\n`;
  return line.length <= lineWidth ? line : `export const ${key} = ${getter}(\n  "${key}",\n);\n`;
}
