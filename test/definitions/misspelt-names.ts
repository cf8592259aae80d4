// Definitions with a name of a property that is none: each line below an expectation is an error of the compiler.
import { z } from "zod";
import { anyChange, association, collection, either, object, sensitive, singleton } from "../../src/definition";

const usual = { type: "Gadget", description: "A gadget.", deletion: "Deletes it.", path: "/gadgets", scope: "gadgets" };
const inputs = object({
  name: z.string(),
  size: z.number().optional(),
  inner: object({ deep: z.string() }).optional(),
});
const outputs = object({ state: z.string().optional() });
const bad = sensitive(anyChange("low"), "It matters.");
const all = { ...usual, id: "id", inputs, outputs };

export const right = collection({
  ...all,
  naturalKey: ["name"],
  constraints: [
    either("name", "size"),
    { properties: ["size"], broken: ({ size }) => (size === 1 ? "is one" : undefined) },
  ],
  list: { key: "gadgets", by: "page", filter: ({ name }) => ({ name: String(name) }) },
  security: { properties: { name: bad, "inner.deep": bad, state: bad } },
});

// @ts-expect-error: the natural key
collection({ ...all, naturalKey: ["nam"] });
// @ts-expect-error: the properties of a rule
collection({ ...all, constraints: [{ properties: ["sise"], broken: () => undefined }] });
// @ts-expect-error: what a rule looks at
collection({ ...all, constraints: [{ properties: ["size"], broken: ({ sise }) => (sise ? "is set" : undefined) }] });
// @ts-expect-error: a rule that is written elsewhere
collection({ ...all, constraints: [either("name", "sise")] });
// @ts-expect-error: the filter of the list
collection({ ...all, list: { key: "gadgets", by: "page", filter: ({ nam }) => ({ name: String(nam) }) } });
// @ts-expect-error: a property that matters for security
collection({ ...all, security: { properties: { sise: bad } } });
// @ts-expect-error: a property below one that there is not
collection({ ...all, security: { properties: { "outer.deep": bad } } });

const elsewhere = { properties: { name: bad, sise: bad } };
// @ts-expect-error: properties that are written elsewhere
collection({ ...all, security: elsewhere });

const settings = { ...usual, id: "settings", holds: ["name"], inputs };
export const rightSettings = singleton({ ...settings, naturalKey: ["name"] });
// @ts-expect-error: the natural key of settings
singleton({ ...settings, naturalKey: ["nam"] });

const operations = { create: { method: "POST", path: "/gadgets", scopes: [] } } as const;
const member = {
  type: "Gadget",
  description: "A gadget.",
  deletion: "Removes it.",
  id: () => "id",
  operations,
  inputs,
};
export const rightMember = association({ ...member, naturalKey: ["name"] });
// @ts-expect-error: the natural key of a member
association({ ...member, naturalKey: ["nam"] });
