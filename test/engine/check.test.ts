import { check, UNKNOWN } from "../../src/engine";
import { gadget } from "./gadget";

/** Reasons by property, of which each has one. */
function failures(inputs: Record<string, unknown>): Record<string, string> {
  const found = check(gadget, inputs).map(({ property, reason }) => [property, reason]);
  expect(found).toHaveLength(new Set(found.map(([property]) => property)).size);
  return Object.fromEntries(found);
}

test.each<[string, Record<string, unknown>, Record<string, string>]>([
  ["nothing wrong", { name: "a" }, {}],
  ["a required property that is missing", {}, { name: "is required" }],
  ["an empty text", { name: "" }, { name: "must not be empty" }],
  ["a text that is too long", { name: "12345678901" }, { name: "must have at most 10 characters" }],
  ["a wrong type", { name: "a", level: "2" }, { level: "must be a number, and is a string" }],
  [
    "a list in place of a text, which is not measured as well",
    { name: [] },
    { name: "must be a string, and is an array" },
  ],
  ["a fraction", { name: "a", level: 1.5 }, { level: "must be a whole number, and is a number" }],
  ["a number out of range", { name: "a", level: 9 }, { level: "must be at most 5" }],
  ["an item of an array", { name: "a", callbacks: ["https://a.b", "x"] }, { "callbacks[1]": "must be a URL" }],
  ["a nested enum", { name: "a", token: { alg: "none" } }, { "token.alg": 'must be one of "RS256", "HS256"' }],
  [
    "a mistyped name",
    { name: "a", callback: [] },
    { callback: "is not a property that Auth0 has here; did you mean `callbacks`?" },
  ],
  [
    "a mistyped nested name",
    { name: "a", token: { life_time: 1 } },
    { "token.life_time": "is not a property that Auth0 has here; did you mean `lifetime`?" },
  ],
  ["null where the API takes none", { name: "a", level: null }, { level: "must be a number, and is null" }],
  ["null where the API takes it", { name: "a", label: null }, {}],
  ["a rule over two properties", { name: "a", level: 5 }, { level: "must have a `label` when it is 5" }],
  ["what a variant requires", { name: "a", strategy: "fancy", options: {} }, { "options.clientId": "is required" }],
  ["an option beyond a variant", { name: "a", strategy: "fancy", options: { clientId: "c", NEW: 1 } }, {}],
  [
    "an option in the spelling of the API",
    { name: "a", strategy: "fancy", options: { clientId: "c", client_secret: "s" } },
    { "options.client_secret": "is spelled `clientSecret` here" },
  ],
  ["a variant without a shape", { name: "a", strategy: "plain", options: { any: 1 } }, {}],
  ["a property of the future", { name: "a", extra: { new_thing: [1] } }, {}],
  [
    "several mistakes at once",
    { level: 0, callbacks: ["x"] },
    { name: "is required", level: "must be at least 1", "callbacks[0]": "must be a URL" },
  ],
])("%s", (_, inputs, expected) => {
  expect(failures(inputs)).toEqual(expected);
});

test.each<[string, Record<string, unknown>]>([
  ["as a text", { name: UNKNOWN }],
  ["as a number", { name: "a", level: UNKNOWN }],
  ["as an array", { name: "a", callbacks: UNKNOWN }],
  ["as an item", { name: "a", callbacks: ["https://a.b", UNKNOWN] }],
  ["as an object", { name: "a", token: UNKNOWN }],
  ["deep within", { name: "a", token: { lifetime: UNKNOWN } }],
  ["as what decides a variant", { name: "a", strategy: UNKNOWN, options: { any: 1 } }],
  ["as what a rule reads", { name: "a", level: 5, label: UNKNOWN }],
])("a value that is not known yet is not judged: %s", (_, inputs) => {
  expect(failures(inputs)).toEqual({});
});

test("a mistake beside a value that is not known yet is still found", () => {
  expect(failures({ name: UNKNOWN, level: 9 })).toEqual({ level: "must be at most 5" });
});
