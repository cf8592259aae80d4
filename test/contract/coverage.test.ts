import { z } from "zod";
import { type Definition, isOpen, itemsOf, object, type Property, propertiesOf, schemaFor } from "../../src/definition";
import * as resources from "../../src/resources";
import { wrongDefaults } from "./beyond";
import { bodySchema, document, operationOf, resolved, type Schema } from "./contract";
import { isOneByOne } from "./one-by-one";

const definitions: Definition[] = Object.values(resources);

const described = document ? describe : describe.skip;

const named = definitions.map((definition) => [definition.type, definition] as const);

/** What the document has in requests and programs do not declare, and why. */
const notDeclared: Readonly<Record<string, RegExp>> = {
  // Requests name triggers by the schema of those that the tenant lists, with what only Auth0 can say.
  Action: /^supported_triggers\.(status|runtimes|default_runtime|compatible_triggers|binding_policy)\b/,
  // An object without any property, whatever else is set.
  Captcha: /^simple_captcha$/,
  // No answer tells it, and nothing says what it is for.
  VerifiableCredentialTemplate: /^version$/,
  // Auth0 does not answer the secrets of an entry, so that a change of another entry could not keep them.
  TriggerAction: /^(ref|secrets)\b/,
  // The list of screens, of which each resource is one.
  PromptScreenRenderer: /^configs\b/,
  // Answers call it `body`, as which it is declared.
  UniversalLoginTemplate: /^template$/,
  // The whole order of a trigger, which is declared as `actions`. No answer tells of the secrets of an entry.
  TriggerActions: /^bindings\b/,
};

described("every property that the document takes in a request is in our definitions", () => {
  test.each(named)("%s", (_, definition) => {
    const parts = requestsOf(definition).flatMap((schema) => (isMember(definition) ? membersIn(schema) : [schema]));
    const unnamed = parts.flatMap((schema) => missing(schema, declaredIn(definition)));
    expect(unnamed.filter((path) => !notDeclared[definition.type]?.test(path))).toEqual([]);
  });

  test("and what is not there is named, at every depth", () => {
    const { client, connection } = resources;
    const { name: _, jwtConfiguration: __, ...others } = client.inputs.shape;
    const fewer = object({ ...others, jwtConfiguration: object({ alg: z.string(), secretEncoded: z.boolean() }) });
    const [schema] = requestsOf(client);
    expect(missing(schema!, fewer)).toEqual([
      "name",
      "jwt_configuration.lifetime_in_seconds",
      "jwt_configuration.scopes",
    ]);
    const [ours] = propertiesOf(object({ name: z.enum(["sms"]).optional() }));
    expect(missingWithin({ enum: ["sms", "email"] }, ours!, "name", false)).toEqual(["name = email"]);
    expect(requestsOf(connection)).toHaveLength(2);
  });
});

const isMember = (definition: Definition): boolean => definition.set?.part === "item" && !isOneByOne(definition);

/** What a request is of: the inputs, or an item of the list that holds a set of which each is written by itself. */
function declaredIn(definition: Definition): z.ZodType {
  const { inputs, set } = definition;
  const list = propertiesOf(inputs).find(({ schema }) => schema instanceof z.ZodArray);
  return set?.part === "whole" && isOneByOne(definition) ? itemsOf(list!.schema as z.ZodArray).schema : inputs;
}

/** What a request has of each member of a set that it names: bodies that name members by their ids have nothing more. */
const membersIn = (schema: Schema): Schema[] =>
  Object.values(propertiesIn(schema)).map((list) => (list.items ? resolved(list.items) : {}));

/** The schemas of what a definition sends. */
function requestsOf({ operations: { create, update } }: Definition): Schema[] {
  return [create, update].flatMap((operation): Schema[] => {
    const found = operation && operationOf(operation.method, exampleOf(operation.path));
    const schema = found && bodySchema(found);
    return schema ? [schema] : [];
  });
}

/** A path as a request has it, with anything for what is not known. */
const exampleOf = (path: string | ((state: Record<string, unknown>, id: string) => string)): string =>
  typeof path === "function" ? path({}, "x") : path.replace(/\{[^}]+\}/g, "x");

/** What a schema of the document has and one of ours has not, by its path. An open document passes on what it does not name. */
function missing(theirs: Schema, ours: z.ZodType, above = "", isInDocument = false): string[] {
  if (ours instanceof z.ZodDiscriminatedUnion) return missingInAll(theirs, ours.options as z.ZodType[], above);
  const known = new Map(propertiesOf(ours).map((property) => [property.wire, property]));
  return Object.entries(propertiesIn(theirs)).flatMap(([key, schema]) => {
    const path = `${above}${key}`;
    const property = known.get(key);
    if (!property) return isInDocument && isOpen(ours) ? [] : [path];
    return missingWithin(schema, property, path, isInDocument || property.document);
  });
}

function missingWithin(
  theirs: Schema,
  { schema, variants }: Property,
  path: string,
  isInDocument: boolean | undefined,
): string[] {
  if (variants) return missingInAll(theirs, Object.values(variants.cases), `${path}.`);
  const values = valuesIn(theirs).filter((value) => value !== null && !schema.safeParse(value).success);
  const { items, below } = innermost(theirs, schema);
  const nested = below && propertiesOf(below).length > 0 ? missing(items, below, `${path}.`, isInDocument) : [];
  return [...values.map((value) => `${path} = ${value}`), ...nested];
}

/** Where a shape varies, the document describes one for all: each property has to be in some. */
function missingInAll(theirs: Schema, shapes: z.ZodType[], above: string): string[] {
  const lists = shapes.map((shape) => new Set(missing(theirs, shape, above)));
  return [...(lists[0] ?? [])].filter((name) => lists.every((list) => list.has(name)));
}

/** The properties of a schema, of those that it is made of and of its alternatives. */
function propertiesIn(schema: Schema): Record<string, Schema> {
  const { properties = {}, allOf = [], oneOf = [], anyOf = [] } = resolved(schema);
  const parts = [...allOf, ...oneOf, ...anyOf].map(propertiesIn);
  return Object.assign({}, ...parts, properties);
}

function valuesIn(schema: Schema): unknown[] {
  const { enum: values = [], oneOf = [], anyOf = [] } = resolved(schema);
  return [...values, ...[...oneOf, ...anyOf].flatMap(valuesIn)];
}

/** The items of lists of lists, on both sides. */
function innermost(theirs: Schema, ours: z.ZodType): { items: Schema; below: z.ZodType | undefined } {
  const { items } = resolved(theirs);
  if (!items) return { items: theirs, below: ours };
  return "element" in ours ? innermost(items, itemsOf(ours as z.ZodArray).schema) : { items, below: undefined };
}

/** Strategies that the document describes one by one: the schemas of its options, by the name of the strategy. */
function documentedStrategies(): [string, Schema][] {
  const names = Object.keys(document?.components.schemas ?? {});
  return names
    .filter((name) => /^(Create|Update)ConnectionRequestContent./.test(name))
    .flatMap((name): [string, Schema][] => {
      const schema = document!.components.schemas[name]!;
      const create = document!.components.schemas[name.replace("Update", "Create")]!;
      const strategy = propertiesIn(create)["strategy"]?.["const"];
      return typeof strategy === "string" ? [[strategy, schema]] : [];
    });
}

described("every property of every strategy is in our definition of it", () => {
  const strategies = documentedStrategies();

  test("the document describes strategies", () => {
    expect(new Set(strategies.map(([strategy]) => strategy)).size).toBeGreaterThan(50);
  });

  test.each(strategies)("%s", (strategy, schema) => {
    expect(missing(schema, schemaFor(resources.connection.inputs, { strategy }))).toEqual([]);
  });
});

described("the defaults that we go back to are those of the document", () => {
  const found = named.flatMap(([type, definition]) =>
    requestsOf(definition).flatMap((schema) => contradictions(schema, definition.inputs, `${type} `)),
  );

  test("but for those that are wrong in it", () => {
    expect([...new Set(found)].sort()).toEqual(Object.keys(wrongDefaults).sort());
  });
});

/** Where a property goes back to another value than the document has for its default. */
function contradictions(theirs: Schema, ours: z.ZodType, above: string): string[] {
  const documented = propertiesIn(theirs);
  return propertiesOf(ours).flatMap(({ wire, unset, schema }) => {
    const described = documented[wire];
    if (!described) return [];
    const value = resolved(described)["default"];
    const differs = value !== undefined && unset !== undefined && JSON.stringify(value) !== JSON.stringify(unset);
    return [...(differs ? [`${above}${wire}`] : []), ...contradictions(described, schema, `${above}${wire}.`)];
  });
}
