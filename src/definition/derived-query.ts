import { z } from "zod";
import type { ObjectList } from "./api";
import { either } from "./constraints";
import type { Definition } from "./definition";
import { parametersOf } from "./path-template";
import { filters, type QueriedList, type Query, resultOf } from "./query";
import { object, type Property, propertiesOf } from "./schema";
import { local, wire } from "./traits";

/** What the queries of a definition say that it does not tell. */
interface Words {
  /** What the objects are called in the middle of a sentence, such as `role`; several of them with an `s`. */
  readonly noun: string;
  /** The first sentence of the description, where the noun alone does not say it. */
  readonly about?: string;
  readonly removed?: string;
  /** What answers tell besides, which changes by itself and so is no output. */
  readonly tells?: z.core.$ZodLooseShape;
}

/** Queries for one object, by what tells it. */
interface OneWords extends Words {
  /** Input by which it is found as well as by its id; the natural key where that is one input. */
  readonly by?: string;
}

/** Queries for all objects. */
interface AllWords extends Words {
  readonly filters?: z.core.$ZodLooseShape;
  readonly constraints?: Query["constraints"];
  readonly search?: string;
}

/** The query for the members of a set. */
interface MembersWords {
  /** What is answered, in a sentence or two. */
  readonly about: string;
  /** What the list tells of a member, besides what names it; or all of it, where others answer the same. */
  readonly tells?: z.core.$ZodLooseShape;
  readonly result?: z.ZodObject;
  /** Page of Auth0's documentation. */
  readonly source: string;
  readonly filters?: z.core.$ZodLooseShape;
  /** What the list is asked for besides. */
  readonly filter?: QueriedList["filter"];
}

const results = new WeakMap<Definition, z.ZodObject>();

const idNameOf = ({ type, idName }: Definition): string => idName ?? `${type[0]!.toLowerCase()}${type.slice(1)}Id`;

const listOf = ({ list }: Definition): ObjectList => {
  if (typeof list === "object") return list;
  throw new Error("Only what is listed can be asked for.");
};

/** How queries read the list. */
function queriedIn(definition: Definition): QueriedList {
  const { path, key, by, id, take } = listOf(definition);
  return { path, key, by, ...(id !== undefined && { id }), ...(take !== undefined && { take }) };
}

/** What is answered of an object, the same for one and for several. */
function answerOf(definition: Definition, { noun, tells = {} }: Words): z.ZodObject {
  const known = results.get(definition);
  const { id = "id" } = listOf(definition);
  const result =
    known ??
    resultOf(definition, { [idNameOf(definition)]: wire(id, z.string()).describe(`Id of the ${noun}.`) }).extend(tells);
  results.set(definition, result);
  return result;
}

const common = (definition: Definition, words: Words) => ({
  of: definition.type,
  result: answerOf(definition, words),
  scopes: definition.operations.read!.scopes,
  ...(words.removed !== undefined && { removed: words.removed }),
  ...(definition.releaseStage && { releaseStage: definition.releaseStage }),
});

/** The page of the operation that an id, or none, is given to, beside that of the create. */
const pageOf = ({ source }: Definition, end: string): Pick<Query, "source"> =>
  source === undefined ? {} : { source: `${source.replace(/\/post-([a-z-]+)$/, "/get-$1")}${end}` };

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? "An" : "A");

/** The query for one object of a kind, by its id or by its natural key. */
export function queryOne(definition: Definition, words: OneWords): Query {
  const { type, naturalKey, operations, inputs } = definition;
  const { noun, about: first, by = naturalKey.length === 1 ? naturalKey[0] : undefined } = words;
  const idName = idNameOf(definition);
  const { filter, byKey } = listOf(definition);
  const byIdPath = String(operations.read!.path).replace("{id}", `{${idName}}`);
  const found = propertiesOf(inputs).find(({ name }) => name === by);
  const byId = z.string().min(1);
  const about = `Id of the ${noun}.`;
  return {
    name: `get${type}`,
    description: first ?? `${article(noun)} ${noun}, by its id${by === undefined ? "" : ` or its ${by}`}.`,
    args: object(
      by === undefined
        ? { [idName]: byId.describe(about) }
        : {
            [idName]: byId.optional().describe(`${about} Either this or \`${by}\` is required.`),
            [by]: local(found!.schema instanceof z.ZodNumber ? z.number() : z.string().min(1))
              .optional()
              .describe(found!.description!),
          },
    ),
    ...common(definition, words),
    one: { path: byKey === undefined ? byIdPath : [byIdPath, byKey] },
    ...(by !== undefined && { constraints: [either(idName, by)] }),
    ...(by !== undefined &&
      byKey === undefined && {
        list: { ...queriedIn(definition), ...(filter && { filter }), match: by },
        only: true,
      }),
    ...pageOf(definition, "-by-id"),
  };
}

/** What the query of settings says that their definition does not tell. */
interface SettingsWords {
  /** What is answered, in a sentence or two. */
  readonly about: string;
  /** What answers tell besides. */
  readonly tells?: z.core.$ZodLooseShape;
  readonly removed?: string;
}

/** The query for settings that a tenant has once. */
export function querySettings(definition: Definition, { about, tells, removed }: SettingsWords): Query {
  const { type, operations, holds, source } = definition;
  const { path, scopes, select } = operations.read!;
  return {
    name: `get${type}`,
    of: type,
    description: about,
    args: object({}),
    result: tells ? resultOf(definition).extend(tells) : resultOf(definition),
    scopes,
    one: {
      path: String(path),
      ...(holds && { holds }),
      ...(select && { select: (answer: unknown) => select(answer, {}, "") }),
    },
    ...(removed !== undefined && { removed }),
    ...(definition.releaseStage && { releaseStage: definition.releaseStage }),
    ...(source !== undefined && { source: source.replace(/\/(patch|put)-([a-z0-9-]+)$/, "/get-$2") }),
  };
}

/** The query for all objects of a kind, to the end of the list. */
export function queryAll(definition: Definition, words: AllWords): Query {
  const { noun, about = `${noun[0]!.toUpperCase()}${noun.slice(1)}s of the tenant.`, constraints, search } = words;
  return {
    name: `get${definition.type}s`,
    description: about,
    args: filters(words.filters),
    ...(constraints && { constraints }),
    ...common(definition, words),
    list: { ...queriedIn(definition), ...(search !== undefined && { search }) },
    ...pageOf(definition, ""),
  };
}

/** A value out of an answer, or of an argument: never the resource that a program may give in its place. */
function told({ reference, schema, description }: Property): z.ZodType {
  if (!reference) return schema.describe(description!);
  const { type, property } = reference;
  return z
    .string()
    .min(1)
    .describe(`${property[0]!.toUpperCase()}${property.slice(1)} of the \`${type}\`.`);
}

/** The query for the members of a set, to its end, from the definition of one of them. */
export function queryMembers(item: Definition, words: MembersWords): Query {
  const { about, tells, result, source, filter } = words;
  const { path, key, by, keys = [] } = listOf(item);
  const above = parametersOf(path);
  const inputs = propertiesOf(item.inputs);
  const naming = inputs.filter(({ name }) => item.naturalKey.includes(name) && !above.includes(name));
  return {
    name: `get${item.type}s`,
    of: item.type,
    description: about,
    args: filters({
      ...Object.fromEntries(inputs.filter(({ name }) => above.includes(name)).map((one) => [one.name, told(one)])),
      ...words.filters,
    }),
    result:
      result ??
      object({
        ...Object.fromEntries(naming.map((one, index) => [one.name, wire(keys[index]!, told(one))])),
        ...tells,
      }),
    scopes: item.operations.read!.scopes,
    list: { path, key, by, keys, ...(filter && { filter }) },
    source,
  };
}
