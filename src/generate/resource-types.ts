import { type Definition, type Property, propertiesOf } from "../definition";
import { comment } from "./comment";
import { answerDialect, argumentDialect } from "./dialect";
import { briefOf } from "./facts";
import { Interfaces } from "./interfaces";
import { kebabCase, pascalCase } from "./names";
import { anyOf, overview } from "./overview";
import { declareVariants, hasRequired, varyingOf } from "./variant-types";

/** The published types of one resource. */
export interface ResourceTypes {
  /** Name of the files, without their ending. */
  readonly file: string;
  /** Names that a program can import. */
  readonly names: readonly string[];
  /** The class and its arguments. */
  readonly text: string;
  /** The interfaces of the objects that its outputs hold; empty without any. */
  readonly outputs: string;
}

/** Prints the types of a resource; `resources` are the types whose instances may stand for an id. */
export function resourceTypes(
  definition: Definition,
  resources: ReadonlySet<string>,
  example: string | undefined,
): ResourceTypes {
  const file = kebabCase(definition.type);
  const args = new Interfaces(argumentDialect(resources), resources);
  declareArguments(definition, args);
  const outputs = new Interfaces(answerDialect, resources);
  const declared = classText(definition, outputs, example);
  const body = [...args.printed, declared].join("\n");
  const references = [...resources].filter(
    (type) => type !== definition.type && new RegExp(`> (?:\\| \\w+ )*\\| ${type}\\b`).test(body),
  );
  return {
    file,
    names: [...body.matchAll(/^export (?:declare class|interface|type) (\w+)/gm)].map(([, name]) => name!),
    text: `${importsOf(references, outputs.printed.length > 0, file)}\n${body}`,
    outputs:
      outputs.printed.length > 0 ? [`import * as outputs from "./${file}";\n`, ...outputs.printed].join("\n") : "",
  };
}

const importsOf = (references: readonly string[], outputs: boolean, file: string): string =>
  [
    'import * as pulumi from "@pulumi/pulumi";',
    'import { Input } from "./input";',
    ...references.map((type) => `import { ${type} } from "./${kebabCase(type)}";`),
    ...(outputs ? [`import * as outputs from "./outputs/${file}";`] : []),
    "",
  ].join("\n");

function declareArguments(definition: Definition, args: Interfaces): void {
  const { type, inputs } = definition;
  const varying = varyingOf(definition);
  if (varying) declareVariants(definition, varying, args);
  else args.declare(`${type}Args`, inputs, [`The arguments of a \`${type}\`.`], { owner: type });
}

/** What a delete does, and the scopes that the operations need. */
function sentencesOf({ deletion, operations }: Definition): string[] {
  const needed = Object.values(operations).flatMap((operation) =>
    operation?.scopes.length ? [anyOf(operation.scopes)] : [],
  );
  const scopes = [...new Set(needed)].join(", ");
  return [`**Delete:** ${deletion}`, ...(scopes ? [`**Scopes:** ${scopes}.`] : [])];
}

function classText(definition: Definition, outputs: Interfaces, example: string | undefined): string {
  const { type, idName } = definition;
  const id = idName
    ? [
        `${comment(["The id; known as well while an update is previewed."], "  ")}  readonly ${idName}: pulumi.Output<string>;`,
      ]
    : [];
  const members = [...id, ...stateOf(definition).map((property) => stateMember(property, type, outputs))];
  const args = `args${hasRequired(definition.inputs) ? "" : "?"}: ${type}Args`;
  return [
    `${comment(overview(definition, sentencesOf(definition), example))}export declare class ${type} extends pulumi.CustomResource {`,
    ...members,
    `  constructor(name: string, ${args}, options?: pulumi.CustomResourceOptions);`,
    "}",
    "",
  ].join("\n");
}

/** What the state of a resource holds: what is declared, and what the API adds. */
function stateOf({ inputs, outputs }: Definition): readonly Property[] {
  const added = propertiesOf(outputs);
  return [...propertiesOf(inputs).filter(({ name }) => !added.some((output) => output.name === name)), ...added];
}

function stateMember(property: Property, owner: string, outputs: Interfaces): string {
  const type = outputs.typeOf(property, owner + pascalCase(property.name));
  const whole = property.optional && type !== "any" ? `${type} | undefined` : type;
  const doc = briefOf(property);
  return `${comment(doc ? [doc] : [], "  ")}  readonly ${property.name}: pulumi.Output<${whole}>;`;
}
