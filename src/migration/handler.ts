import type { AnyNode } from "acorn";
import { isFunction } from "./script";

/** The function that Auth0 calls: the code itself, what it exports, or the first one that it declares. */
export function handlerOf(node: AnyNode): AnyNode | undefined {
  if (node.type !== "Program") return node;
  const declared = node.body.filter((statement) => statement.type === "FunctionDeclaration");
  for (const statement of node.body) {
    const exported = statement.type === "ExpressionStatement" ? exportedBy(statement.expression) : undefined;
    if (exported && isFunction(exported)) return exported;
    if (exported?.type === "Identifier") return named(exported.name, node.body);
  }
  return declared[0];
}

/** What `module.exports = …` exports. */
function exportedBy(node: AnyNode): AnyNode | undefined {
  if (node.type === "ParenthesizedExpression") return exportedBy(node.expression);
  if (node.type !== "AssignmentExpression") return undefined;
  const { left, right } = node;
  const isExports =
    left.type === "MemberExpression" &&
    left.object.type === "Identifier" &&
    left.object.name === "module" &&
    left.property.type === "Identifier" &&
    left.property.name === "exports";
  return isExports ? assignedIn(right) : exportedBy(right);
}

const assignedIn = (node: AnyNode): AnyNode =>
  node.type === "ParenthesizedExpression"
    ? assignedIn(node.expression)
    : node.type === "AssignmentExpression"
      ? assignedIn(node.right)
      : node;

function named(name: string, statements: readonly AnyNode[]): AnyNode | undefined {
  for (const statement of statements) {
    if (statement.type === "FunctionDeclaration" && statement.id?.name === name) return statement;
    if (statement.type !== "VariableDeclaration") continue;
    const found = statement.declarations.find(({ id }) => id.type === "Identifier" && id.name === name)?.init;
    if (found && isFunction(found)) return found;
  }
  return undefined;
}
