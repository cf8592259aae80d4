import { z } from "zod";
import {
  collection,
  count,
  immutable,
  json,
  map,
  matching,
  object,
  open,
  permanent,
  reference,
  secret,
  set,
  unset,
  variants,
  wire,
  writeOnly,
} from "../../src/definition";
import { resourceTypes } from "../../src/generate/resource-types";

const options = { small: object({ size: z.int().optional() }), large: object({ name: z.string() }) };

const gadget = collection({
  type: "Gadget",
  description: "A thing.",
  path: "/gadgets",
  list: "Gadgets cannot be listed.",
  id: "id",
  idName: "gadgetId",
  scope: "gadgets",
  source: "https://example.com/gadgets",
  inputs: object({
    name: matching(/^x/, "a name with x in front"),
    owner: reference("Owner", z.string()).optional(),
    owners: set(reference("Owner", z.string())).nullish(),
    stranger: reference("Stranger", z.string()).optional(),
    count: permanent(count(1, 9)).optional(),
    color: unset("red", z.enum(["red", "blue"])).optional(),
    labels: map(z.string()).optional(),
    anything: json().optional(),
    key: secret(writeOnly(wire("KEY", z.string().max(4)))).optional(),
    parts: z.array(open({ partNumber: immutable(z.string()) })).optional(),
    kind: immutable(z.enum(["small", "large"])),
    options: variants("kind", options).optional().describe("What the kind needs."),
  }),
  outputs: object({ key: z.string().describe("The key.") }),
});

const { text, outputs, names } = resourceTypes(gadget, new Set(["Gadget", "Owner"]), "new Gadget();\n");

/** What is declared of a property, with what is said about it, in the interface or class of a name. */
const declared = (owner: string, property: string): string => {
  const body = new RegExp(`(?:interface|class) ${owner} [^{]*\\{\\n(.*?)\\n\\}`, "s").exec(text)![1]!;
  const members = body.split(/;\n/);
  return members
    .find((member) => new RegExp(`^ *(readonly )?${property}\\??:`, "m").test(member))!
    .trim()
    .replace(/;$/, "");
};

it.each([
  ["name", "/** Must be a name with x in front. */\n  name: Input<string>"],
  ["owner", "owner?: Input<string> | Owner"],
  ["owners", "owners?: Input<(Input<string> | Owner)[] | null>"],
  ["stranger", "stranger?: Input<string>"],
  ["count", "/** 1 to 9. Once set, it cannot be unset: Auth0 keeps the last value. */\n  count?: Input<number>"],
  ["color", '/** Default: `"red"`. */\n  color?: Input<"red" | "blue">'],
  ["labels", "labels?: Input<{ [key: string]: Input<string> }>"],
  ["anything", "anything?: Input<{ [key: string]: any }>"],
  ["parts", "parts?: Input<Input<GadgetPart>[]>"],
])("an argument: %s", (property, expected) => {
  expect(declared("GadgetCommonArgs", property)).toBe(expected);
});

it("says what is special about an argument", () => {
  expect(declared("GadgetCommonArgs", "key").replace(/\n *\* /g, " ")).toContain(
    "At most 4 characters. Secret: encrypted in state. Auth0 never answers it, so a change made elsewhere goes unseen. `KEY` in the API.",
  );
  expect(declared("GadgetPart", "partNumber")).toBe(
    "/** Changing it replaces the resource. */\n  partNumber: Input<string>",
  );
});

it("lets an open object have other properties", () => {
  expect(text).toMatch(/export interface GadgetPart \{[^}]*\[key: string\]: any;\n\}/);
});

it("tells variants apart by a literal", () => {
  expect(declared("SmallGadgetArgs", "kind")).toBe('kind: "small"');
  expect(declared("SmallGadgetArgs", "options")).toMatch(/options\?: Input<SmallGadgetOptions>$/);
  expect(declared("LargeGadgetArgs", "options")).toMatch(/options: Input<LargeGadgetOptions>$/);
  expect(declared("OtherGadgetArgs", "kind")).toBe("kind: pulumi.Output<string> | Promise<string>");
  expect(declared("OtherGadgetArgs", "options")).toMatch(/options\?: Input<\{ \[key: string\]: any \}>$/);
  expect(text).toContain("export type GadgetArgs =\n  | SmallGadgetArgs\n  | LargeGadgetArgs\n  | OtherGadgetArgs;");
});

it("declares the class with its outputs", () => {
  expect(declared("Gadget", "gadgetId")).toContain("readonly gadgetId: pulumi.Output<string>");
  expect(declared("Gadget", "owners")).toBe("readonly owners: pulumi.Output<string[] | null | undefined>");
  expect(declared("Gadget", "key")).toBe("/** The key. */\n  readonly key: pulumi.Output<string>");
  expect(declared("Gadget", "parts")).toBe("readonly parts: pulumi.Output<outputs.GadgetPart[] | undefined>");
  expect(text).toContain("constructor(name: string, args: GadgetArgs, options?: pulumi.CustomResourceOptions);");
  expect(outputs).toContain("export interface GadgetPart {\n  partNumber: string;\n}");
});

it("documents the class", () => {
  const comment = text.slice(text.lastIndexOf("/**", text.indexOf("declare class")), text.indexOf("export declare"));
  expect(comment).toContain(" * A thing.\n");
  expect(comment).toContain("**Delete:** Deletes the object.");
  expect(comment).toContain("`create:gadgets`, `read:gadgets`, `update:gadgets`, `delete:gadgets`");
  expect(comment).toContain(" * @example\n * ```ts\n * new Gadget();\n * ```");
  expect(comment).toContain("@see https://example.com/gadgets");
});

it("imports what it refers to, and exports what it declares", () => {
  expect(text).toContain('import { Owner } from "./owner";');
  expect(text).not.toContain("Stranger }");
  expect(names).toEqual(expect.arrayContaining(["Gadget", "GadgetArgs", "GadgetPart", "SmallGadgetOptions"]));
});

it("refuses a schema that it has no type for", () => {
  const broken = { ...gadget, inputs: object({ when: z.date() }) };
  expect(() => resourceTypes(broken, new Set(), undefined)).toThrow('GadgetWhen: there is no type for zod\'s "date"');
});
