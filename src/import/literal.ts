/** An expression of a program: code as it is, or the members of an object or an array. */
export type Expression =
  | { readonly code: string }
  | { readonly object: readonly (readonly [key: string, value: Expression])[]; readonly expanded?: boolean }
  | { readonly array: readonly Expression[] };

/** Most characters of a line. */
export const lineWidth = 120;

export const code = (text: string): Expression => ({ code: text });

/** A plain value as an expression. */
export function literal(value: unknown): Expression {
  if (typeof value === "string") return code(quoted(value));
  if (Array.isArray(value)) return { array: value.map(literal) };
  if (typeof value !== "object" || value === null) return code(JSON.stringify(value));
  return { object: Object.entries(value).map(([key, item]) => [key, literal(item)] as const) };
}

/** Characters that nobody sees in a source, and that change how a line of it is read. */
const unseen = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text between the quotes that need fewer escapes. */
export function quoted(text: string): string {
  const json = JSON.stringify(text).replace(unseen, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Prints an expression as a person would, below an indentation and beside what is already on its line. */
export function print(expression: Expression, indentation = "", beside = 0): string {
  if ("code" in expression) return expression.code;
  const flat = inline(expression);
  if (!mustBreak(expression) && !flat.includes("\n") && indentation.length + beside + flat.length <= lineWidth)
    return flat;
  const inner = `${indentation}  `;
  const [open, close] = "array" in expression ? "[]" : "{}";
  const members =
    "array" in expression
      ? expression.array.map((item) => `${inner}${print(item, inner, 1)},\n`)
      : expression.object.map(([name, value]) => `${inner}${member(name, value, inner)},\n`);
  return `${open}\n${members.join("")}${indentation}${close}`;
}

/** A property; a text that is too long for the line of its name has the next one, where that gains anything. */
function member(name: string, value: Expression, indentation: string): string {
  const key = keyOf(name);
  const text = print(value, indentation, key.length + 3);
  const isTooLong = indentation.length + key.length + 3 + text.length > lineWidth;
  return isTooLong && key.length >= 5 && /^["'].*["']$/.test(text)
    ? `${key}:\n${indentation}  ${text}`
    : `${key}: ${text}`;
}

function inline(expression: Expression): string {
  if ("code" in expression) return expression.code;
  if ("array" in expression) return `[${expression.array.map(inline).join(", ")}]`;
  if (expression.object.length === 0) return "{}";
  return `{ ${expression.object.map(([name, value]) => `${keyOf(name)}: ${inline(value)}`).join(", ")} }`;
}

/** Several objects in a row are easier to read one below the other. */
function mustBreak(expression: Expression): boolean {
  if ("code" in expression) return false;
  if ("object" in expression)
    return expression.expanded === true || expression.object.some(([, value]) => mustBreak(value));
  const { array } = expression;
  const isTable = array.length > 1 && array.every((item) => "object" in item && item.object.length > 1);
  return isTable || array.some(mustBreak);
}

/** A key between brackets is one as well where its name would set the prototype. */
function keyOf(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quoted(name);
}
