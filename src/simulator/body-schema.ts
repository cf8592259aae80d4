import { z } from "zod";
import { badRequest } from "./refusal";

type Shape = Record<string, z.ZodType>;

/** Several optional properties of the same type. */
export const optional = (type: z.ZodType, ...names: string[]): Shape =>
  Object.fromEntries(names.map((name) => [name, type.optional()]));

/** Several optional properties of the same type that `null` clears. */
export const clearable = (type: z.ZodType, ...names: string[]): Shape => optional(type.nullable(), ...names);

/** A body whose properties are all known. */
export const body = (shape: Shape): z.ZodObject => z.strictObject(shape);

/** A body that changes something: it has at least one property. */
export const changes = (shape: Shape) =>
  body(shape).refine((value) => Object.keys(value).length > 0, "Too few properties defined (0), minimum 1");

/** A nested object whose properties are not checked. */
export const anything = z.looseObject({});

export const texts = z.array(z.string());

/** Returns a body that fits and refuses any other, in Auth0's words. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value, { reportInput: true });
  const issue = result.error?.issues[0];
  if (!issue) return result.data as z.infer<S>;
  const { reason, at } = explain(issue);
  const property = at.length ? ` on property ${pathText(at)}` : "";
  throw badRequest(`Payload validation error: '${reason}'${property}.`);
}

function explain(issue: z.core.$ZodIssue): { reason: string; at: PropertyKey[] } {
  const at = [...issue.path];
  if (issue.code === "unrecognized_keys")
    return { reason: `Additional properties not allowed: ${issue.keys.join(",")}`, at };
  if (issue.input === undefined && ["invalid_type", "invalid_value"].includes(issue.code))
    return { reason: `Missing required property: ${String(at.at(-1))}`, at: at.slice(0, -1) };
  return { reason: reasonOf(issue), at };
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `Expected type ${expected(issue)} but found type ${typeName(issue.input)}`;
    case "invalid_value":
      return typeof issue.input === "string"
        ? `No enum match for: ${issue.input}`
        : `Expected type string but found type ${typeName(issue.input)}`;
    case "too_small":
      return tooSmall(issue.origin, issue.input, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, issue.input, Number(issue.maximum));
    case "invalid_format":
      return issue.format === "regex"
        ? `String does not match pattern: ${String(issue.pattern).replace(/^\/|\/$/g, "")}`
        : `Object didn't pass validation for format ${issue.format}: ${String(issue.input)}`;
    default:
      return issue.message;
  }
}

function tooSmall(origin: string, input: unknown, minimum: number): string {
  if (origin === "string") return `String is too short (${String(input).length} chars), minimum ${minimum}`;
  if (origin === "array") return `Array is too short (${(input as unknown[]).length}), minimum ${minimum}`;
  return `Value ${String(input)} is less than minimum ${minimum}`;
}

function tooBig(origin: string, input: unknown, maximum: number): string {
  if (origin === "string") return `String is too long (${String(input).length} chars), maximum ${maximum}`;
  if (origin === "array") return `Array is too long (${(input as unknown[]).length}), maximum ${maximum}`;
  return `Value ${String(input)} is greater than maximum ${maximum}`;
}

const expected = (issue: z.core.$ZodIssueInvalidType): string =>
  issue.expected === "int" ? "integer" : issue.expected === "record" ? "object" : issue.expected;

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index ? "." : ""}${String(key)}`)).join("");
