import { z } from "zod";
import {
  type Definition,
  discriminatorOf,
  isObject,
  kindsOf,
  type Property,
  propertiesOf,
  traitsOf,
  type Values,
} from "../../src/definition";
import { formatPath, undeclared } from "../../src/engine";
import { patch } from "../../src/engine/update/patch";
import { placed as placedIn } from "../../src/engine/values/extra";
import { definitions } from "./cases";

/** A way from a definition to a property by which someone logs in, with the values that decide on shapes along it. */
interface Credential {
  readonly path: readonly Property[];
  readonly decided: Values;
}

function credentialsIn(schema: z.ZodType, path: readonly Property[] = [], decided: Values = {}): Credential[] {
  const on = discriminatorOf(schema);
  if (on !== undefined)
    return (schema as z.ZodUnion).options.flatMap((option) =>
      credentialsIn(
        option as z.ZodType,
        path,
        merge(decided, placed(path, { [on]: kindsOf(option as z.ZodType, on)[0] })),
      ),
    );
  return propertiesOf(schema).flatMap((property) => {
    const below = [...path, property];
    if (property.local || property.createOnly || property.name === "extra") return [];
    const { variants, secret, credential } = property;
    if (secret || credential) return [{ path: below, decided }];
    if (!variants) return credentialsIn(property.schema, below, decided);
    return Object.entries(variants.cases).flatMap(([name, shape]) =>
      credentialsIn(shape, below, { ...decided, [variants.on]: name }),
    );
  });
}

const value = ({ schema }: Property): unknown =>
  schema instanceof z.ZodRecord ? { key: "a secret" } : schema instanceof z.ZodArray ? ["a secret"] : "a secret";

/** Two declarations in one. */
const merge = (one: Values, other: Values): Values => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([name, item]) => [
      name,
      isObject(item) && isObject(one[name]) ? merge(one[name], item) : item,
    ]),
  ),
});

const placed = (path: readonly Property[], last: unknown): Values =>
  path.reduceRight<unknown>((inner, { name }) => ({ [name]: inner }), last) as Values;

const all = definitions
  .filter(({ operations }) => operations.update)
  .flatMap((definition) => credentialsIn(definition.inputs).map((found) => ({ definition, ...found })));

test("there are credentials to speak of", () => {
  expect(all.length).toBeGreaterThan(60);
});

test.each(
  all.map(({ definition, path, decided }) => [
    `${definition.type} ${Object.values(decided).join()} ${path.map(({ name }) => name).join(".")}`,
    { definition, path, decided },
  ]),
)("%s: what becomes of it once it is no longer declared is said in words", (_, { definition, path, decided }) => {
  const last = path.at(-1)!;
  const olds = merge(decided, placed(path, value(last)));
  const around = placed(path.slice(0, -1), {});
  for (const news of [decided, merge(decided, isObject(around) ? around : {})]) {
    const said = undeclared(definition, olds, news);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ stays: last.permanent === true });
    expect(said[0]!.property).toContain(last.name);
  }
});

test.each(
  all
    .filter(({ definition, path }) => definition.type === "Connection" && path.length === 2)
    .filter(({ path }) => /^(client|app|consumer)Secret$|^twilioToken$/.test(path[1]!.name))
    .map(({ decided, path }) => [decided["strategy"], path[1]!] as const),
)("%s: the secret that Auth0 logs in with at the provider stays", (_, property) => {
  expect(property.permanent).toBe(true);
});

/** The objects of a definition in which the API keeps what an update leaves out, by the names under which it has them. */
function mergedIn(schema: z.ZodType, path: readonly string[] = []): { path: readonly string[]; schema: z.ZodType }[] {
  const below = propertiesOf(schema).filter(
    ({ nested, local, name }) => nested === "merged" && !local && name !== "extra",
  );
  return [{ path, schema }, ...below.flatMap((one) => mergedIn(one.schema, [...path, one.wire]))];
}

/** What goes is told where someone logs in by it. */
const isSecretIn = ({ inputs }: Definition, [top]: readonly string[]): boolean =>
  propertiesOf(inputs).some(({ wire, secret }) => wire === top && secret);

const merged = definitions
  .filter(({ operations }) => operations.update && operations.update.method !== "PUT")
  .flatMap((definition) => mergedIn(definition.inputs).map((holder) => ({ definition, ...holder })));

test("there are objects of which the API keeps what is left out", () => {
  expect(merged.filter(({ path }) => path.length > 0).length).toBeGreaterThan(5);
});

test.each(merged.map((one) => ({ name: [one.definition.type, ...one.path].join("."), ...one })))(
  "$name: what no schema knows of it goes by null where the API takes that, or stays and is told",
  ({ definition, path, schema }) => {
    const within = (inner: unknown): Values =>
      path.reduceRight<unknown>((value, key) => ({ [key]: value }), inner) as Values;
    const [olds, news] = [{ extra: within({ unheard_of: 1, other: 1 }) }, { extra: within({ other: 1 }) }];
    const placed = { olds: placedIn(definition.inputs, olds), news: placedIn(definition.inputs, news) };
    const { body } = patch(definition, placed, undefined);
    const isTaken =
      !(schema instanceof z.ZodObject) || propertiesOf(schema).some(({ nullable, local }) => nullable && !local);
    expect(body).toEqual(isTaken ? within({ unheard_of: null }) : {});
    const isTold = !isTaken || isSecretIn(definition, path);
    expect(undeclared(definition, olds, news)).toEqual(
      isTold ? [{ property: formatPath(["extra", ...path, "unheard_of"]), stays: !isTaken }] : [],
    );
  },
);

/** What Auth0 works out of another property, by the values that decide on the shape of what they are in. */
const workedOut = definitions.flatMap((definition) =>
  propertiesOf(definition.inputs).flatMap(({ name, variants }) =>
    Object.entries(variants?.cases ?? {}).flatMap(([decided, shape]) => {
      const properties = propertiesOf(shape);
      return Object.entries(traitsOf(shape).derived ?? {}).flatMap(([wire, sources]) =>
        properties
          .filter((property) => property.wire === wire && property.permanent)
          .flatMap((property) =>
            sources
              .filter((source) => properties.some((other) => other.name === source))
              .map((source) => ({ definition, base: { [variants!.on]: decided }, name, property, source })),
          ),
      );
    }),
  ),
);

test("something that has no default is worked out of something else", () => {
  expect(workedOut.length).toBeGreaterThan(3);
});

test.each(workedOut.map((one) => ({ title: `${Object.values(one.base)} ${one.property.name} ${one.source}`, ...one })))(
  "$title: what Auth0 works out anew is not said to stay",
  ({ definition, base, name, property, source }) => {
    const olds = { ...base, [name]: { [property.name]: "old" } };
    expect(undeclared(definition, olds, { ...base, [name]: { [source]: "new" } })).toEqual([]);
    expect(undeclared(definition, olds, { ...base, [name]: {} })).toEqual([
      { property: `${name}.${property.name}`, stays: true },
    ]);
  },
);
