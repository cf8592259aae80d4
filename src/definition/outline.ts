import { z } from "zod";
import { hasProperties, itemsOf, type Property, propertiesOf, valuesOf } from "./schema";
import type { Variants } from "./traits";

/** What a program needs to know of a value before it hands it to the engine, without the schema. */
export interface Outline {
  readonly secret?: true;
  /** Property of a resource that may be given in place of the value. */
  readonly reference?: string;
  /** The same for resources of other types, by type. */
  readonly or?: Readonly<Record<string, string>>;
  /** A file, or another asset of Pulumi's, may be given in place of the text. */
  readonly asset?: true;
  /** Whether anything within is a secret. */
  readonly holdsSecret?: true;
  /** Of a list: its items. */
  readonly items?: Outline;
  readonly properties?: Properties;
  /** The shape depends on the value of a sibling. */
  readonly variants?: { readonly on: string; readonly cases: Readonly<Record<string, Outline>> };
}

/** The properties of an object. */
export interface Properties {
  /** Names of those that are handed on as they are, with spaces between them. */
  readonly plain: string;
  readonly others: Readonly<Record<string, Outline>>;
}

/** The outline of a property. A secret is one as a whole. */
export function outlineOf({ secret, reference, asset, schema, variants }: Property): Outline {
  const common: Outline = {
    ...(reference && { reference: reference.property, ...(reference.or && { or: reference.or }) }),
    ...(asset && { asset }),
  };
  if (secret) return { ...common, secret };
  if (variants) return { ...common, holdsSecret: true, variants: { on: variants.on, cases: casesOf(variants.cases) } };
  if (schema instanceof z.ZodArray) {
    const items = itemsOf(schema);
    return { ...common, ...listOf(outlineOf({ ...items, reference: items.reference ?? reference })) };
  }
  if (schema instanceof z.ZodRecord) return { ...common, ...holding(outlineOf(valuesOf(schema))) };
  return hasProperties(schema) ? { ...common, ...withProperties(schema) } : common;
}

const casesOf = (cases: Variants["cases"]): Record<string, Outline> =>
  Object.fromEntries(Object.entries(cases).map(([value, shape]) => [value, withProperties(shape)]));

const listOf = (items: Outline): Outline => ({ items, ...holding(items) });

const withProperties = (schema: z.ZodType): Outline => {
  const properties = outlinesOf(schema);
  return Object.values(properties.others).some(isSecret) ? { properties, holdsSecret: true } : { properties };
};

const isSecret = ({ secret, holdsSecret }: Outline): boolean => secret === true || holdsSecret === true;

const holding = (inner: Outline): Outline => (isSecret(inner) ? { holdsSecret: true } : {});

/** What two objects of a union have under the same name, as one. */
const together = (one: Outline, other: Outline): Outline => ({
  ...one,
  ...other,
  ...(one.properties && other.properties && { properties: joined(one.properties, other.properties) }),
  ...((isSecret(one) || isSecret(other)) && { holdsSecret: true }),
});

function joined(one: Properties, other: Properties): Properties {
  const others = { ...one.others };
  for (const [name, outline] of Object.entries(other.others))
    others[name] = Object.hasOwn(others, name) ? together(others[name]!, outline) : outline;
  const plain = [one, other].flatMap((properties) => properties.plain.split(" ")).filter((name) => name !== "");
  return { plain: [...new Set(plain)].filter((name) => !Object.hasOwn(others, name)).join(" "), others };
}

const known = new WeakMap<z.ZodType, Properties>();

/** The outlines of an object's properties. */
export function outlinesOf(schema: z.ZodType): Properties {
  let properties = known.get(schema);
  if (!properties) {
    const all = new Map<string, Outline>();
    for (const property of propertiesOf(schema)) {
      const before = all.get(property.name);
      all.set(property.name, before ? together(before, outlineOf(property)) : outlineOf(property));
    }
    const others = [...all].filter(([, outline]) => Object.keys(outline).length > 0);
    const plain = [...all.keys()].filter((name) => !others.some(([other]) => other === name));
    properties = { plain: plain.join(" "), others: Object.fromEntries(others) };
    known.set(schema, properties);
  }
  return properties;
}
