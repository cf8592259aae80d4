import ts from "typescript";
import { type Definition, propertiesOf } from "../../src/definition";
import { draft, draftable } from "../../src/generate/draft/draft";
import type { Document } from "../../src/generate/draft/open-api";
import { official } from "../contract/contract";

/** What a draft declares, once it is compiled and run. */
function definitionIn(text: string): Definition {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
  const exports: Record<string, Definition> = {};
  const load = (name: string) => require(name === "../../definition" ? "../../src/definition" : name);
  new Function("exports", "require", outputText)(exports, load);
  return Object.values(exports).find((value) => typeof value === "object")!;
}

/** A document of our own: things of a kind that no version of the API has. */
const things: Document = {
  components: { schemas: { Thing: { type: "object", properties: { depth: { type: "integer", minimum: 1 } } } } },
  paths: {
    "/odd-things": {
      get: {
        parameters: [{ name: "page", in: "query" }],
        responses: { "200": { content: json({ properties: { things: { type: "array" } } }) } },
      },
      post: {
        security: [{ oAuth2ClientCredentials: ["create:things"] }],
        requestBody: {
          content: json({
            type: "object",
            required: ["thing_name"],
            properties: {
              thing_name: { type: "string", minLength: 1, maxLength: 9 },
              kind: { type: "string", enum: ["a", "b"] },
              api_secret: { type: "string" },
              inside: { $ref: "#/components/schemas/Thing" },
            },
          }),
        },
        responses: {},
      },
    },
    "/odd-things/{id}": {
      get: { responses: { "200": { content: json({ properties: { id: {}, made_at: { type: "string" } } }) } } },
      patch: {
        requestBody: {
          content: json({
            type: "object",
            properties: { thing_name: { type: "string" }, kind: { type: ["string", "null"], default: "a" } },
          }),
        },
        responses: {},
      },
    },
  },
};

function json<T>(schema: T) {
  return { "application/json": { schema } };
}

test("a draft has the types, limits, enums, traits, list and scopes of the document", () => {
  const definition = definitionIn(draft("/odd-things", things));
  expect(definition).toMatchObject({ type: "OddThing", kind: "collection", list: { key: "things", by: "page" } });
  expect(definition.operations.create).toMatchObject({ path: "/odd-things", scopes: ["create:things"] });
  const traits = Object.fromEntries(propertiesOf(definition.inputs).map(({ name, ...rest }) => [name, rest]));
  expect(traits).toMatchObject({
    thingName: { optional: false },
    kind: { optional: true },
    apiSecret: { secret: true, immutable: true },
    inside: { immutable: true },
  });
  const parsed = (inputs: object) => definition.inputs.safeParse(inputs).success;
  expect(parsed({ thingName: "thing", kind: "b", inside: { depth: 1 } })).toBe(true);
  for (const broken of [{}, { thingName: "" }, { thingName: "x", kind: "c" }, { thingName: "x", inside: { depth: 0 } }])
    expect(parsed(broken)).toBe(false);
  expect(propertiesOf(definition.outputs).map(({ name }) => name)).toEqual(["madeAt"]);
});

test("a path that is not there is answered with those that begin alike", () => {
  expect(() => draft("/odd-thing", things)).toThrow("The document has no /odd-thing. It has: /odd-things");
});

if (official)
  test.each(draftable(official as unknown as Document))("%s of the official document can be drafted", (path) => {
    const definition = definitionIn(draft(path, official as unknown as Document));
    expect(definition.operations.create.path).toBe(path);
    expect(propertiesOf(definition.inputs).length).toBeGreaterThan(0);
  });
