import { z } from "zod";
import { isOpen, itemsOf, kindsOf, type Property, propertiesOf, valuesOf } from "../definition";
import { briefOf, paragraphOf } from "../generate/facts";
import { described } from "../generate/interfaces";

const plainTypes: Readonly<Record<string, string>> = { null: "null", unknown: "any", any: "any" };

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, "")
    .replaceAll(" ", "-");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const quoted = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** Tables of properties in Markdown: one for each object, below a heading that is the path to it. */
export class Tables {
  /** The tables so far, outermost first. */
  readonly printed: string[] = [];

  /**
   * What a program gives, or else what it gets: then limits and the like are of no interest. `resources` are the types
   * whose instances may stand for an id.
   */
  constructor(
    private readonly given: boolean,
    private readonly resources: ReadonlySet<string> = new Set(),
  ) {}

  /** Adds the table of an object, and those of the objects in it. */
  add(title: string, properties: readonly Property[], path: string, doc?: string): void {
    const index = this.printed.push("") - 1;
    const rows = properties.map((property) => this.row(property, path));
    const table = ["| Property | Type | What it is |", "| --- | --- | --- |", ...rows].join("\n");
    this.printed[index] = [`${path ? "###" : "##"} ${title}`, ...(doc ? [doc] : []), table].join("\n\n");
  }

  private row(property: Property, path: string): string {
    const name = `\`${property.name}\`${this.given && !property.optional ? " (required)" : ""}`;
    const type = this.typeOf(property, path ? `${path}.${property.name}` : property.name);
    return `| ${name} | ${cell(type)} | ${cell(this.given ? paragraphOf(property) : briefOf(property))} |`;
  }

  private typeOf(property: Property, path: string): string {
    const { nullable, reference } = property;
    const types = [this.bare(property.schema, path, property.description)];
    const given = reference ? [reference.type, ...Object.keys(reference.or ?? {})] : [];
    types.push(...given.filter((type) => this.resources.has(type)).map((type) => `\`${type}\``));
    if (nullable) types.push("null");
    return types.join(" or ");
  }

  private bare(schema: z.ZodType, path: string, doc?: string): string {
    if (schema instanceof z.ZodArray) return `list of ${this.typeOf(described(itemsOf(schema), doc), path)}`;
    if (schema instanceof z.ZodRecord) return `map of ${this.typeOf(described(valuesOf(schema), doc), path)}`;
    if (schema instanceof z.ZodObject) return this.object(schema, path, doc);
    if (schema instanceof z.ZodDiscriminatedUnion) return this.kinds(schema, path, doc);
    if (schema instanceof z.ZodUnion) return this.union(schema.options as z.ZodType[], path, doc);
    if (schema instanceof z.ZodEnum) return schema.options.map(quoted).join(" or ");
    if (schema instanceof z.ZodLiteral) return [...schema.values].map(quoted).join(" or ");
    return plainTypes[schema.def.type] ?? schema.def.type;
  }

  private object(schema: z.ZodObject, path: string, doc?: string): string {
    const properties = propertiesOf(schema);
    if (properties.length === 0) return isOpen(schema) ? "map of any" : "`{}`";
    const more = isOpen(schema) ? "Other properties are passed through, spelled as Auth0 spells them." : undefined;
    this.add(path, properties, path, [doc, more].filter((text) => text).join("\n\n"));
    return `[object](#${anchor(path)})`;
  }

  private kinds({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, path: string, doc?: string): string {
    const types = (options as z.ZodType[]).map((option) =>
      this.bare(option, `${path} ${kindsOf(option, discriminator)[0]}`, doc),
    );
    return types.join(" or ");
  }

  private union(options: readonly z.ZodType[], path: string, doc?: string): string {
    const objects = options.filter((option) => option instanceof z.ZodObject);
    const pathOf = (option: z.ZodType) =>
      objects.indexOf(option as z.ZodObject) > 0 ? `${path} by ${propertiesOf(option)[0]?.name}` : path;
    return [...new Set(options.map((option) => this.bare(option, pathOf(option), doc)))].join(" or ");
  }
}
