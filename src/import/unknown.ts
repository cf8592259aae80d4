import type { z } from "zod";
import {
  type Definition,
  hasProperties,
  isObject,
  isOpen,
  looksSecret,
  partsOf,
  propertiesOf,
  schemaFor,
  type Values,
  type Wire,
} from "../definition";
import { type Failure, formatPath, fromWire, type Path } from "../engine";

/** What an answer holds and a definition does not know. */
export interface Unknown {
  /** What a program can declare of it, as `extra` takes it. */
  readonly extra: Wire;
  /** What it cannot, and why. */
  readonly refused: readonly Failure[];
}

/** Keys of any object that Auth0 makes up. */
const madeUp: ReadonlySet<string> = new Set(["id", "tenant", "created_at", "updated_at"]);

/** Finds what no property of a definition stands for. What says nothing, such as null or an empty list, is left out. */
export function unknownIn(definition: Definition, object: Wire): Unknown {
  const { inputs: schema, outputs, idName, madeUp: own = [] } = definition;
  const answered = [...propertiesOf(outputs).map(({ wire }) => wire), ...own];
  const ids = idName ? [definition.id(object, {})] : [];
  const result: Unknown & { refused: Failure[] } = { extra: {}, refused: [] };
  const known = (path: Path, value: unknown) =>
    answered.includes(path.join(".")) ||
    madeUp.has(String(path.at(-1))) ||
    (path.length === 1 && ids.includes(value as string));
  for (const { path, value, isListed } of unknownWithin(schema, object)) {
    if (saysNothing(value) || known(path, value)) continue;
    const reason = definition.undeclarable ?? whyNotExtra(path, isListed);
    if (reason) result.refused.push({ property: formatPath(path), reason });
    else place(result.extra, path, value);
  }
  return result;
}

interface Found {
  readonly path: Path;
  readonly value: unknown;
  /** Whether it is within a list, whose items `extra` cannot tell apart. */
  readonly isListed: boolean;
}

function unknownWithin(schema: z.ZodType, value: unknown, path: Path = [], isListed = false): Found[] {
  const shape = isObject(value) ? schemaFor(schema, fromWire(schema, value) as Values) : schema;
  return partsOf(shape, value, "wire").flatMap(({ key, value: part, schema: inner, property }) => {
    const at = [...path, key];
    const isUnknown = !property && hasProperties(shape) && !isOpen(shape);
    return isUnknown
      ? [{ path: at, value: part, isListed }]
      : unknownWithin(inner, part, at, isListed || Array.isArray(value));
  });
}

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

function whyNotExtra(path: Path, isListed: boolean): string | undefined {
  if (looksSecret(String(path.at(-1)))) return "is unknown to this version and named like a secret";
  return isListed ? "is unknown to this version, and within a list that `extra` cannot reach into" : undefined;
}

function place(target: Wire, path: Path, value: unknown): void {
  const [step, ...below] = path;
  if (below.length > 0) {
    const inner = (target[step!] ?? {}) as Wire;
    target[step!] = inner;
    place(inner, below, value);
  } else target[step!] = value;
}
