import { parametersOf } from "../../definition";
import { key, pascalCase, singular } from "../names";
import { camelCase, Expressions } from "./expression";
import {
  answerSchema,
  type Document,
  type Operation,
  propertiesIn,
  requestSchema,
  resolve,
  type Schema,
  scopesOf,
} from "./open-api";

/** The operations of a resource, below its path and below that of one object. */
interface Endpoints {
  readonly path: string;
  readonly create?: Operation | undefined;
  readonly read?: Operation | undefined;
  readonly update?: Operation | undefined;
  readonly list?: Operation | undefined;
  /** Path of one object, where there are many. */
  readonly one?: string | undefined;
}

/**
 * Source of a definition, as far as the official document knows it: types, limits, enums, nullability, the list and the
 * scopes. What it means, and every sentence, is left to be written: descriptions are empty, and the tests refuse them.
 */
export function draft(path: string, document: Document): string {
  const endpoints = endpointsAt(path, document);
  const expressions = new Expressions(document);
  const fields = endpoints.one ? collectionFields(endpoints, document) : singletonFields(endpoints);
  const shared = [
    `inputs: ${expressions.word("object")}({${inputsOf(endpoints, expressions, document)}})`,
    `outputs: ${expressions.word("object")}({${outputsOf(endpoints, expressions, document)}})`,
    `source: "https://auth0.com/docs/api/management/v2"`,
  ];
  const kind = expressions.word(endpoints.one ? "collection" : "singleton");
  const type = typeOf(path);
  const words = [...expressions.words].sort();
  return [
    'import { z } from "zod";',
    `import { ${words.join(", ")} } from "../../definition";`,
    "",
    `export const ${type[0]!.toLowerCase()}${type.slice(1)} = ${kind}({`,
    [`type: ${JSON.stringify(type)}`, 'description: ""', ...fields, ...shared].join(",\n"),
    "});",
    "",
  ].join("\n");
}

/** Paths of the document of which a definition can be drafted. */
export const draftable = (document: Document): string[] =>
  Object.keys(document.paths).filter((path) => {
    const { one, create, read, update } = endpointsAt(path, document);
    return one ? create !== undefined && read !== undefined : read !== undefined && update !== undefined;
  });

function endpointsAt(path: string, { paths }: Document): Endpoints {
  const at = paths[path];
  if (!at) throw new Error(`The document has no ${path}. It has: ${near(path, Object.keys(paths)).join(", ")}.`);
  const one = Object.keys(paths).find(
    (other) => other.startsWith(`${path}/{`) && !other.slice(path.length + 1).includes("/"),
  );
  if (at["post"] && one && paths[one]?.["get"]) {
    const { get: read, patch, put } = paths[one];
    return { path, one, create: at["post"], list: at["get"], read, update: patch ?? put };
  }
  const write = at["patch"] ?? at["put"];
  return { path, read: at["get"], create: write, update: write };
}

/** Paths that begin alike. */
function near(path: string, paths: readonly string[]): string[] {
  const [, first = ""] = path.split("/");
  const alike = paths.filter((other) => other.startsWith(`/${first.slice(0, 4)}`));
  return alike.length > 0 ? alike : [...new Set(paths.map((other) => `/${other.split("/")[1]}`))];
}

/** `/network-acls` makes `NetworkAcl`. */
function typeOf(path: string): string {
  const words = path.split("/").filter((part) => part && !part.startsWith("{"));
  return words.map((word) => pascalCase(singular(word))).join("");
}

const scopeOf = (operation: Operation | undefined): string => scopesOf(operation)[0]?.split(":")[1] ?? "";

function collectionFields({ path, one, create, list }: Endpoints, document: Document): string[] {
  const id = parametersOf(one!).at(-1);
  return [
    `path: ${JSON.stringify(path)}`,
    `list: ${listOf(list, document)}`,
    `id: ${JSON.stringify(id)}`,
    `scope: ${JSON.stringify(scopeOf(create))}`,
    "naturalKey: []",
    'deletion: ""',
  ];
}

function singletonFields({ path, update, read }: Endpoints): string[] {
  const [id] = path.split("/").slice(-1);
  return [
    `path: ${JSON.stringify(path)}`,
    `id: ${JSON.stringify(id)}`,
    `scope: ${JSON.stringify(scopeOf(update ?? read))}`,
    "holds: []",
    'deletion: ""',
  ];
}

/** How the objects are listed, or that nobody can. */
function listOf(operation: Operation | undefined, document: Document): string {
  if (!operation) return '""';
  const answer = answerSchema(operation, document);
  const wrapped = [answer, ...(answer?.oneOf ?? []), ...(answer?.anyOf ?? [])].filter((one) => one !== undefined);
  const lists = wrapped.flatMap((one) =>
    Object.entries(propertiesIn(resolve(one, document), document)).filter(
      ([, property]) => resolve(property, document).type === "array",
    ),
  );
  const names = (operation.parameters ?? []).map(({ name }) => name);
  const by = names.includes("from") ? "checkpoint" : names.includes("page") ? "page" : "whole";
  const fields = names.includes("fields") ? ", fields: true" : "";
  return `{ key: ${JSON.stringify(lists[0]?.[0] ?? "")}, by: "${by}"${fields} }`;
}

function inputsOf({ create, update }: Endpoints, expressions: Expressions, document: Document): string {
  const [creating, updating] = [create, update].map((operation) => requestSchema(operation, document));
  const created = propertiesIn(creating, document);
  const updated = propertiesIn(updating, document);
  const required = creating?.required ?? [];
  const sources = Object.entries({ ...updated, ...created }).map(([wire, schema]) => {
    const trait = !updating || wire in updated ? (wire in created ? "" : "updateOnly") : "immutable";
    const source = expressions.property(wire, schema, required);
    return `${key(camelCase(wire))}: ${trait ? withTrait(expressions.word(trait), source) : source}`;
  });
  return sources.join(",\n");
}

/** A trait goes around the schema itself, inside of `optional`. */
function withTrait(trait: string, source: string): string {
  const end = source.search(/(\.(nullish|nullable|optional)\(\))?\.describe\(""\)$/);
  return `${trait}(${source.slice(0, end)})${source.slice(end)}`;
}

function outputsOf({ create, read, update }: Endpoints, expressions: Expressions, document: Document): string {
  const sent = [create, update].flatMap((operation) =>
    Object.keys(propertiesIn(requestSchema(operation, document), document)),
  );
  const answered: Record<string, Schema> = propertiesIn(answerSchema(read, document), document);
  return Object.entries(answered)
    .filter(([wire]) => !sent.includes(wire) && wire !== "id")
    .map(([wire, schema]) => `${key(camelCase(wire))}: ${expressions.property(wire, schema, [])}`)
    .join(",\n");
}
