import * as pulumi from "@pulumi/pulumi";
import { Client, ResourceServer } from "../../src";
import * as definitions from "../../src/resources";
import { definitionOf } from "../../src/resources/loaders";

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { ...inputs, clientSecret: "secret" } }),
    call: ({ inputs }) => inputs,
  }),
);

type Properties = Record<string, pulumi.Output<unknown>>;
const awaited = (output: pulumi.Output<unknown> | undefined) =>
  new Promise((resolve) => output?.apply((value) => resolve(value)));

test("properties are outputs, declared or not", async () => {
  const client = new Client("spa", { name: "SPA", appType: "spa" }) as unknown as Properties;
  expect(await awaited(client["appType"])).toBe("spa");
  expect(await awaited(client["clientSecret"])).toBe("secret");
  expect(await awaited(client["clientId"])).toBe("spa-id");
  expect(pulumi.Output.isInstance(client["description"])).toBe(true);
  expect(await awaited(client["description"])).toBeUndefined();
});

test("a resource holds outputs of what is declared and of what Auth0 adds, and of nothing else", () => {
  const { inputs, outputs } = definitions.resourceServer;
  const held = Object.keys(new ResourceServer("api", { identifier: "https://api.example.com", name: "API" }));
  const added = Object.keys(outputs.shape);
  expect(held).toEqual(expect.arrayContaining(["identifier", "name", ...added]));
  expect(held.filter((name) => name in inputs.shape && !added.includes(name)).sort()).toEqual(["identifier", "name"]);
});

test.each(Object.values(definitions).map((definition) => [definition.type, definition] as const))(
  "the definition of %s is found by its type",
  (type, definition) => expect(definitionOf(type)).toBe(definition),
);
