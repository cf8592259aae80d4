import { z } from "zod";
import {
  anything,
  type Definition,
  isObject,
  kindsOf,
  type Part,
  partsOf,
  propertiesFor,
  propertiesOf,
  schemaFor,
  type Values,
} from "../definition";
import { overlaps } from "./extra";
import { oddValues } from "./odd-values";
import { formatPath, type Path, valueAt } from "./path";
import { closest } from "./spelling";
import { hasUnknown } from "./unknown";

/** A property that the API would refuse, and what it would take instead. */
export interface Failure {
  readonly property: string;
  readonly reason: string;
}

/**
 * Everything that is wrong with the inputs of a resource. Nothing is sent; what is not known yet is not judged, and
 * what an object did without before, such as a secret that an import could not know, is not asked for.
 */
export function check(definition: Definition, inputs: Values, olds: Values = {}): Failure[] {
  const odd = unsendable(inputs);
  if (odd.length > 0) return odd;
  return [
    ...problems(definition.inputs, inputs, olds),
    ...declaredTwice(definition, inputs),
    ...declaredAway(definition, inputs),
    ...brokenRules(definition, inputs),
  ];
}

const unsendable = (values: Values): Failure[] =>
  oddValues(values).map(({ path, reason }) => ({ property: formatPath(path), reason }));

/** What a schema has against values. */
export function problems(schema: z.ZodObject, values: Values, olds: Values = {}): Failure[] {
  const odd = unsendable(values);
  if (odd.length > 0) return odd;
  const result = schemaFor(schema, values).safeParse(values, {
    error: (issue) => reason(issue as z.core.$ZodRawIssue),
  });
  const issues = result.success ? [] : ofType(result.error.issues.flatMap(flatten));
  const spelt = misspelt(schema, values, []);
  const others = issues
    .filter(({ path }) => !awaited(values, path) && !(isMissing(values, path) && isMissing(olds, path)))
    .flatMap((issue) => failuresOf(schema, values, issue))
    .filter(({ property }) => !spelt.some((one) => one.property === property));
  return distinct([...others, ...spelt]);
}

/** Objects that are open take any key; one that the API uses for a property that has a name here is a mistake. */
function misspelt(schema: z.ZodType, value: unknown, path: Path): Failure[] {
  const properties = isObject(value) ? propertiesFor(schema, value) : [];
  return partsOf(schema, value).flatMap(({ key, value: part, schema: inner, property }) => {
    const at = [...path, key];
    const spelt = property ? undefined : properties.find(({ wire }) => wire === key);
    return spelt
      ? [{ property: formatPath(at), reason: `is spelled \`${spelt.name}\` here` }]
      : misspelt(inner, part, at);
  });
}

/** Of what is declared under our name and in `extra` nobody can say which one is meant. */
const declaredTwice = ({ inputs: schema }: Definition, inputs: Values): Failure[] =>
  overlaps(schema, inputs).map(({ typed, extra }) => ({
    property: formatPath(extra),
    reason: `is declared as \`${formatPath(typed)}\` as well; declare it in one of the two places`,
  }));

/** Members that the API keeps at an endpoint of their own are no part of the object any more: newer tenants refuse them there. */
function declaredAway({ inputs: schema }: Definition, inputs: Values): Failure[] {
  const { extra } = inputs;
  if (!isObject(extra)) return [];
  return propertiesOf(schema)
    .filter(({ members, name, wire }) => members && Object.hasOwn(extra, wire) && inputs[name] === undefined)
    .map(({ name, wire }) => ({
      property: formatPath(["extra", wire]),
      reason: `is not part of the object in newer tenants, which refuse it there; declare it as \`${name}\``,
    }));
}

function brokenRules(definition: Definition, inputs: Values): Failure[] {
  return definition.rules.flatMap(({ properties, broken }) => {
    if (properties.some((name) => hasUnknown(inputs[name]))) return [];
    const reason = broken(inputs);
    return reason ? [{ property: properties[0]!, reason }] : [];
  });
}

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path: Path;
  readonly keys?: readonly string[];
}

/** The issues of the alternative that fits best stand for those of a union. */
function flatten(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path as Path;
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const [best] = [...issue.errors].sort((one, other) => one.length - other.length);
    if (best!.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"))
      return best!.flatMap((inner) =>
        flatten({ ...inner, path: [...path, ...(inner.path as Path)] } as z.core.$ZodIssue),
      );
  }
  return [
    {
      code: issue.code,
      message: issue.message,
      path,
      keys: issue.code === "unrecognized_keys" ? issue.keys : undefined,
    },
  ];
}

/** Of a value of the wrong type nothing else is said: the schema library measures the length of a list as that of a text. */
function ofType(issues: readonly Issue[]): Issue[] {
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => formatPath(path)));
  return issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(formatPath(path)));
}

/** Whether an issue is about a value that is not known yet, or one that holds such a value. */
const awaited = (inputs: Values, path: Path): boolean =>
  path.some((_, depth) => hasUnknownItself(valueAt(inputs, path.slice(0, depth + 1))));

/** Whether an object is there and the property that is meant is not. */
const isMissing = (values: Values, path: Path): boolean =>
  Object.keys(values).length > 0 && isObject(valueAt(values, path.slice(0, -1))) && valueAt(values, path) === undefined;

const hasUnknownItself = (value: unknown): boolean => !isObject(value) && !Array.isArray(value) && hasUnknown(value);

function failuresOf(schema: z.ZodObject, inputs: Values, issue: Issue): Failure[] {
  if (!issue.keys) return [{ property: formatPath(issue.path), reason: issue.message }];
  const known = propertiesAt(schema, inputs, issue.path);
  return issue.keys.map((key) => {
    const suggestion = closest(key, known);
    return {
      property: formatPath([...issue.path, key]),
      reason: `is not a property that Auth0 has here${suggestion ? `; did you mean \`${suggestion}\`?` : ""}`,
    };
  });
}

function propertiesAt(root: z.ZodObject, inputs: Values, path: Path): string[] {
  let at: Pick<Part, "schema" | "value"> = { schema: root, value: inputs };
  for (const step of path)
    at = partsOf(at.schema, at.value).find(({ key }) => key === step) ?? { schema: anything, value: undefined };
  return propertiesFor(at.schema, isObject(at.value) ? at.value : {}).map(({ name }) => name);
}

const distinct = (failures: Failure[]): Failure[] => [
  ...new Map(failures.map((failure) => [`${failure.property} ${failure.reason}`, failure])).values(),
];

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
function reason(issue: z.core.$ZodRawIssue): string | undefined {
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
