import { z } from "zod";
import { isObject, kindsOf } from "../../definition";

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

const nouns: Record<string, string> = {
  int: "whole number",
  bool: "boolean (true or false)",
  boolean: "boolean (true or false)",
  record: "map",
};

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "an array" : article(typeof value);

/** A sentence that says what is allowed. `undefined` leaves it to the schema's own words. */
export function reason(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "is required";
      return `must be ${article(nouns[issue.expected as string] ?? String(issue.expected))}, and is ${kindOf(issue.input)}`;
    case "invalid_value": {
      const values = (issue.values as unknown[]).map((value) => JSON.stringify(value));
      return values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(", ")}`;
    }
    case "too_small":
      return sizeReason("at least", issue.minimum, issue.origin);
    case "too_big":
      return sizeReason("at most", issue.maximum, issue.origin);
    case "invalid_format":
      return issue.format === "regex" && issue.pattern ? `must match ${issue.pattern}` : undefined;
    case "invalid_union":
      if (issue.inst instanceof z.ZodDiscriminatedUnion) return kindReason(issue.inst, issue.input);
      return "has none of the shapes that Auth0 takes here";
    case "unrecognized_keys":
      return "has properties that Auth0 does not know";
    default:
      return undefined;
  }
}

/** What tells the objects of a union apart has none of its values. */
function kindReason({ options, def: { discriminator } }: z.ZodDiscriminatedUnion, input: unknown): string {
  if (!isObject(input) || input[discriminator] === undefined) return "is required";
  const kinds = (options as z.ZodType[]).flatMap((option) => kindsOf(option, discriminator));
  return `must be one of ${kinds.map((kind) => JSON.stringify(kind)).join(", ")}`;
}

function sizeReason(bound: string, limit: unknown, origin: unknown): string {
  if (origin === "string")
    return limit === 1 && bound === "at least" ? "must not be empty" : `must have ${bound} ${limit} characters`;
  if (origin === "array" || origin === "set") return `must have ${bound} ${limit} ${limit === 1 ? "item" : "items"}`;
  return `must be ${bound} ${limit}`;
}
