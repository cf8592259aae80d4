import { z } from "zod";
import { type Definition, isOpen, object, type Property, propertiesOf } from "../definition";
import { comment } from "./comment";
import type { Interfaces } from "./interfaces";
import { pascalCase } from "./names";

/** The property whose shape depends on a sibling, if there is one. */
export const varyingOf = ({ inputs }: Definition): Property | undefined =>
  propertiesOf(inputs).find(({ variants }) => variants);

export const hasRequired = (schema: z.ZodType): boolean => propertiesOf(schema).some(({ optional }) => !optional);

/**
 * Prints arguments of which one depends on a sibling: a union that a literal sibling tells apart. The sibling is no
 * `Input` there, since the compiler discriminates by literals alone.
 */
export function declareVariants({ type, inputs }: Definition, varying: Property, args: Interfaces): void {
  const { on, cases } = varying.variants!;
  const sibling = propertiesOf(inputs).find(({ name }) => name === on)!;
  const { [on]: _, [varying.name]: __, ...others } = inputs.shape;
  const common = args.declare(`${type}CommonArgs`, object(others), [`The arguments that every \`${type}\` has.`], {
    owner: type,
  });
  const known = new Map<z.ZodObject, string>();
  const members = Object.entries(cases).map(([value, shape]) => {
    const owner = `${pascalCase(value)}${type}`;
    // What is never answered can be left as it is.
    const isNeeded = hasRequired(shape) && !varying.writeOnly;
    const property = isNeeded ? { ...varying, optional: false, nullable: false } : varying;
    const doc = [`What \`${varying.name}\` holds where \`${on}\` is \`${value}\`.`];
    const text =
      shape instanceof z.ZodUnion
        ? args.member({ ...property, schema: shape }, owner)
        : args.member(
            property,
            owner,
            args.place(declareShape(args, owner + pascalCase(varying.name), shape, known, doc), property),
          );
    return declareMember(args, `${owner}Args`, common, `The arguments where \`${on}\` is \`${value}\`.`, [
      literal(sibling, `"${value}"`),
      text,
    ]);
  });
  const later = literal(sibling, "pulumi.Output<string> | Promise<string>");
  const open = args.member(varying, type);
  members.push(
    declareMember(args, `Other${type}Args`, common, `The arguments where \`${on}\` is known only later.`, [
      later,
      open,
    ]),
  );
  args.printed.push(
    `${comment([`The arguments of a \`${type}\`. A literal \`${on}\` decides what \`${varying.name}\` holds.`])}export type ${type}Args =\n  | ${members.join("\n  | ")};\n`,
  );
}

const literal = ({ name, description }: Property, type: string): string =>
  `${comment(description ? [description] : [], "  ")}  ${name}: ${type};`;

/** An interface that is closed although the API may take more: a mistyped name is then an error. */
function declareShape(
  args: Interfaces,
  name: string,
  shape: z.ZodObject,
  known: Map<z.ZodObject, string>,
  doc: readonly string[],
): string {
  const same = known.get(shape);
  if (same) {
    args.printed.push(`${comment(doc)}export interface ${name} extends ${same} {}\n`);
    return name;
  }
  known.set(shape, name);
  const more = "What Auth0 takes beyond it can be spread in, in its own spelling: `...{ new_option: true }`.";
  return args.declare(name, object(shape.shape), isOpen(shape) ? [...doc, more] : doc);
}

function declareMember(
  args: Interfaces,
  name: string,
  common: string,
  doc: string,
  members: readonly string[],
): string {
  args.printed.push(`${comment([doc])}export interface ${name} extends ${common} {\n${members.join("\n")}\n}\n`);
  return name;
}
