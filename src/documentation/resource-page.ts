import { z } from "zod";
import { type Definition, type Property, propertiesOf } from "../definition";
import { anyOf, inStage } from "../generate/overview";
import { varyingOf } from "../generate/variant-types";
import { Tables } from "./tables";

/** The page of a resource, in Markdown. */
export function resourcePage(definition: Definition, resources: ReadonlySet<string>, example?: string): string {
  const { type, description, deletion, source } = definition;
  return [
    `# ${type}`,
    description,
    ...inStage(definition),
    ...(example ? [`\`\`\`ts\n${example.trimEnd()}\n\`\`\``] : []),
    ...argumentTables(definition, resources),
    ...outputTables(definition),
    `## Scopes\n\n${scopesTable(definition)}`,
    `## Delete\n\n${deletion}`,
    `## Existing objects\n\n${existing[definition.kind]}`,
    ...(source ? [`[${type} in Auth0's documentation](${source})`] : []),
  ].join("\n\n");
}

function argumentTables(definition: Definition, resources: ReadonlySet<string>): string[] {
  const tables = new Tables(true, resources);
  tables.add("Arguments", propertiesOf(definition.inputs), "");
  const varying = varyingOf(definition);
  if (varying) addVariants(varying, tables);
  return tables.printed;
}

/** Values of the sibling that share a shape share its tables. */
function addVariants({ name, variants }: Property, tables: Tables): void {
  const { on, cases } = variants!;
  for (const shape of new Set(Object.values(cases))) {
    const values = Object.keys(cases).filter((value) => cases[value] === shape);
    const path = `${values[0]}${values.length > 1 ? " and others" : ""}: ${name}`;
    const where = `\`${name}\` where \`${on}\` is ${anyOf(values)}`;
    for (const [index, properties] of alternativesOf(shape).entries())
      if (index === 0) tables.add(path, properties, path, `${where}.`);
      else tables.add(`${path} by ${properties[0]!.name}`, properties, path, `${where}, in another way.`);
  }
}

const alternativesOf = (shape: z.ZodType): (readonly Property[])[] =>
  (shape instanceof z.ZodUnion ? (shape.options as z.ZodType[]) : [shape]).map(propertiesOf);

function outputTables({ outputs, idName }: Definition): string[] {
  const tables = new Tables(false);
  const added = propertiesOf(outputs);
  const id = idName ? `\`id\`, which is \`${idName}\` as well` : "`id`";
  const heading = `## Outputs\n\nEvery argument, the ${id}${added.length === 0 ? "." : idName ? ", and:" : " and:"}`;
  if (added.length > 0) tables.add("", added, "");
  const [table, ...nested] = tables.printed;
  return [heading, ...(table ? [table.replace(/^#+ *\n+/, "")] : []), ...nested];
}

const verbs: Readonly<Record<keyof Definition["operations"], string>> = {
  create: "Create",
  read: "Refresh",
  update: "Update",
  delete: "Delete",
};

function scopesTable({ operations }: Definition): string {
  const rows = Object.entries(verbs).flatMap(([verb, title]) => {
    const operation = operations[verb as keyof typeof verbs];
    return operation ? [`| ${title} | ${anyOf(operation.scopes)} |`] : [];
  });
  return ["| Operation | Scope |", "| --- | --- |", ...rows].join("\n");
}

const imported =
  "The argument `adopt`, or Pulumi's option `import` with an id, takes over an object that exists in place of creating one. The command `pulumi import` with an id cannot reach a dynamic provider.";

const existing: Readonly<Record<Definition["kind"], string>> = {
  collection: imported,
  association: imported,
  singleton: "Every tenant has these settings: creating the resource adopts them, and changes only what is declared.",
  action: "There is nothing to import: it is something that is done, once.",
};
