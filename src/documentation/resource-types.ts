import { type Definition, object, type Property, propertiesOf } from "../definition";
import { comment } from "./comment";
import { answerDialect, argumentDialect } from "./dialect";
import { Interfaces } from "./interfaces";
import { kebabCase, pascalCase } from "./names";
import { overview } from "./overview";

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
  const args = new Interfaces(argumentDialect(resources));
  declareArguments(definition, args);
  const outputs = new Interfaces(answerDialect);
  const declared = classText(definition, outputs, example);
  const body = [...args.printed, declared].join("\n");
  const references = [...resources].filter((type) => type !== definition.type && new RegExp(`> \\| ${type}\\b`).test(body));
  return {
    file,
    names: [...body.matchAll(/^export (?:declare class|interface|type) (\w+)/gm)].map(([, name]) => name!),
    text: `${importsOf(references, outputs.printed.length > 0, file)}\n${body}`,
    outputs: outputs.printed.length > 0 ? [`import * as outputs from "./${file}";\n`, ...outputs.printed].join("\n") : "",
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

/** The property whose shape depends on another one, if there is one. */
export const varyingOf = ({ inputs }: Definition): Property | undefined =>
  propertiesOf(inputs).find(({ variants }) => variants);

const hasRequired = (schema: Property["schema"]): boolean => propertiesOf(schema).some(({ optional }) => !optional);

function declareArguments(definition: Definition, args: Interfaces): void {
  const { type, inputs } = definition;
  const doc = [`The arguments of a \`${type}\`.`];
  const varying = varyingOf(definition);
  if (!varying?.variants) return void args.declare(`${type}Args`, inputs, doc, type);
  const { on, cases } = varying.variants;
  const decisive = propertiesOf(inputs).find(({ name }) => name === on)!;
  const { [on]: _, [varying.name]: __, ...others } = inputs.shape;
  const everywhere = [`The arguments that every \`${type}\` has.`];
  const common = args.declare(`${type}CommonArgs`, object(others), everywhere, type);
  const members = Object.entries(cases).map(([value, shape]) =>
    declareVariant(args, common, `${pascalCase(value)}${type}`, `"${value}"`, decisive, {
      ...varying,
      schema: object(shape.shape),
      ...(hasRequired(shape) && { optional: false, nullable: false }),
    }),
  );
  const unknown = "pulumi.Output<string> | Promise<string>";
  members.push(declareVariant(args, common, `Other${type}`, unknown, decisive, varying));
  args.printed.push(
    `${comment([...doc, `A literal \`${on}\` decides what \`${varying.name}\` holds.`])}export type ${type}Args =\n  | ${members.join("\n  | ")};\n`,
  );
}

/** The arguments while a sibling has one value, given as a type. */
function declareVariant(
  args: Interfaces,
  common: string,
  owner: string,
  value: string,
  decisive: Property,
  varying: Property,
): string {
  const name = `${owner}Args`;
  const index = args.printed.push("") - 1;
  const doc = comment([`The arguments where \`${decisive.name}\` is ${value.startsWith('"') ? `\`${value}\`` : "known only later"}.`]);
  const discriminant = `${comment([decisive.description ?? ""], "  ")}  ${decisive.name}: ${value};`;
  args.printed[index] =
    `${doc}export interface ${name} extends ${common} {\n${discriminant}\n${args.member(varying, owner)}\n}\n`;
  return name;
}

const needsArguments = ({ inputs }: Definition): boolean => hasRequired(inputs);

function classText(definition: Definition, outputs: Interfaces, example: string | undefined): string {
  const { type, idName } = definition;
  const id = idName
    ? [`${comment(["The id; known as well while an update is previewed."], "  ")}  readonly ${idName}: pulumi.Output<string>;`]
    : [];
  const members = [...id, ...stateOf(definition).map((property) => stateMember(property, type, outputs))];
  const args = `args${needsArguments(definition) ? "" : "?"}: ${type}Args`;
  return [
    `${comment(overview(definition, example))}export declare class ${type} extends pulumi.CustomResource {`,
    ...members,
    `  constructor(name: string, ${args}, options?: pulumi.CustomResourceOptions);`,
    "}",
    "",
  ].join("\n");
}

/** What the state of a resource holds: what is declared, and what the API adds. */
export function stateOf({ inputs, outputs }: Definition): readonly Property[] {
  const added = propertiesOf(outputs);
  return [...propertiesOf(inputs).filter(({ name }) => !added.some((output) => output.name === name)), ...added];
}

function stateMember(property: Property, owner: string, outputs: Interfaces): string {
  const type = outputs.typeOf(property, owner + pascalCase(property.name));
  const whole = property.optional && type !== "any" ? `${type} | undefined` : type;
  const doc = [property.description, property.secret && "Secret."].filter((text) => text).join(" ");
  return `${comment(doc ? [doc] : [], "  ")}  readonly ${property.name}: pulumi.Output<${whole}>;`;
}
