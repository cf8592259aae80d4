import { z } from "zod";
import { itemsOf, type Property, snakeCase } from "../definition";

/** A demand on a value beyond its type, in zod's own terms. */
interface Check {
  check?: string;
  format?: string;
  error?: (issue: never) => unknown;
  minimum?: number;
  maximum?: number;
  length?: number;
  value?: number;
  pattern?: RegExp;
}

function checksOf(schema: z.ZodType): Check[] {
  const { checks = [], ...own } = schema.def;
  return [own as Check, ...checks.map((check) => check._zod.def as Check)];
}

const capitalized = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** The sentence that a broken check is reported with says what is allowed. */
function demandOf({ error, format, pattern }: Check): string | undefined {
  const message = error?.({ input: undefined } as never);
  if (typeof message === "string") return `${capitalized(message)}.`;
  return format === "regex" ? `Must match \`${pattern?.source}\`.` : undefined;
}

const range = (unit: string, minimum: number | undefined, maximum: number | undefined): string | undefined => {
  if (minimum === maximum && minimum !== undefined) return `Exactly ${minimum}${unit}.`;
  if (minimum && maximum !== undefined) return `${minimum} to ${maximum}${unit}.`;
  if (maximum !== undefined) return `At most ${maximum}${unit}.`;
  if (minimum === 1 && unit) return "Must not be empty.";
  return minimum ? `At least ${minimum}${unit}.` : undefined;
};

/** What a value may be, as sentences: limits, patterns, formats. */
function limitsOf(schema: z.ZodType): string[] {
  const checks = checksOf(schema);
  const lastOf = <K extends keyof Check>(key: K, check?: string): Check[K] | undefined =>
    checks.filter((one) => one[key] !== undefined && (!check || one.check === check)).at(-1)?.[key];
  const length = lastOf("length");
  const sentences = [
    ...checks.map(demandOf),
    range(
      schema instanceof z.ZodArray ? " items" : " characters",
      length ?? lastOf("minimum"),
      length ?? lastOf("maximum"),
    ),
    range("", lastOf("value", "greater_than"), lastOf("value", "less_than")),
  ].filter((sentence) => sentence !== undefined);
  if (!(schema instanceof z.ZodArray)) return sentences;
  return [...sentences, ...limitsOf(itemsOf(schema).schema).map(ofEach)];
}

const ofEach = (sentence: string): string => `Each ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;

/** Whether every number of a sentence is in the description already. */
const tells = (description: string, sentence: string): boolean => {
  const numbers = sentence.match(/\d+/g);
  return numbers?.every((number) => description.includes(number)) ?? false;
};

const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value) && value !== "";

/** What follows from a property's schema and is not in its description, as sentences. */
function factsOf(property: Property): string[] {
  const description = property.description ?? "";
  const { unset, secret } = property;
  return [
    ...limitsOf(property.schema).filter((sentence) => !tells(description, sentence)),
    isPlain(unset) && !/unless|default/i.test(description) && `Default: \`${JSON.stringify(unset)}\`.`,
    property.immutable && !/replaces/.test(description) && "Changing it replaces the resource.",
    property.createOnly && "Only the creation takes it: a later change has no effect.",
    property.permanent && !property.members && "Once set, it cannot be unset: Auth0 keeps the last value.",
    secret && "Secret: encrypted in state.",
    property.writeOnly &&
      !property.createOnly &&
      !property.fingerprint &&
      "Auth0 never answers it, so a change made elsewhere goes unseen.",
    property.wire !== snakeCase(property.name) && `\`${property.wire}\` in the API.`,
  ].filter((sentence) => typeof sentence === "string");
}

/** The description of a property with the facts of its schema, in one paragraph. */
export const paragraphOf = (property: Property): string =>
  [property.description, ...factsOf(property)].filter((sentence) => sentence).join(" ");

/** What there is to know of a value that is got rather than given. */
export const briefOf = ({ description, secret }: Property): string =>
  [description, secret && "Secret."].filter((sentence) => sentence).join(" ");
