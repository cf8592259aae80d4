import type { Values } from "../../src/definition";
import { check } from "../../src/engine";
import { configurationOf } from "../../src/policy/configuration";
import { Judged } from "../../src/policy/judged";
import { rules } from "../../src/policy/rules";
import { fixOf } from "../../src/posture/fix";
import * as definitions from "../../src/resources";
import { everyCase } from "../policy/cases";

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The arguments with those of the fix, as a program would declare both. */
function merged(values: Values, fix: Values): Values {
  const inner = (name: string) =>
    isObject(fix[name]) && isObject(values[name]) ? merged(values[name], fix[name]) : fix[name];
  return { ...values, ...Object.fromEntries(Object.keys(fix).map((name) => [name, inner(name)])) };
}

const cases = everyCase.flatMap(({ rule: name, type, fails, at }) => {
  const rule = rules.find((one) => one.name === name)!;
  const definition = Object.values(definitions).find((one) => one.type === type)!;
  if (!("check" in rule)) return [];
  return [{ name, at, rule, definition, fails, fix: fixOf(rule, { definition, inputs: fails }, at) }];
});

const fixed = cases.flatMap(({ fix, ...rest }) => (fix === undefined ? [] : [{ ...rest, fix }]));

test.each(fixed)(
  "what is shown for $name mends it, and nothing else is wrong then",
  ({ rule, at, definition, fails, fix }) => {
    // The fix is what a program holds.
    const mended = merged(fails, new Function(`return { ${fix} };`)() as Values);
    const found = [...rule.check(new Judged(definition, mended, true), configurationOf(rule, {}))];
    expect(found.map(({ property }) => property)).not.toContain(at);
    const before = check(definition, fails).map(({ property }) => property);
    expect(check(definition, mended).filter(({ property }) => !before.includes(property))).toEqual([]);
  },
);

test("what only a person can choose has none, and what one value mends has that", () => {
  const fixOfRule = (name: string) => cases.find((one) => one.name === name)!.fix;
  expect(fixOfRule("client-callbacks-https")).toBeUndefined();
  expect(fixOfRule("client-id-token-algorithm")).toBe('jwtConfiguration: { alg: "RS256" }');
  expect(fixOfRule("client-no-implicit-grant")).not.toContain("implicit");
  expect(fixOfRule("tenant-no-open-registration")).toBe("flags: { enableDynamicClientRegistration: false }");
  expect(fixed.length).toBeGreaterThan(cases.length / 3);
});
