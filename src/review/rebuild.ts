import { z } from "zod";
import { hasProperties, isObject, itemsOf, type Property, propertiesOf, schemaFor } from "../definition";

/** What is known of a value: its schema, and whether it stands for a resource. */
export type Known = Pick<Property, "schema" | "reference" | "secret">;

/** What takes the place of a value, or undefined when it is to be looked into. `known` is undefined for a name of the user's own. */
export type Replace = (value: unknown, known: Known | undefined, name: string) => unknown;

/** A value of which parts are replaced, at any depth. */
export function rebuild(value: unknown, known: Known | undefined, name: string, replace: Replace): unknown {
  const replaced = replace(value, known, name);
  if (replaced !== undefined) return replaced;
  const schema = known?.schema ?? z.unknown();
  if (Array.isArray(value)) {
    const items: Known = schema instanceof z.ZodArray ? itemsOf(schema) : { schema: z.unknown() };
    const reference = items.reference ?? known?.reference;
    return value.map((item) => rebuild(item, { ...items, reference }, name, replace));
  }
  if (!isObject(value)) return value;
  const properties = hasProperties(schema) ? propertiesOf(schemaFor(schema, value)) : [];
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const property = properties.find((candidate) => candidate.name === key);
      return [key, rebuild(item, property, key, replace)];
    }),
  );
}
