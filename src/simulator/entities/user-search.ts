import { isObject, type JsonObject } from "../json-object";
import { badRequest } from "../refusal";

/** Whether an object satisfies a query. */
export type Predicate = (object: JsonObject) => boolean;

const tokens = /\(|\)|(?:[\w.-]+:)?(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^\s()"]+)/g;

/** Reads a query of the Lucene kind: `email:"x" AND (name:jo* OR NOT blocked:true)`. */
export function parseQuery(text: string): Predicate {
  const rest = text.match(tokens) ?? [];
  const query = either(rest);
  if (rest.length) throw badRequest("Invalid query string", "invalid_query_string");
  return query;
}

function either(rest: string[]): Predicate {
  const parts = [both(rest)];
  while (rest[0] === "OR") {
    rest.shift();
    parts.push(both(rest));
  }
  return (object) => parts.some((part) => part(object));
}

function both(rest: string[]): Predicate {
  const parts = [single(rest)];
  while (rest.length && rest[0] !== "OR" && rest[0] !== ")") {
    if (rest[0] === "AND") rest.shift();
    parts.push(single(rest));
  }
  return (object) => parts.every((part) => part(object));
}

function single(rest: string[]): Predicate {
  const token = rest.shift();
  if (token === undefined) throw badRequest("Invalid query string", "invalid_query_string");
  if (token === "NOT") return negate(single(rest));
  if (token.startsWith("-")) return negate(term(token.slice(1)));
  if (token !== "(") return term(token);
  const inner = either(rest);
  if (rest.shift() !== ")") throw badRequest("Invalid query string", "invalid_query_string");
  return inner;
}

const negate =
  (part: Predicate): Predicate =>
  (object) =>
    !part(object);

function term(token: string): Predicate {
  if (token === "*") return () => true;
  const [, field, raw = ""] = /^(?:([\w.-]+):)?(.*)$/s.exec(token) ?? [];
  const accepts = value(raw);
  const path = (field === "_exists_" ? raw : (field ?? "")).split(".");
  if (field === "_exists_") return (object) => someAt(object, path, () => true);
  if (field) return (object) => someAt(object, path, accepts);
  return (object) => ["email", "name", "nickname", "username"].some((key) => accepts(object[key] ?? ""));
}

function value(raw: string): (actual: unknown) => boolean {
  const range = /^\[(\S+) TO (\S+)\]$/.exec(raw);
  if (range) return (actual) => within(String(actual), range[1]!, range[2]!);
  const text = raw.startsWith('"') ? raw.slice(1, -1).replace(/\\(.)/g, "$1") : raw;
  const wanted = text.toLowerCase();
  if (raw.startsWith('"') || !text.includes("*")) return (actual) => String(actual).toLowerCase() === wanted;
  const pattern = new RegExp(`^${text.split("*").map(literal).join(".*")}$`, "is");
  return (actual) => pattern.test(String(actual));
}

const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
const within = (text: string, from: string, to: string) => (from === "*" || text >= from) && (to === "*" || text <= to);

/** Whether some value at a path is accepted; an array stands for each of its elements. */
function someAt(from: unknown, path: readonly string[], accepts: (value: unknown) => boolean, depth = 0): boolean {
  if (Array.isArray(from)) return from.some((item) => someAt(item, path, accepts, depth));
  if (depth === path.length) return from !== undefined && from !== null && accepts(from);
  return isObject(from) && someAt(from[path[depth]!], path, accepts, depth + 1);
}
