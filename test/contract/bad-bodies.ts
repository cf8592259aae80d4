import { resolved, type Schema } from "./contract";
import { sampleOf } from "./samples";

/** A body with one fault, and what Auth0 says of such a fault. */
export interface BadBody {
  readonly fault: string;
  readonly body: unknown;
  readonly wording: RegExp;
}

type Fault = [fault: string, value: unknown];

const typesOf = ({ type, properties, items }: Schema): readonly string[] =>
  type === undefined ? (properties ? ["object"] : items ? ["array"] : []) : [type].flat();

const strangers: Record<string, unknown> = {
  string: "text",
  integer: 7,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

/** Values of types that the schema does not name. */
function* ofOtherTypes(schema: Schema): Generator<Fault> {
  const types = typesOf(schema);
  if (types.length === 0) return;
  const taken = types.includes("number") ? [...types, "integer"] : types;
  for (const [type, value] of Object.entries(strangers))
    if (!taken.includes(type)) yield [`${type} instead of ${types.join(" or ")}`, value];
}

function* badTexts(schema: Schema): Generator<Fault> {
  const { pattern, maxLength, minLength } = schema as Record<string, number | string | undefined>;
  if (schema.enum) return yield ["not in the enum", "no-such-value"];
  if (maxLength !== undefined) yield ["too long", String(sampleOf(schema)).padEnd(Number(maxLength) + 1, "a")];
  if (minLength !== undefined && Number(minLength) > 0) yield ["too short", "a".repeat(Number(minLength) - 1)];
  if (pattern !== undefined) for (const text of ["<", "!", " ", ""]) yield ["off the pattern", text];
}

function* badNumbers({ minimum, maximum }: Schema): Generator<Fault> {
  if (typeof minimum === "number") yield ["too small", minimum - 1];
  if (typeof maximum === "number") yield ["too big", maximum + 1];
}

function* badArrays(schema: Schema, depth: number): Generator<Fault> {
  const { items, minItems, maxItems, uniqueItems } = schema;
  const sample = items ? sampleOf(items) : "a";
  if (typeof minItems === "number" && minItems > 0) yield ["too few items", Array(minItems - 1).fill(sample)];
  if (typeof maxItems === "number" && maxItems < 1000) yield ["too many items", Array(maxItems + 1).fill(sample)];
  if (uniqueItems) yield ["an item twice", [sample, sample]];
  if (items) for (const [fault, value] of badValues(items, depth + 1)) yield [`[0] ${fault}`, [value]];
}

function* badObjects(schema: Schema, depth: number): Generator<Fault> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const sample = sampleOf(schema) as Record<string, unknown>;
  if (additionalProperties === false) yield ["an unknown property", { ...sample, noSuchProperty: 1 }];
  for (const name of required)
    yield [`without ${name}`, Object.fromEntries(Object.entries(sample).filter(([key]) => key !== name))];
  for (const [name, property] of Object.entries(properties))
    for (const [fault, value] of badValues(property, depth + 1))
      yield [`${name} ${fault}`, { ...sample, [name]: value }];
  if (typeof additionalProperties === "object")
    for (const [fault, value] of badValues(additionalProperties, depth + 1))
      yield [`any ${fault}`, { ...sample, any: value }];
}

/** Values with one fault each, as deep as the schema goes. */
function* badValues(reference: Schema, depth = 0): Generator<Fault> {
  if (depth > 8) return;
  const schema = resolved(reference);
  if (schema.type === "null") return;
  yield* ofOtherTypes(schema);
  const types = typesOf(schema);
  if (types.includes("string")) yield* badTexts(schema);
  if (types.includes("integer") || types.includes("number")) yield* badNumbers(schema);
  if (types.includes("array")) yield* badArrays(schema, depth);
  if (types.includes("object")) yield* badObjects(schema, depth);
  for (const part of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])])
    yield* badValues(part, depth + 1);
}

/** Auth0 validates with z-schema: its words for each kind of fault. */
const wordings: readonly [fault: RegExp, wording: string][] = [
  [/an unknown property$/, "Additional properties not allowed: noSuchProperty"],
  [/without ([\w.]+)$/, "Missing required property: $1"],
  [/(\w+) instead of ([\w ]+)$/, "Expected type $2(,null)? but found type $1"],
  [/not in the enum$/, "No enum match for: no-such-value"],
  [/too long$/, "String is too long \\(\\d+ chars\\), maximum \\d+"],
  [/too short$/, "String is too short \\(\\d+ chars\\), minimum \\d+"],
  [/off the pattern$/, "String (does not match pattern|is too short|is too long) .*"],
  [/too small$/, "Value -?\\d+ is less than minimum -?\\d+"],
  [/too big$/, "Value \\d+ is greater than maximum \\d+"],
  [/too few items$/, "Array is too short \\(\\d+\\), minimum \\d+"],
  [/too many items$/, "Array is too long \\(\\d+\\), maximum \\d+"],
];

/** Where several schemas are offered, none of them is told of. */
const noneFits = "Data does not match any schemas from 'oneOf'";

function wordingOf(fault: string): RegExp {
  const [pattern, wording] = wordings.find(([kind]) => kind.test(fault))!;
  const [, ...named] = pattern.exec(fault)!;
  const words = wording.replace(/\$(\d)/g, (_, index) => named[index - 1]!.replace(/ or /g, ","));
  return new RegExp(`^Payload validation error: '(${words}|${noneFits})'( on property \\S+( \\(.*\\))?)?\\.$`);
}

/** Bodies that ought to be refused; the document itself has the last word on each. */
export const badBodies = (schema: Schema): BadBody[] =>
  [...badValues(schema)].map(([fault, body]) => ({ fault, body, wording: wordingOf(fault) }));
