import { z } from "zod";
import { isOpen, itemsOf, kindsOf, type Property, propertiesOf, valuesOf } from "../definition";
import { comment } from "./comment";
import type { Dialect } from "./dialect";
import { key, pascalCase, singular } from "./names";

const plainTypes: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  null: "null",
  unknown: "any",
  any: "any",
};

/** An item says of itself what is said of all of them, unless it has a description of its own. */
export const described = (property: Property, description: string | undefined): Property => ({
  ...property,
  description: property.description ?? description,
});

/** Prints schemas as plain interfaces: one for each object, named by the path that leads to it. */
export class Interfaces {
  /** The interfaces so far, outermost first. */
  readonly printed: string[] = [];

  constructor(
    private readonly dialect: Dialect,
    /** Names that classes have: what is within an object, and would share one, is called its item. */
    private readonly classes: ReadonlySet<string> = new Set(),
  ) {}

  /** Prints the interface of an object, and those of the objects in it, named after `owner`; answers how it is referred to. */
  declare(
    name: string,
    schema: z.ZodType,
    paragraphs: readonly string[],
    { owner = name, discriminator }: { owner?: string; discriminator?: string | undefined } = {},
  ): string {
    const index = this.printed.push("") - 1;
    const members = propertiesOf(schema)
      .filter((property) => this.dialect.includes(property))
      // The compiler discriminates by literals alone.
      .map((property) =>
        property.name === discriminator
          ? this.member(property, owner, this.bare(property.schema, owner))
          : this.member(property, owner),
      );
    if (this.dialect.open && isOpen(schema))
      members.push("  /** Whatever else Auth0 takes here, in its own spelling. */\n  [key: string]: any;");
    this.printed[index] = `${comment(paragraphs)}export interface ${name} {\n${members.join("\n")}\n}\n`;
    return this.dialect.refer(name);
  }

  /** One line of an interface, below what is said about it. */
  member(property: Property, owner: string, type = this.typeOf(property, owner + pascalCase(property.name))): string {
    const { dialect } = this;
    const name = `${key(dialect.name(property))}${dialect.optional(property) ? "?" : ""}`;
    const doc = dialect.doc(property);
    return `${comment(doc ? [doc] : [], "  ")}  ${name}: ${type};`;
  }

  /** The type of a place that holds a value of a type. */
  place(type: string, property: Property): string {
    return this.dialect.place(type, property);
  }

  /** The type of a property; the objects in it are named by `name`. */
  typeOf(property: Property, name: string): string {
    return this.place(this.bare(property.schema, name, property.description), property);
  }

  private bare(schema: z.ZodType, name: string, description?: string): string {
    if (schema instanceof z.ZodArray)
      return arrayOf(this.typeOf(described(itemsOf(schema), description), singular(name)));
    if (schema instanceof z.ZodRecord)
      return `{ [key: string]: ${this.typeOf(described(valuesOf(schema), description), singular(name))} }`;
    if (schema instanceof z.ZodObject) return this.object(schema, name, description);
    if (schema instanceof z.ZodDiscriminatedUnion) return this.kinds(schema, name, description);
    if (schema instanceof z.ZodUnion) return this.union(schema.options as z.ZodType[], name, description);
    if (schema instanceof z.ZodEnum) return schema.options.map((value) => JSON.stringify(value)).join(" | ");
    if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value)).join(" | ");
    const type = plainTypes[schema.def.type];
    if (!type) throw new Error(`${name}: there is no type for zod's "${schema.def.type}"`);
    return type;
  }

  private object(schema: z.ZodObject, name: string, description?: string): string {
    const free = this.classes.has(name) ? `${name}Item` : name;
    if (propertiesOf(schema).length > 0) return this.declare(free, schema, description ? [description] : []);
    return `{ [key: string]: ${isOpen(schema) ? "any" : "never"} }`;
  }

  /** Objects that a property tells apart are named by its value. */
  private kinds({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, name: string, doc?: string): string {
    const types = (options as z.ZodType[]).map((option) => {
      const [kind] = kindsOf(option, discriminator);
      const about = `${doc ? `${doc} ` : ""}This one is where \`${discriminator}\` is \`${kind}\`.`;
      return this.declare(name + pascalCase(String(kind)), option, [about], { discriminator });
    });
    return types.join(" | ");
  }

  /** The first object of a union has the name; others are told apart by their first property. */
  private union(options: readonly z.ZodType[], name: string, description?: string): string {
    const [first, ...others] = options.filter((option) => option instanceof z.ZodObject);
    const nameOf = (option: z.ZodType) =>
      option !== first && others.includes(option as z.ZodObject)
        ? `${name}By${pascalCase(propertiesOf(option)[0]?.name ?? "")}`
        : name;
    return [...new Set(options.map((option) => this.bare(option, nameOf(option), description)))].join(" | ");
  }
}

const arrayOf = (type: string): string => (/^([\w.]+(<.*>)?|\{.*\})$/.test(type) ? `${type}[]` : `(${type})[]`);
