import { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  itemsOf,
  propertiesOf,
  schemaFor,
  type Values,
  type Wire,
} from "../../src/definition";
import { formatPath, type Path, valueAt } from "../../src/engine";
import { fromWire, toWire } from "../../src/engine/values/wire";
import { declare } from "../../src/import/declare";
import * as resources from "../../src/resources";
import { distinctCases } from "../definitions/cases";
import { sampleOf } from "../definitions/sample";

/** What the program cannot be without, and no answer tells, keeps an object out of every export. */
const isUntold = ({ inputs }: Definition): boolean =>
  propertiesOf(inputs).some(({ optional, secret, immutable }) => !optional && secret && immutable);

const readable = distinctCases.filter(
  ({ definition }) => definition.operations.read && definition.kind !== "association" && !isUntold(definition),
);

const added = { new_setting: 300, new_switch: false, new_list: ["a"], new_object: { deep: true } };

/** Adds settings that this version does not know to an object, at every depth. Returns where each is. */
function addUnknown(schema: z.ZodType, value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value) && schema instanceof z.ZodArray)
    return value.flatMap((item, index) => addUnknown(itemsOf(schema).schema, item, [...path, index]));
  if (!isObject(value) || !hasProperties(schema)) return [];
  const properties = propertiesOf(schemaFor(schema, fromWire(schema, value) as Values));
  // What is a secret as a whole is never answered.
  const answered = properties.filter(({ secret }) => !secret);
  const below = answered.flatMap((one) => addUnknown(one.schema, value[one.wire], [...path, one.wire]));
  Object.assign(value, structuredClone(added));
  return [...below, ...Object.keys(added).map((key) => [...path, key])];
}

test.each(readable.map((subject) => [subject.name, subject] as const))(
  "of %s every key that this version does not know is declared or named, at every depth",
  (_, { definition, decided }) => {
    const { extra: _extra, ...values } = sampleOf(definition.inputs, 0, "all", decided);
    const object = toWire(definition.inputs, values) as Wire;
    const places = addUnknown(definition.inputs, object);
    const own = { ...definition, declarations: undefined, id: () => "id" };
    const { inputs, refused } = declare(own, object)!;
    const declared = { ...(toWire(definition.inputs, inputs) as Wire), ...(inputs["extra"] as Wire) };
    const bare = (text: string) => text.replaceAll("_", "").toLowerCase();
    const named = new Set(refused.map(({ property }) => bare(property)));
    const isTold = (path: Path) =>
      path.some((_step, depth) => named.has(bare(formatPath(path.slice(0, depth + 1))))) ||
      valueAt(inputs["extra"], path) !== undefined ||
      valueAt(declared, path) !== undefined;
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(places.filter((path) => !isTold(path)).map(formatPath)).toEqual([]);
  },
);

test("what is named like a secret is not declared", () => {
  const { inputs, refused } = declare(resources.tenant, { friendly_name: "Acme", new_secret: "canary" })!;
  expect(inputs).toEqual({ friendlyName: "Acme" });
  expect(refused).toEqual([{ property: "new_secret", reason: "is unknown to this version and named like a secret" }]);
});
