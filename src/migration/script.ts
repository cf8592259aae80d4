import { type AnyNode, type Comment, type Options, type Position, parse, type Token } from "acorn";

/** The code of a rule or a hook, parsed. */
export interface Script {
  readonly text: string;
  /** One function and nothing else, or statements one after the other. */
  readonly form: "function" | "statements";
  readonly node: AnyNode;
  /** Lines, from 1 on, that do not begin between two tokens: a comment before one would be a part of a text. */
  readonly inText: ReadonlySet<number>;
}

/** A place in code, both from 1 on. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Code that is none, and where. */
export class ScriptError extends Error {}

const options: Options = {
  ecmaVersion: "latest",
  sourceType: "script",
  allowReturnOutsideFunction: true,
  locations: true,
  preserveParens: true,
};

const opening = "(\n";

/** Parses code that Auth0 takes for a function, or for statements that export one. */
export function parseScript(text: string): Script {
  try {
    return functionIn(text) ?? read(text, "statements", text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new ScriptError("It is nested too deep to be read.");
    throw new ScriptError(messageOf(firstError(text) ?? error, linesOf(text).length));
  }
}

/** What is wrong with code that may be a function: as one it is read further than as statements, and says more. */
function firstError(text: string): SyntaxError | undefined {
  if (!/^\s*(async\b\s*)?(function\b|\()/.test(text)) return undefined;
  try {
    parse(`${opening}${text}\n)`, options);
    return undefined;
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    return Object.assign(error as SyntaxError, { loc: loc && { ...loc, line: loc.line - 1 } });
  }
}

/** Acorn names the place at the end of a message; the message may hold names of the code, none of which is longer. */
function messageOf(error: SyntaxError, lines: number): string {
  const { loc } = error as { loc?: { line: number; column: number } };
  const what = error.message.replace(/ \(\d+:\d+\)$/, "").slice(0, 200);
  if (!loc) return `${what}.`;
  return loc.line > lines ? `At its end: ${what}.` : `Line ${loc.line}, column ${loc.column + 1}: ${what}.`;
}

/** Code in parentheses is one function only where nothing closes them before its end. */
function functionIn(text: string): Script | undefined {
  let script: Script;
  try {
    script = read(`${opening}${text}\n)`, "function", text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const inner = onlyFunction(script.node);
  return inner && { ...script, node: inner };
}

/** The function in parentheses that a program consists of. */
function onlyFunction(program: AnyNode): AnyNode | undefined {
  const [statement, ...others] = program.type === "Program" ? program.body : [];
  if (statement?.type !== "ExpressionStatement" || others.length > 0) return undefined;
  const { expression } = statement;
  if (expression.type !== "ParenthesizedExpression") return undefined;
  return isFunction(expression.expression) ? expression.expression : undefined;
}

export const isFunction = ({ type }: AnyNode): boolean =>
  ["FunctionExpression", "ArrowFunctionExpression", "FunctionDeclaration"].includes(type);

function read(source: string, form: Script["form"], text: string): Script {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const node = parse(source, { ...options, onToken: tokens, onComment: comments });
  const texts = [
    ...tokens.filter(({ type }) => ["template", "invalidTemplate", "string"].includes(type.label)),
    ...comments,
  ];
  return { text, form, node, inText: new Set(texts.flatMap(({ loc }) => linesAfter(loc!.start, loc!.end, form))) };
}

/** The lines that begin within a range. */
function linesAfter(start: Position, end: Position, form: Script["form"]): number[] {
  const first = lineOf(start, form) + 1;
  return Array.from({ length: end.line - start.line }, (_, index) => first + index);
}

const lineOf = ({ line }: Position, form: Script["form"]): number => (form === "function" ? line - 1 : line);

/** Where a node of a script begins in its text. */
export const placeOf = ({ loc }: AnyNode, { form }: Script): Place => ({
  line: lineOf(loc!.start, form),
  column: loc!.start.column + 1,
});

/** The lines of a text, each with what ends it. */
export const linesOf = (text: string): string[] =>
  text.match(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])|[^\n\r\u2028\u2029]+$/g) ?? [];
