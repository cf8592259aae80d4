import * as z from "zod";
import { badRequest } from "../refusal";

type Shape = Record<string, z.ZodType>;

const each = (type: z.ZodType, names: readonly string[]): Shape =>
  Object.fromEntries(names.map((name) => [name, type]));

/** Several optional properties of the same type. */
export const optional = (type: z.ZodType, ...names: string[]): Shape => each(type.optional(), names);

/** Several optional properties of the same type that `null` clears. */
export const clearable = (type: z.ZodType, ...names: string[]): Shape => each(type.nullish(), names);

/** A body whose properties are all known. */
export const body = (shape: Shape): z.ZodObject => z.strictObject(shape);

/** A body that changes something: it has at least one property. */
export const changes = (shape: Shape) =>
  body(shape).refine((value) => Object.keys(value).length > 0, "Too few properties defined (0), minimum 1");

/** An object that may have more properties than these. */
export const loose = (shape: Shape): z.ZodObject => z.looseObject(shape);

/** A nested object whose properties are not checked. */
export const anything = loose({});

/** Anything at all, but not nothing. */
export const given = z.unknown().refine((value) => value !== undefined);

export const texts = z.array(z.string());

/** One of several words, written with spaces between them. */
export const oneOf = (words: string) => z.enum(words.split(" ") as [string, ...string[]]);

const noneFits = "Data does not match any schemas from 'oneOf'";

/** A value that fits one of several schemas. In what way it fails the others is not told. */
export const either = (...schemas: z.ZodType[]) =>
  z.unknown().refine((value) => schemas.some((schema) => schema.safeParse(value).success), noneFits);

/** Returns a body that fits and refuses any other, in Auth0's words. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value, { reportInput: true });
  const issue = result.error?.issues[0];
  if (!issue) return result.data as z.infer<S>;
  const { reason, at } = explain(issue, schema);
  const description = placeAt(schema, at)?.description;
  const property = at.length ? ` on property ${pathText(at)}${description ? ` (${description})` : ""}` : "";
  throw badRequest(`Payload validation error: '${reason}'${property}.`);
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType): { reason: string; at: PropertyKey[] } {
  const at = [...issue.path];
  if (issue.code === "unrecognized_keys")
    return { reason: `Additional properties not allowed: ${issue.keys.join(",")}`, at };
  if (issue.input === undefined && ["invalid_type", "invalid_value", "custom"].includes(issue.code))
    return { reason: `Missing required property: ${String(at.at(-1))}`, at: at.slice(0, -1) };
  return { reason: reasonOf(issue, placeAt(schema, at)), at };
}

/** What a schema says of one place in a body. */
interface Place {
  /** The schema there, without what makes it optional or nullable. */
  readonly inner: z.ZodType;
  readonly isNullable: boolean;
  readonly description: string | undefined;
}

function placeAt(schema: z.ZodType, path: readonly PropertyKey[]): Place | undefined {
  let place: z.core.$ZodType | undefined = schema;
  for (const key of path) place = place && below(unwrapped(place).inner, key);
  return place && unwrapped(place);
}

function unwrapped(schema: z.core.$ZodType): Place {
  let inner = schema as z.ZodType;
  let { description } = inner;
  let isNullable = false;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    isNullable ||= inner instanceof z.ZodNullable;
    inner = inner.unwrap() as z.ZodType;
    description ??= inner.description;
  }
  return { inner, isNullable, description };
}

function below(schema: z.ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function reasonOf(issue: z.core.$ZodIssue, place: Place | undefined): string {
  const wrongType = (expected: string) =>
    `Expected type ${expected}${place?.isNullable ? ",null" : ""} but found type ${typeName(issue.input)}`;
  switch (issue.code) {
    case "invalid_type":
      return wrongType(
        place?.inner instanceof z.ZodNumberFormat ? "integer" : (typeNames[issue.expected] ?? issue.expected),
      );
    case "invalid_value":
      return typeof issue.input === "string" ? `No enum match for: ${issue.input}` : wrongType("string");
    case "too_small":
      return tooSmall(issue.origin, issue.input, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, issue.input, Number(issue.maximum));
    case "invalid_format":
      return issue.format === "regex"
        ? `String does not match pattern ${String(issue.pattern).replace(/^\/|\/$/g, "")}: ${String(issue.input)}`
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

/** Types that JSON schema calls otherwise. */
const typeNames: Record<string, string> = { record: "object" };

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index ? "." : ""}${String(key)}`)).join("");
