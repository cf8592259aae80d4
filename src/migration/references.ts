import type { AnyNode } from "acorn";
import { declaredBy, isNode, lexicalNames, Scope, variablesIn } from "./scope";
import { isFunction } from "./script";

/** How a value is used: the two ways to end a rule are those of its callback. */
export type Use = "read" | "write" | "call" | "success" | "failure";

/** A use of what a rule or a hook is given, or of what is there for all code. */
export interface Reference {
  /** Names from the parameter or the global on, with `*` for one that is worked out. */
  readonly names: readonly string[];
  readonly use: Use;
  /** Where it is. */
  readonly at: AnyNode;
  /** Of a name that stands for a part of a parameter: how many names it stands for. */
  readonly known: number;
  /** What a call is given. */
  readonly given: readonly AnyNode[];
}

interface Place {
  readonly node: AnyNode;
  readonly above: Place | undefined;
}

/** Finds what code refers to. A parameter of the handler has the name that its place tells, whatever the code calls it. */
export function referencesIn(
  program: AnyNode,
  handler: AnyNode | undefined,
  parameters: readonly string[],
): Reference[] {
  const search = new Search(handler, parameters);
  search.visit(program, undefined, new Scope().within(variablesIn(program)));
  return search.found;
}

class Search {
  readonly found: Reference[] = [];

  constructor(
    private readonly handler: AnyNode | undefined,
    private readonly parameters: readonly string[],
  ) {}

  visit(node: AnyNode, above: Place | undefined, scope: Scope): void {
    const place = { node, above };
    if (isFunction(node)) this.#function(node as FunctionNode, place, scope);
    else if (node.type === "Identifier") this.#identifier(place, scope);
    else if (node.type === "VariableDeclarator") this.#declarator(node, place, scope);
    else this.#children(place, scope.within(lexicalNames(node)));
  }

  #children(place: Place, scope: Scope): void {
    for (const child of evaluated(place.node)) this.visit(child, place, scope);
  }

  #function(node: FunctionNode, place: Place, outer: Scope): void {
    const own = node.type === "FunctionExpression" && node.id ? [node.id.name] : [];
    const scope = outer.within([...own, "arguments", ...node.params.flatMap(declaredBy), ...variablesIn(node.body)]);
    node.params.forEach((parameter, index) => {
      const name = node === this.handler ? this.parameters[index] : undefined;
      this.#bind(parameter, name === undefined ? undefined : [name], place, scope);
    });
    this.visit(node.body, place, scope);
  }

  #declarator(node: Extract<AnyNode, { type: "VariableDeclarator" }>, place: Place, scope: Scope): void {
    const names = node.init ? namesOf(node.init, scope) : undefined;
    if (node.init && !(names && isTakenApart(node.id))) this.visit(node.init, place, scope);
    this.#bind(node.id, names, place, scope);
  }

  /** Gives the names of a pattern their meaning; what it takes out of a known object is read by that. */
  #bind(pattern: AnyNode, names: readonly string[] | undefined, above: Place, scope: Scope): void {
    const place = { node: pattern, above };
    if (pattern.type === "Identifier") {
      if (names) scope.mean(pattern.name, names);
    } else if (pattern.type === "AssignmentPattern") {
      this.#bind(pattern.left, names, place, scope);
      this.visit(pattern.right, place, scope);
    } else if (pattern.type === "ObjectPattern") {
      for (const property of pattern.properties) this.#bindProperty(property, names, place, scope);
    } else if (pattern.type === "ArrayPattern" || pattern.type === "RestElement") {
      const parts = pattern.type === "RestElement" ? [pattern.argument] : pattern.elements;
      for (const part of parts) if (part) this.#bind(part, names && [...names, "*"], place, scope);
    }
  }

  #bindProperty(property: AnyNode, names: readonly string[] | undefined, place: Place, scope: Scope): void {
    if (property.type !== "Property") {
      this.#bind(property, names, place, scope);
      return;
    }
    if (property.computed) this.visit(property.key, place, scope);
    const all = names && [...names, keyOf(property.key, property.computed)];
    const value = property.value as AnyNode;
    if (all && innermost(value).type !== "ObjectPattern")
      this.found.push({ names: all, use: "read", at: property, known: 0, given: [] });
    this.#bind(value, all, place, scope);
  }

  /** A callback that ends well is given the parameters back, which says nothing of them. */
  #isHandedBack({ node, above }: Place, scope: Scope): boolean {
    const call = above?.node;
    if (call?.type !== "CallExpression" || call.callee === node || endingOf(call.arguments) !== "success") return false;
    return namesOf(call.callee, scope)?.join(".") === "callback";
  }

  #identifier(place: Place, scope: Scope): void {
    const { name } = place.node as { name: string };
    const meaning = scope.meaningOf(name);
    if (meaning === "local") return;
    const { names, top } = climb(place, meaning ?? [name]);
    if (names.length === 1 && this.#isHandedBack(top, scope)) return;
    const known = meaning && meaning.length > 1 ? meaning.length : 0;
    const given = isCalled(top) ? (top.above!.node as { arguments: AnyNode[] }).arguments : [];
    this.found.push({ names, use: useOf(top, names, given), at: place.node, known, given });
  }
}

type FunctionNode = Extract<AnyNode, { params: unknown; body: unknown }> & { body: AnyNode };

/** Whether a pattern tells each property that it takes. */
const isTakenApart = (pattern: AnyNode): boolean =>
  pattern.type === "ObjectPattern" && pattern.properties.every(({ type }) => type === "Property");

const innermost = (pattern: AnyNode): AnyNode => (pattern.type === "AssignmentPattern" ? pattern.left : pattern);

/** The names of an expression that leads to a part of something known, or to something else where that is missing. */
function namesOf(node: AnyNode, scope: Scope): readonly string[] | undefined {
  if (node.type === "Identifier") {
    const meaning = scope.meaningOf(node.name);
    return meaning === "local" ? undefined : (meaning ?? [node.name]);
  }
  if (node.type === "MemberExpression") {
    const above = namesOf(node.object, scope);
    return above && [...above, keyOf(node.property, node.computed)];
  }
  if (node.type === "ParenthesizedExpression" || node.type === "ChainExpression")
    return namesOf(node.expression, scope);
  if (node.type === "AssignmentExpression" || node.type === "LogicalExpression") return namesOf(node.left, scope);
  return undefined;
}

/** Follows the names behind a value as far as they go. */
function climb(place: Place, names: readonly string[]): { names: readonly string[]; top: Place } {
  const { node, above } = place;
  if (above?.node.type === "ChainExpression" || above?.node.type === "ParenthesizedExpression")
    return climb(above, names);
  if (above?.node.type !== "MemberExpression" || above.node.object !== node) return { names, top: place };
  return climb(above, [...names, keyOf(above.node.property, above.node.computed)]);
}

function keyOf(key: AnyNode, computed: boolean): string {
  if (!computed && (key.type === "Identifier" || key.type === "PrivateIdentifier")) return key.name;
  return key.type === "Literal" ? String(key.value) : "*";
}

const isCalled = ({ node, above }: Place): boolean =>
  (above?.node.type === "CallExpression" || above?.node.type === "NewExpression") && above.node.callee === node;

function useOf(top: Place, names: readonly string[], given: readonly AnyNode[]): Use {
  if (isCalled(top)) return names.length > 1 || names[0] !== "callback" ? "call" : endingOf(given);
  return isWritten(top) ? "write" : "read";
}

/** A callback is given an error first, or nothing in its place. */
function endingOf([error]: readonly AnyNode[]): Use {
  const isNothing =
    error === undefined ||
    (error.type === "Literal" && error.value === null) ||
    (error.type === "Identifier" && error.name === "undefined");
  return isNothing ? "success" : "failure";
}

function isWritten({ node, above }: Place): boolean {
  const parent = above?.node;
  if (parent?.type === "AssignmentExpression" || parent?.type === "ForInStatement" || parent?.type === "ForOfStatement")
    return parent.left === node;
  if (parent?.type === "Property" && parent.value === node) return above?.above?.node.type === "ObjectPattern";
  if (parent?.type === "AssignmentPattern") return parent.left === node;
  return (
    parent?.type === "UpdateExpression" ||
    parent?.type === "ArrayPattern" ||
    parent?.type === "RestElement" ||
    (parent?.type === "UnaryExpression" && parent.operator === "delete")
  );
}

/** The parts of a node that are worked out: names of properties and labels are not. */
function* evaluated(node: AnyNode): Generator<AnyNode> {
  const names = { Property: "key", MethodDefinition: "key", PropertyDefinition: "key", MemberExpression: "property" };
  const isNamed = node.type in names && !(node as { computed?: boolean }).computed;
  const unread = isNamed ? names[node.type as keyof typeof names] : "";
  for (const [key, value] of Object.entries(node)) {
    if (key === unread || key === "label" || (key === "id" && node.type.startsWith("Class"))) continue;
    if (key === "param" && node.type === "CatchClause") continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield child;
  }
}
