import { type Definition, isObject, type Property, propertiesFor, type Values } from "../definition";

/** A resource as a rule sees it. Whoever reads a value that is not known yet gets the error that Pulumi throws for it. */
export class Judged {
  constructor(
    readonly definition: Definition,
    private readonly inputs: Values,
    /** Whether Pulumi refuses to delete it. */
    readonly isProtected = false,
  ) {}

  /**
   * The value of a property such as `jwtConfiguration.alg`: what the program declares, or else what Auth0 gives a new
   * object that does not declare it.
   */
  get(path: string): unknown {
    let schema: Property["schema"] = this.definition.inputs;
    let value: unknown = this.inputs;
    for (const name of path.split(".")) {
      const siblings: Values = isObject(value) ? value : {};
      const property = propertiesFor(schema, siblings).find((one) => one.name === name);
      if (!property) throw new Error(`${this.definition.type} has no property ${path}`);
      value = siblings[name] ?? assumed(property, siblings);
      schema = property.schema;
    }
    return value;
  }

  /** Whether the program declares a property of the resource itself. */
  declares(name: string): boolean {
    return this.inputs[name] !== undefined && this.inputs[name] !== null;
  }

  /** Texts of a list. */
  texts(path: string): Generator<Item> {
    return knownFirst(path, (this.get(path) ?? []) as readonly string[]);
  }
}

/** A text of a list, and where it stands. */
export interface Item {
  readonly property: string;
  readonly text: string;
}

/** A text that is not known yet must not hide what is wrong with the others, so that it is met last. */
function* knownFirst(path: string, list: readonly string[]): Generator<Item> {
  const unknown: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    let text: string | undefined;
    try {
      text = list[index];
    } catch (error) {
      unknown.push(error);
    }
    if (text !== undefined) yield { property: `${path}[${index}]`, text };
  }
  if (unknown.length > 0) throw unknown[0];
}

function assumed({ serverDefault, unset }: Property, siblings: Values): unknown {
  if (serverDefault) return serverDefault(siblings);
  return isObject(unset) ? undefined : unset;
}
