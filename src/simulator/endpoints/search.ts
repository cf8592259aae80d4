import type { JsonObject } from "../json-object";
import { badRequest } from "../refusal";
import type { FieldIndex } from "../tenant/field-index";
import type { Tenant } from "../tenant/tenant";

type Objects = ReadonlySet<JsonObject>;

/** A collection, as a query looks into it. */
interface Searched {
  readonly index: (field: string) => FieldIndex;
  readonly everything: () => Objects;
}

/** A part of a query: which objects satisfy it, or, when it is negated, which do not. */
interface Part {
  readonly find: (searched: Searched) => Objects;
  readonly negated?: boolean;
}

/**
 * Objects of a collection that satisfy a query of the Lucene kind: `email:"x" AND (name:jo* OR NOT blocked:true)`. As at
 * Auth0 their order means nothing.
 */
export function search(tenant: Tenant, collection: string, query: string): JsonObject[] {
  const searched: Searched = {
    index: (field) => tenant.index(collection, field),
    everything: () => new Set(tenant.all(collection)),
  };
  return [...satisfying(parse(query), searched)];
}

const tokens = /\(|\)|(?:[\w.-]+:)?(?:"(?:[^"\\]|\\.)*"|[[{][^\]}]*[\]}]|[^\s()"]+)/g;
const malformed = () => badRequest("Invalid query string", "invalid_query_string");

function parse(text: string): Part {
  const rest = text.match(tokens) ?? [];
  const query = either(rest);
  if (rest.length) throw malformed();
  return query;
}

function either(rest: string[]): Part {
  const parts = [both(rest)];
  while (rest[0] === "OR") {
    rest.shift();
    parts.push(both(rest));
  }
  return union(parts);
}

function both(rest: string[]): Part {
  const parts = [single(rest)];
  while (rest.length && rest[0] !== "OR" && rest[0] !== ")") {
    if (rest[0] === "AND") rest.shift();
    parts.push(single(rest));
  }
  return intersection(parts);
}

function single(rest: string[]): Part {
  const token = rest.shift();
  if (token === undefined) throw malformed();
  if (token === "NOT") return complement(single(rest));
  if (token.startsWith("-")) return complement(term(token.slice(1)));
  if (token !== "(") return term(token);
  const inner = either(rest);
  if (rest.shift() !== ")") throw malformed();
  return inner;
}

const without = (objects: Objects, excluded: readonly Objects[]): Objects =>
  excluded.length === 0 ? objects : new Set([...objects].filter((one) => !excluded.some((others) => others.has(one))));

const satisfying = ({ find, negated }: Part, searched: Searched): Objects =>
  negated ? without(searched.everything(), [find(searched)]) : find(searched);

const union = (parts: readonly Part[]): Part =>
  parts.length === 1
    ? parts[0]!
    : { find: (searched) => new Set(parts.flatMap((part) => [...satisfying(part, searched)])) };

/** What is excluded is taken from the little that is left: all objects that are not excluded would be many. */
function intersection(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const foundBy = (some: readonly Part[], searched: Searched) => some.map(({ find }) => find(searched));
  const find = (searched: Searched) => {
    const wanted = foundBy(
      parts.filter(({ negated }) => !negated),
      searched,
    ).sort((one, other) => one.size - other.size);
    const [fewest = searched.everything(), ...others] = wanted;
    const common = others.length
      ? new Set([...fewest].filter((one) => others.every((objects) => objects.has(one))))
      : fewest;
    return without(
      common,
      foundBy(
        parts.filter(({ negated }) => negated),
        searched,
      ),
    );
  };
  return { find };
}

const complement = ({ find, negated }: Part): Part => ({ find, negated: !negated });

/** What a word without a field is looked for in. */
const usual = ["email", "name", "nickname", "username"];

function term(token: string): Part {
  if (token === "*") return { find: ({ everything }) => everything() };
  const [, field, raw = ""] = /^(?:([\w.-]+):)?(.*)$/s.exec(token) ?? [];
  if (field === "_exists_") return { find: ({ index }) => index(raw).where(() => true) };
  const look = value(raw);
  return union((field ? [field] : usual).map((name) => ({ find: ({ index }) => look(index(name)) })));
}

function value(raw: string): (index: FieldIndex) => Objects {
  const inRange = range(raw);
  if (inRange) return (index) => index.where(inRange);
  const quoted = raw.startsWith('"');
  const text = quoted ? raw.slice(1, -1).replace(/\\(.)/g, "$1") : raw;
  if (quoted || !text.includes("*")) return (index) => index.having(text);
  const [prefix = "", ...rest] = text.split("*");
  if (rest.join("") === "") return (index) => index.startingWith(prefix);
  const parts = [prefix, ...rest].map((part) => part.toLowerCase());
  return (index) => index.where((actual) => hasParts(actual, parts));
}

/** Whether a text begins with the first part, ends with the last, and has the others between, each after the one before. */
function hasParts(text: string, [first = "", ...rest]: readonly string[]): boolean {
  if (!text.startsWith(first)) return false;
  const last = rest.at(-1) ?? "";
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** `[1 TO 5]` with its ends, `{1 TO 5}` without them, either mixed; `>1`, `>=1`, `<5`, `<=5`. */
function range(raw: string): ((text: string) => boolean) | undefined {
  const [, open, from, to, close] = /^([[{])(\S+) TO (\S+)([\]}])$/.exec(raw) ?? [];
  if (from && to) {
    const above = bound(from, open === "[" ? ">=" : ">");
    const below = bound(to, close === "]" ? "<=" : "<");
    return (text) => above(text) && below(text);
  }
  const [, relation, limit] = /^([<>]=?)(.+)$/.exec(raw) ?? [];
  return relation && limit ? bound(limit, relation) : undefined;
}

/** Numbers compare as numbers, all else as text; `*` is no bound. */
function bound(limit: string, relation: string): (text: string) => boolean {
  if (limit === "*") return () => true;
  const wanted = limit.toLowerCase();
  const order = (text: string): number => {
    const difference = Number(text) - Number(wanted);
    return Number.isNaN(difference) ? (text < wanted ? -1 : Number(text > wanted)) : difference;
  };
  return (text) => {
    const sign = Math.sign(order(text));
    return (sign === 0 && relation.endsWith("=")) || sign === (relation.startsWith(">") ? 1 : -1);
  };
}
