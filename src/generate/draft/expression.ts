import { looksSecret, snakeCase } from "../../definition";
import { key } from "../names";
import { type Document, propertiesIn, resolve, type Schema } from "./open-api";

/** The API's spelling in ours: `client_id` is `clientId`. */
export const camelCase = (wire: string): string => wire.replace(/[_-]([a-z0-9])/g, (_, letter) => letter.toUpperCase());

const typesOf = ({ type, nullable }: Schema): readonly string[] => [
  ...[type ?? []].flat(),
  ...(nullable ? ["null"] : []),
];

/** Whether a value may be null. */
export function isNullable(schema: Schema, document: Document): boolean {
  const { oneOf = [], anyOf = [], enum: values = [], ...resolved } = resolve(schema, document);
  const isNull = (one: Schema) => typesOf(resolve(one, document)).includes("null");
  return isNull(resolved) || values.includes(null) || [...oneOf, ...anyOf].some(isNull);
}

/** Collects the words of the definition language that an expression needs. */
export class Expressions {
  readonly words = new Set<string>();

  constructor(private readonly document: Document) {}

  word(name: string): string {
    this.words.add(name);
    return name;
  }

  /** Source of the schema of a value that is there. */
  of(given: Schema, seen: readonly Schema[] = []): string {
    const schema = resolve(given, this.document);
    if (seen.includes(schema)) return "z.unknown()";
    const below = [...seen, schema];
    if (schema.enum) return this.#enumeration(schema.enum);
    const several = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter((one) => !isOnlyNull(one, this.document));
    if (several.length > 0 && !schema.properties) return this.#union(several, below);
    switch (typesOf(schema).find((type) => type !== "null")) {
      case "string":
        return stringOf(schema);
      case "number":
        return `z.number()${bounds(schema.minimum, schema.maximum)}`;
      case "integer":
        return `z.int()${bounds(schema.minimum, schema.maximum)}`;
      case "boolean":
        return "z.boolean()";
      case "array":
        return this.#array(schema, below);
      case "object":
        return this.#object(schema, below);
      default:
        return schema.properties ? this.#object(schema, below) : "z.unknown()";
    }
  }

  /** Source of the properties of an object. */
  properties(schema: Schema, seen: readonly Schema[] = []): string {
    const required = schema.required ?? [];
    return Object.entries(propertiesIn(schema, this.document))
      .map(([wire, property]) => `${key(camelCase(wire))}: ${this.property(wire, property, required, seen)}`)
      .join(",\n");
  }

  /** Source of one property. Its description is left to be written: an empty one fails the tests. */
  property(wire: string, schema: Schema, required: readonly string[], seen: readonly Schema[] = []): string {
    const name = camelCase(wire);
    let source = this.of(schema, seen);
    if (looksSecret(name)) source = `${this.word("secret")}(${source})`;
    const { default: fallback } = resolve(schema, this.document);
    if (fallback !== undefined) source = `${this.word("unset")}(${JSON.stringify(fallback)}, ${source})`;
    if (snakeCase(name) !== wire) source = `${this.word("wire")}(${JSON.stringify(wire)}, ${source})`;
    const isOptional = !required.includes(wire);
    const nulls = isNullable(schema, this.document);
    const presence = nulls ? (isOptional ? ".nullish()" : ".nullable()") : isOptional ? ".optional()" : "";
    return `${source}${presence}.describe("")`;
  }

  #enumeration(values: readonly unknown[]): string {
    const known = values.filter((value) => value !== null);
    return known.every((value) => typeof value === "string")
      ? `z.enum(${JSON.stringify(known)})`
      : `z.literal(${JSON.stringify(known)})`;
  }

  #union(several: readonly Schema[], seen: readonly Schema[]): string {
    const sources = [...new Set(several.map((one) => this.of(one, seen)))];
    return sources.length === 1 ? sources[0]! : `z.union([${sources.join(", ")}])`;
  }

  #array({ items = {}, minItems, maxItems, uniqueItems }: Schema, seen: readonly Schema[]): string {
    const item = this.of(items, seen);
    const array = uniqueItems ? `${this.word("set")}(${item})` : `z.array(${item})`;
    return `${array}${bounds(minItems, maxItems)}`;
  }

  #object(schema: Schema, seen: readonly Schema[]): string {
    const { properties, additionalProperties } = schema;
    if (properties || schema.oneOf || schema.anyOf) {
      const builder = additionalProperties === false ? "object" : "open";
      return `${this.word(builder)}({${this.properties(schema, seen)}})`;
    }
    if (typeof additionalProperties === "object") return `${this.word("map")}(${this.of(additionalProperties, seen)})`;
    return additionalProperties === false ? `${this.word("object")}({})` : `${this.word("json")}()`;
  }
}

const isOnlyNull = (schema: Schema, document: Document): boolean => {
  const types = typesOf(resolve(schema, document));
  return types.length > 0 && types.every((type) => type === "null");
};

const bounds = (least: number | undefined, most: number | undefined): string =>
  `${least === undefined ? "" : `.min(${least})`}${most === undefined ? "" : `.max(${most})`}`;

const formats: Readonly<Record<string, string>> = { email: "z.email()", uuid: "z.uuid()", "date-time": "z.string()" };

function stringOf({ format = "", minLength, maxLength, pattern }: Schema): string {
  const source = formats[format] ?? "z.string()";
  const matching = pattern === undefined ? "" : `.regex(new RegExp(${JSON.stringify(pattern)}))`;
  return `${source}${bounds(minLength, maxLength)}${matching}`;
}
