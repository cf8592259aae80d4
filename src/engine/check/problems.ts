import type { z } from "zod";
import { anything, isObject, type Part, partsOf, propertiesFor, schemaFor, type Values } from "../../definition";
import { formatPath, type Path, valueAt } from "../values/path";
import { hasUnknown } from "../values/unknown";
import { oddValues } from "./odd-values";
import { reason } from "./reason";
import { closest } from "./spelling";

/** A property that the API would refuse, and what it would take instead. */
export interface Failure {
  readonly property: string;
  readonly reason: string;
}

/** Values that cannot be sent at all. */
export const unsendable = (values: Values): Failure[] =>
  oddValues(values).map(({ path, reason }) => ({ property: formatPath(path), reason }));

/** What a schema has against values that can be sent. */
export function problems(schema: z.ZodObject, values: Values, olds: Values = {}): Failure[] {
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
