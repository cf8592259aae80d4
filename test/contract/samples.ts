import { resolved, type Schema } from "./contract";

const texts = [
  ...["sample", "https://example.com/a", "jane@example.com", "+4930111111", "2031-01-31T12:00:00.000Z"],
  ...["con_0123456789abcdef", "org_0123456789abcdef", "0123456789abcdef0123456789abcdef", "a", "sample-text-1"],
  ...["flg_sampLe", "var_sampLe", "seg_sampLe", "exp_sampLe"],
  ...["simplified/1.0", "aamva", "#0059d6"],
];

interface TextSchema {
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

function textOf({ pattern, format = "", minLength = 0, maxLength = 1000 }: TextSchema): string {
  if (/ur[il]/.test(format)) return "https://example.com/a";
  if (format === "email") return "jane@example.com";
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (!pattern || expressionOf(pattern).test(text));
  return texts.find(fits) ?? "a".repeat(minLength);
}

/** Some of the patterns have braces that stand for nothing, which only the older syntax takes. */
function expressionOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function objectOf(schema: Schema): Record<string, unknown> {
  const { properties = {}, required = [], allOf = [], minProperties, additionalProperties } = schema;
  const own = Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]));
  const merged: Record<string, unknown> = Object.assign(own, ...allOf.map((part) => sampleOf(part)));
  const open = typeof additionalProperties === "object" ? { any: additionalProperties } : {};
  const [first] = Object.entries({ ...properties, ...open });
  if (minProperties && Object.keys(merged).length === 0 && first) return { [first[0]]: sampleOf(first[1]) };
  return merged;
}

/** A value that a schema takes, with nothing that may be left out. */
export function sampleOf(reference: Schema): unknown {
  const schema = resolved(reference);
  const [branch] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (branch && !schema.properties) return sampleOf(branch);
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum.find((value) => value !== null);
  const types = [schema.type ?? (schema.items ? "array" : "object")].flat();
  if (types.includes("string")) return textOf(schema as TextSchema);
  if (types.includes("boolean")) return true;
  if (types.includes("integer") || types.includes("number")) return Number(schema.minimum ?? 1);
  if (types.includes("array")) return Array(Number(schema.minItems ?? 0)).fill(sampleOf(schema.items ?? {}));
  return objectOf(schema);
}
