import { z } from "zod";
import {
  type Definition,
  itemsOf,
  type ObjectList,
  type Property,
  propertiesOf,
  secretOutputs,
  valuesOf,
} from "../../src/definition";
import { check, secretsOf } from "../../src/engine";
import { formatPath } from "../../src/engine/values/path";
import { resourceSamples } from "../samples";
import { definitions } from "./cases";

/** Names that a program may declare, and that hold the API's value while it does not. */
const both = [
  ...["Action.runtime", "Client.clientSecret", "LogStream.status", "OrganizationDiscoveryDomain.status"],
  ...["ResourceServer.signingSecret", "ResourceServer.tokenLifetimeForWeb"],
];

const listed = definitions.filter(({ kind, list, set }) => kind === "association" && set && typeof list === "object");

// What was there before a create is told by the ids of the items that were listed.
test.each(listed.map((definition) => [definition.type, definition] as const))(
  "an item of the list of %s has the id of what it is, whatever is declared",
  (_, { id, list, inputs }) => {
    const { keys = ["id"] } = list as ObjectList;
    const declared = Object.fromEntries(propertiesOf(inputs).map(({ name }) => [name, "declared"]));
    const ids = ["one", "another"].map((value) => id(Object.fromEntries(keys.map((key) => [key, value])), declared));
    expect(new Set([...ids, id({}, declared)]).size).toBe(3);
  },
);

test("every definition has a name of its own", () => {
  const types = definitions.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  expect(types.filter((type) => !/^([A-Z][a-z]+|V\d)+$/.test(type))).toEqual([]);
});

test("every definition has a sample, and every sample a definition", () => {
  expect(Object.keys(resourceSamples).sort()).toEqual(definitions.map(({ type }) => type).sort());
});

describe.each(definitions.map((definition) => ({ name: definition.type, definition })))("$name", ({ definition }) => {
  const { type, inputs, outputs, naturalKey, constraints, idName, operations } = definition;

  test("says what it is, and what each property is at every depth", () => {
    expect([definition.description, definition.deletion].filter((text) => !text?.endsWith("."))).toEqual([]);
    const described = [...everyProperty(inputs), ...everyProperty(outputs)];
    expect(described.filter(({ description }) => !/[.`]$/.test(description ?? "")).map(({ name }) => name)).toEqual([]);
  });

  test("names nothing twice", () => {
    const clashes = Object.keys(inputs.shape).filter((name) => name in outputs.shape);
    expect(clashes.map((name) => `${type}.${name}`).filter((name) => !both.includes(name))).toEqual([]);
    expect(Object.keys({ ...inputs.shape, ...outputs.shape })).not.toContain(idName);
    const wires = propertiesOf(inputs).map(({ wire }) => wire);
    expect(new Set(wires).size).toBe(wires.length);
  });

  test("speaks of properties that it has", () => {
    const names = Object.keys(inputs.shape);
    expect(
      [...naturalKey, ...constraints.flatMap(({ properties }) => properties)].filter((name) => !names.includes(name)),
    ).toEqual([]);
    const siblings = propertiesOf(inputs).flatMap(({ droppedWith = [] }) => droppedWith);
    expect(siblings.filter((name) => !names.includes(name))).toEqual([]);
    expect(secretOutputs(definition).filter((name) => !(name in outputs.shape))).toEqual([]);
  });

  test("says of a property in the API's spelling how it is spelled here, and nothing else", () => {
    const spelt = propertiesOf(inputs).filter(({ name, wire }) => wire !== name && !(wire in inputs.shape));
    const told = (wire: string) => formatPath([wire]);
    const said = spelt.map(({ wire }) =>
      check(definition, { [wire]: "x" }).filter(({ property }) => property === told(wire)),
    );
    expect(said).toEqual(
      spelt.map(({ name, wire }) => [{ property: told(wire), reason: `is spelled \`${name}\` here` }]),
    );
  });

  test("knows a property by the first words of its name, when no other begins with them", () => {
    const names = Object.keys(inputs.shape);
    const shortened = names.flatMap((name) =>
      [...name.matchAll(/[A-Z]/g)]
        .map(({ index }) => name.slice(0, index))
        .filter((start) => start.length > 3 && names.filter((other) => other.startsWith(start)).length === 1)
        .map((start) => ({ start, name })),
    );
    const said = shortened.map(({ start }) =>
      check(definition, { [start]: 1 }).filter(({ property }) => property === start),
    );
    expect(said).toEqual(
      shortened.map(({ start, name }) => [
        { property: start, reason: `is not a property that Auth0 has here; did you mean \`${name}\`?` },
      ]),
    );
  });

  test("has a scope for each operation", () => {
    const scopes = Object.values(operations).flatMap((operation) => (operation ? [operation.scopes] : []));
    expect(scopes.filter((names) => names.length === 0)).toEqual([]);
    expect(scopes.flat().filter((scope) => !/^[a-z]+:[a-z_]+$/.test(scope))).toEqual([]);
  });

  test("calls nothing a secret for its name that is none by its definition", () => {
    const known = [...propertiesOf(inputs), ...propertiesOf(outputs)];
    const secrets = known.filter(({ secret }) => secret).map(({ name }) => name);
    const told = known.map(({ name }) => name).filter((name) => secretsOf(definition, { [name]: "a text" }).length > 0);
    expect([...new Set(told)].sort()).toEqual([...new Set(secrets)].sort());
  });

  test("knows for each property how it goes back to its default", () => {
    expect(withoutWayBack(definition)).toEqual([]);
  });
});

/** The properties of a schema at every depth: in objects, arrays, maps and alternatives. */
function everyProperty(schema: z.ZodType): Property[] {
  if (schema instanceof z.ZodArray) return everyProperty(itemsOf(schema).schema);
  if (schema instanceof z.ZodRecord) return everyProperty(valuesOf(schema).schema);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(everyProperty);
  return propertiesOf(schema).flatMap((property) => [
    property,
    ...everyProperty(property.schema),
    ...Object.values(property.variants?.cases ?? {}).flatMap(everyProperty),
  ]);
}

/** Properties that can be declared and changed, and that nothing is known of once they are not declared any more. */
function withoutWayBack({ inputs, outputs, operations }: Definition): string[] {
  if (!operations.update || operations.update.method === "PUT") return [];
  return propertiesOf(inputs)
    .filter(({ name }) => !(name in outputs.shape))
    .flatMap((property) => stranded(property));
}

function stranded(property: Property, above = ""): string[] {
  const { name, optional, nullable, unset, permanent, immutable, createOnly, local, nested, standing, schema } =
    property;
  const path = `${above}${name}`;
  if (!optional || nullable || unset !== undefined || permanent || immutable || createOnly || local) return [];
  // Of an object that is always there what was declared goes.
  if (nested !== "merged") return standing ? [] : [path];
  return propertiesOf(schema).flatMap((inner) => stranded(inner, `${path}.`));
}
