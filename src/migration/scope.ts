import type { AnyNode } from "acorn";

/** What a name means where it stands: part of something known, something of the code's own, or what is there for all code. */
export type Meaning = readonly string[] | "local" | undefined;

/** The names that code declares, each seen from within the block that does. */
export class Scope {
  readonly #names = new Map<string, Meaning>();

  constructor(private readonly outer?: Scope) {}

  /** A scope below this one, unless it would have no names of its own. */
  within(names: readonly string[]): Scope {
    if (names.length === 0) return this;
    const scope = new Scope(this);
    for (const name of names) scope.#names.set(name, "local");
    return scope;
  }

  /** Lets a declared name stand for a part of something known. */
  mean(name: string, names: readonly string[]): void {
    if (this.#names.has(name)) this.#names.set(name, names);
    else this.outer?.mean(name, names);
  }

  meaningOf(name: string): Meaning {
    return this.#names.has(name) ? this.#names.get(name) : this.outer?.meaningOf(name);
  }
}

/** The names that a pattern declares. */
export function declaredBy(pattern: AnyNode | null): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return declaredBy(pattern.left);
    case "RestElement":
      return declaredBy(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap(declaredBy);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        declaredBy(property.type === "Property" ? property.value : property),
      );
    default:
      return [];
  }
}

/** The names that a block, a loop, a clause or a program declares for itself. */
export function lexicalNames(node: AnyNode): string[] {
  if (node.type === "CatchClause") return declaredBy(node.param ?? null);
  return statementsOf(node).flatMap((statement) => {
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration")
      return declaredBy(statement.id);
    const isOwn = statement.type === "VariableDeclaration" && statement.kind !== "var";
    return isOwn ? statement.declarations.flatMap(({ id }) => declaredBy(id)) : [];
  });
}

function statementsOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return node.body;
    case "SwitchStatement":
      return node.cases.flatMap(({ consequent }) => consequent);
    case "ForStatement":
      return node.init ? [node.init] : [];
    case "ForInStatement":
    case "ForOfStatement":
      return [node.left];
    default:
      return [];
  }
}

/** The variables that a function shares among its blocks. */
export function variablesIn(node: AnyNode): string[] {
  if (/Function/.test(node.type)) return [];
  const own =
    node.type === "VariableDeclaration" && node.kind === "var"
      ? node.declarations.flatMap(({ id }) => declaredBy(id))
      : [];
  const parts = Object.values(node).flat();
  return [...own, ...parts.flatMap((part) => (isNode(part) ? variablesIn(part) : []))];
}

export const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
