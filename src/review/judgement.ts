import { type Definition, own, type Sensitivity, type Severity, type Values } from "../definition";
import { hasUnknown, type Leaf, type Path, valueAt } from "../engine";

/** What is said about the property at this path, or about one above it. */
export function sensitivityOf({ security }: Definition, path: Path): Sensitivity | undefined {
  const upwards = path.map((_, depth) => path.slice(0, path.length - depth).join("."));
  return upwards.map((name) => own(security.properties ?? {}, name)).find(Boolean);
}

/**
 * What Auth0 has while a property is not declared, as far as that is known: what it goes back to, what it fills in, or
 * the last value where there is no way back.
 */
export function fallbackOf({ path, properties }: Leaf, values: Values, last: unknown): unknown {
  const own = properties.length === path.length ? properties.at(-1) : undefined;
  if (own?.permanent && last !== undefined) return last;
  if (own?.unset !== undefined) return own.unset;
  for (let depth = properties.length; depth > 0; depth--) {
    const siblings = (valueAt(values, path.slice(0, depth - 1)) ?? {}) as Values;
    const filled = properties[depth - 1]!.serverDefault?.(siblings);
    if (filled !== undefined) return valueAt(filled, path.slice(depth));
  }
  return undefined;
}

/** How bad a change is: as its definition judges it, and in between where the new value is not known yet. */
export function judge({ judge }: Sensitivity, before: unknown, after: unknown): Severity {
  return hasUnknown(before) || hasUnknown(after) ? "medium" : judge(before ?? undefined, after ?? undefined);
}

/** How bad it is to lose an object: hardly where a delete sends nothing. */
export function lossOf({ operations, security }: Definition, state: Values): Severity {
  return operations.delete ? (security.deletion?.(state) ?? "high") : "low";
}
