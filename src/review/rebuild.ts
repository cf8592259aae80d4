import { anything, type Property, referenceOf, withParts } from "../definition";

/** What is known of a value: its schema, and whether it stands for a resource. */
export type Known = Pick<Property, "schema" | "reference" | "secret">;

/** What takes the place of a value, or undefined when it is to be looked into. `known` is undefined for a name of the user's own. */
export type Replace = (value: unknown, known: Known | undefined, name: string) => unknown;

/** A value of which parts are replaced, at any depth. */
export function rebuild(value: unknown, known: Known | undefined, name: string, replace: Replace): unknown {
  const replaced = replace(value, known, name);
  if (replaced !== undefined) return replaced;
  return withParts(known?.schema ?? anything, value, ({ key, value: part, schema, property }) =>
    typeof key === "number"
      ? rebuild(part, { ...property, schema, reference: known && referenceOf(known) }, name, replace)
      : rebuild(part, property, key, replace),
  );
}
