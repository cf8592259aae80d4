import { z } from "zod";
import { isObject, type Property, propertiesOf, type Values } from "../../src/definition";
import { undeclared } from "../../src/engine";
import { definitions } from "./cases";

/** A way from a definition to a property by which someone logs in, with the values that decide on shapes along it. */
interface Credential {
  readonly path: readonly Property[];
  readonly decided: Values;
}

function credentialsIn(schema: z.ZodType, path: readonly Property[] = [], decided: Values = {}): Credential[] {
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
  const olds = { ...decided, ...placed(path, value(last)) };
  const around = placed(path.slice(0, -1), {});
  for (const news of [decided, { ...decided, ...(isObject(around) ? around : {}) }]) {
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
