import { type Definition, propertiesOf, type Sensitivity, type Severity, schemaFor, type Values } from "../definition";
import { type Leaf, type Path, valueAt } from "../engine";

/** What is said about a property at this path, or about one above it. */
export function sensitivityOf({ security }: Definition, path: Path): Sensitivity | undefined {
  const above = path.map((_, depth) => path.slice(0, path.length - depth).join("."));
  return above.map((name) => security.properties?.[name]).find(Boolean);
}

/** What a value becomes when it is not declared. */
export interface Fallback {
  /** Whether it is known at all. */
  readonly isKnown: boolean;
  readonly value?: unknown;
}

/**
 * What Auth0 has while a property is not declared: what it falls back to, or for a new object what Auth0 fills in.
 * A value that Auth0 cannot take back stays as it was before.
 */
export function fallbackOf(
  definition: Definition,
  { path, properties }: Leaf,
  values: Values,
  before?: unknown,
): Fallback {
  const own = properties.at(-1);
  if (own?.permanent && before !== undefined) return { isKnown: true, value: before };
  if (properties.length === path.length && own?.unset !== undefined) return { isKnown: true, value: own.unset };
  for (let depth = properties.length; depth > 0; depth--) {
    const { filled } = properties[depth - 1]!;
    const siblings = valueAt(values, path.slice(0, depth - 1)) as Values | undefined;
    if (filled) return { isKnown: true, value: valueAt(filled(siblings ?? {}), path.slice(depth)) };
  }
  return { isKnown: false };
}

/** How bad it is when an object goes: not at all where a delete sends nothing. */
export function deletionSeverity({ operations, security, kind }: Definition, state: Values): Severity {
  if (!operations.delete || kind === "action") return "low";
  return security.deletion?.(state) ?? "high";
}

/** Whether a property of this name exists in the shape that the values have. */
export const isKnownProperty = (definition: Definition, values: Values, name: string): boolean =>
  propertiesOf(schemaFor(definition.inputs, values)).some((property) => property.name === name);
