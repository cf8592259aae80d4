import { z } from "zod";
import { type Property, propertyOf, type Values, valuesOf } from "../../src/definition";
import { check } from "../../src/engine";
import { distinctCases, isValid, pathOf, type Target, targetsOf } from "./cases";
import { declare } from "./declaration";
import { samples } from "./sample";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

/** Keys that every object seems to have. */
const inherited = ["constructor", "valueOf", "toString", "hasOwnProperty"];

const peculiarities = ["secret", "immutable", "writeOnly", "createOnly", "local", "variants"] as const;

/** Maps whose keys the official document lists. */
const listed = ["PromptCustomText texts"];

const isMap = (target: Target): boolean =>
  target.at(-1)!.schema instanceof z.ZodRecord && !target.some((one) => peculiarities.some((trait) => one[trait]));

const maps = distinctCases
  .filter(({ definition }) => definition.operations.update && definition.operations.read)
  .flatMap((subject) =>
    targetsOf(subject)
      .filter(isMap)
      .map((target) => ({ subject, target })),
  )
  .map((one) => ({ ...one, name: `${one.subject.name} ${pathOf(one.target)}` }))
  .filter(({ name }) => !listed.includes(name));

/** Two values that a key of the map can have. */
function valuesIn({ schema }: Property): unknown[] {
  const values = valuesOf(schema as z.ZodRecord);
  return values.schema instanceof z.ZodUnknown ? ["one", "other"] : samples(propertyOf("value", values.schema));
}

test.each(maps)("$name: keys that every object seems to have are keys like any other", async ({ subject, target }) => {
  const { definition } = subject;
  const declaration = await declare(subject, target, tenant());
  const [one, other = one] = valuesIn(target.at(-1)!);
  const rest = declaration.values[0] as Values;
  const withKeys = (keys: readonly string[], value = one): Values =>
    declaration.with({ ...rest, ...Object.fromEntries(keys.map((key) => [key, key === "valueOf" ? value : one])) });
  const whole = withKeys(inherited);
  expect(check(definition, whole)).toEqual([]);
  const resource = new Subject(definition, tenant());

  await resource.create(withKeys([]));
  await resource.expectSettled();
  for (const inputs of [whole, withKeys(inherited, other), withKeys(["valueOf"], other), withKeys([])]) {
    await resource.change(inputs);
    await resource.expectSettled();
  }

  // Auth0 completes a document that is set without the program, which is drift of its own.
  if (target.at(-1)!.document) return;
  await resource.change(whole);
  const isMerged = target.at(-1)!.nested === "merged";
  const gone = Object.fromEntries(inherited.map((key) => [key, key === "toString" ? one : null]));
  await resource.changeElsewhere(target, isMerged ? declaration.with({ ...rest, ...gone }) : withKeys(["toString"]));
  expect(await resource.refresh()).toEqual(withKeys(["toString"]));
});

test("there are maps of many definitions", () => {
  expect(new Set(maps.map(({ subject }) => subject.definition.type)).size).toBeGreaterThan(4);
});

test("in `extra` they are as well", async () => {
  const { definition } = distinctCases.find(({ name }) => name === "Client")!;
  const resource = new Subject(definition, tenant());
  const extra = (keys: readonly string[]) => ({
    name: "C",
    extra: { client_metadata: Object.fromEntries(keys.map((key) => [key, "value"])) },
  });
  expect(isValid(definition, extra(inherited))).toBe(true);
  await resource.create(extra(inherited));
  await resource.expectSettled();
  await resource.change(extra(["toString"]));
  await resource.expectSettled();
  expect((await resource.live())["client_metadata"]).toEqual({ toString: "value" });
});

test("a strategy that is called so has no options of its own", () => {
  const { definition } = distinctCases.find(({ name }) => name === "Connection")!;
  const failures = inherited.flatMap((strategy) => check(definition, { name: "c", strategy, options: {} }));
  expect(failures.map(({ property }) => property)).toEqual(failures.map(() => "strategy"));
});
