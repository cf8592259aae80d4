import * as pulumi from "@pulumi/pulumi";
import { Client } from "../../src";
import { check } from "../../src/engine";
import { client } from "../../src/resources";

const cyclic: Record<string, unknown> = { key: "value" };
cyclic["again"] = cyclic;
const list: unknown[] = [];
list.push({ list });

const odd: [name: string, args: Record<string, unknown>, path: string, reason: string][] = [
  ["an object in itself", { clientMetadata: cyclic }, "clientMetadata.again", "contains itself"],
  ["a list in itself", { callbacks: list }, "callbacks[0].list", "contains itself"],
  ["Infinity", { extra: { a: [1, Number.POSITIVE_INFINITY] } }, "extra.a[1]", "finite, and is Infinity"],
  ["-Infinity", { extra: { a: Number.NEGATIVE_INFINITY } }, "extra.a", "finite, and is -Infinity"],
  ["NaN", { jwtConfiguration: { lifetimeInSeconds: Number.NaN } }, "jwtConfiguration.lifetimeInSeconds", "is NaN"],
  ["half a character", { description: "cut \ud83d" }, "description", "lone surrogate"],
  ["its other half", { callbacks: ["\ude00"] }, "callbacks[0]", "lone surrogate"],
  ["half a character in a key", { clientMetadata: { "\ud83d": "v" } }, 'clientMetadata["\\ud83d"]', "in its key"],
  ["a Symbol", { clientMetadata: { a: Symbol("s") } }, "clientMetadata.a", "is a symbol"],
  ["a function", { description: () => "text" }, "description", "is a function"],
  ["a BigInt", { extra: { a: 1n } }, "extra.a", "is a BigInt"],
  ["a Date", { clientMetadata: { a: new Date(0) } }, "clientMetadata.a", "is a Date; convert it by toISOString()"],
  ["a Map", { extra: { a: new Map() } }, "extra.a", "is a Map"],
  ["bytes", { extra: { a: Buffer.from("a") } }, "extra.a", "is a Uint8Array"],
  ["an empty key", { clientMetadata: { "": "x" } }, 'clientMetadata[""]', "an empty key"],
  ["a key with a backslash at its end", { extra: { "a\\": 1 } }, 'extra["a\\\\"]', "ends in a backslash"],
  ["the key __proto__", { clientMetadata: JSON.parse('{"__proto__":"x"}') }, "clientMetadata.__proto__", "a key that"],
];

beforeAll(() =>
  pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) }),
);

const declare = (args: unknown) => () => new Client("spa", args as ConstructorParameters<typeof Client>[1]);

test.each(odd)("%s is one error that names the resource and the path", (_, args, path, reason) => {
  expect(declare({ name: "SPA", ...args })).toThrow(`Client "spa": \`${path}\``);
  expect(declare({ name: "SPA", ...args })).toThrow(reason);
});

test.each(odd)("%s that comes by another way is one failure of the check", (_, args, path, reason) => {
  const failures = check(client, { name: "SPA", ...args });
  expect(failures).toEqual([{ property: path, reason: expect.stringContaining(reason) }]);
});

test.each([
  ["null", null],
  ["a list", []],
  ["a string", "SPA"],
  ["an output", pulumi.output({ name: "SPA" })],
])("arguments that are %s are an error that names the resource", (name, args) => {
  expect(declare(args)).toThrow(`Client "spa": the arguments must be an object, and are ${name}.`);
});

test("what only looks odd is taken", () => {
  const shared = { key: "value" };
  expect(check(client, { name: "😀", extra: { a: shared, b: [shared, shared], c: -0, d: 1e308 } })).toEqual([]);
  expect(declare({ name: "😀", extra: { a: shared, b: [shared, shared] } })).not.toThrow();
});
