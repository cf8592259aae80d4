import { type Definition, type Outline, outlinesOf, parametersOf, propertiesOf } from "../definition";
import { secretNames } from "../engine";
import type { ResourceOutline } from "../program/resource-outline";
import { foundDefinitions } from "./found";
import { kebabCase, key } from "./names";

/** The outlines of all resources, by their files below `src`: what a program's side needs of each definition. */
export const outlines = (): Map<string, string> =>
  new Map(foundDefinitions().map(({ value }) => [`program/outlines/${outlineFile(value.type)}.ts`, printed(value)]));

/** Name of the file with the outline of a type, without its ending. */
export const outlineFile = kebabCase;

/** Whole outlines that occur more than once are written once. */
function printed(definition: Definition): string {
  const shared = new Shared();
  const outline = shared.print(outlineOf(definition));
  return [
    "// Written by `npm run generate` from the definition. Changes by hand are lost.",
    'import type { ResourceOutline } from "../resource-outline";',
    "",
    ...shared.declared,
    `export const outline: ResourceOutline = ${outline};`,
    "",
  ].join("\n");
}

function outlineOf(definition: Definition): ResourceOutline {
  const { type, kind, inputs, outputs, idName } = definition;
  return {
    type,
    inputs: outlinesOf(inputs),
    outputs: Object.keys(outputs.shape).join(" "),
    secrets: secretNames(definition),
    ...(idName && { idName }),
    ...(definition.set && { parents: parentsOf(definition) }),
    ...(kind === "action" && { isAction: true }),
  };
}

/** The inputs that tell the object that has a set, with the types of resources that they take. */
function parentsOf({ set, inputs }: Definition): NonNullable<ResourceOutline["parents"]> {
  const names = parametersOf(set!.path);
  const above = propertiesOf(inputs).filter(({ name, reference }) => reference && names.includes(name));
  return Object.fromEntries(above.map(({ name, reference }) => [name, reference!.type]));
}

/** Prints values, of which those that are the shapes of several variants become constants. */
class Shared {
  readonly declared: string[] = [];
  private readonly names = new Map<string, string>();

  print(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.print(item)).join(", ")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const members = Object.entries(value).map(([name, item]) => `${key(name)}: ${this.member(name, item)}`);
    return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  }

  private member(name: string, value: unknown): string {
    if (name !== "cases") return this.print(value);
    const cases = Object.entries(value as Record<string, Outline>);
    return `{ ${cases.map(([one, outline]) => `${key(one)}: ${this.constant(this.print(outline))}`).join(", ")} }`;
  }

  private constant(text: string): string {
    let name = this.names.get(text);
    if (!name) {
      name = `shape${this.names.size + 1}`;
      this.names.set(text, name);
      this.declared.push(`const ${name} = ${text} as const;`, "");
    }
    return name;
  }
}
