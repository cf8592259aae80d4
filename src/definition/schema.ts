import { z } from "zod";
import { own } from "./objects";
import { type Reference, type Traits, trait, traitsOf, type Variants } from "./traits";

/** An object whose properties are all known: any other key is a mistake that is reported. */
export const object = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape);

/** An object of which Auth0 documents some properties: other keys pass through as they are. */
export const open = <S extends z.core.$ZodLooseShape>(shape: S) => z.looseObject(shape);

/** A map whose keys are the user's own, never renamed. */
export const map = <S extends z.ZodType>(value: S) => z.record(z.string(), value);

/** An array whose order has no meaning. */
export const set = <S extends z.ZodType>(item: S) => trait(z.array(item), { set: true });

/** Open map of anything JSON can hold. */
export const json = () => map(z.unknown());

/** An object whose shape depends on a sibling property. Values of the sibling that have no shape leave it open. */
export const variants = (on: string, cases: Variants["cases"]) => trait(json(), { variants: { on, cases } });

/** One property of an object schema, as every walker sees it. */
export interface Property extends Traits {
  readonly name: string;
  /** The API's name. */
  readonly wire: string;
  /** The schema without optional and nullable. */
  readonly schema: z.ZodType;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly description: string | undefined;
}

const known = new WeakMap<z.ZodType, readonly Property[]>();

/** The properties of an object schema, or of the objects of a union, in their declared order. */
export function propertiesOf(schema: z.ZodType): readonly Property[] {
  let properties = known.get(schema);
  if (!properties) {
    properties = objectsOf(schema).flatMap((object) =>
      Object.entries(object.shape).map(([name, value]) => propertyOf(name, value as z.ZodType)),
    );
    known.set(schema, properties);
  }
  return properties;
}

/** The properties that an object with these values can have; none where the schema is not that of an object. */
export const propertiesFor = (schema: z.ZodType, values: Record<string, unknown>): readonly Property[] =>
  propertiesOf(schemaFor(schema, values));

/** The objects that a schema accepts: itself, or those of a union. */
const objectsOf = (schema: z.ZodType): z.ZodObject[] =>
  schema instanceof z.ZodUnion
    ? (schema.options as z.ZodType[]).flatMap(objectsOf)
    : schema instanceof z.ZodObject
      ? [schema]
      : [];

/** Whether an object takes properties that its schema does not know. */
export const isOpen = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown;

/** Whether walkers look for properties in a value of this schema. */
export const hasProperties = (schema: z.ZodType): boolean => objectsOf(schema).length > 0;

const items = new WeakMap<z.ZodArray, Property>();

/** The schema of an array's items, below optional and nullable. */
export function itemsOf(schema: z.ZodArray): Property {
  let property = items.get(schema);
  if (!property) {
    property = propertyOf("", schema.element as z.ZodType);
    items.set(schema, property);
  }
  return property;
}

/** What a property stands for, or the items of a list. */
export const referenceOf = ({ reference, schema }: Pick<Property, "reference" | "schema">): Reference | undefined =>
  reference ?? (schema instanceof z.ZodArray ? itemsOf(schema).reference : undefined);

/** The schema of what no schema describes. One for all: to make another takes zod as long as to check a value. */
export const anything = z.unknown();

/** The schema of a map's values, below optional and nullable. */
export const valuesOf = (schema: z.ZodRecord): Property => propertyOf("", schema.valueType as z.ZodType);

/** The schema of what a name of the user's own stands for: the values of a map, or anything. */
export const entrySchemaOf = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodRecord ? valuesOf(schema).schema : anything;

/** The schema, and what is known of it, below optional and nullable. */
export function propertyOf(name: string, wrapped: z.ZodType): Property {
  let schema = wrapped;
  let { optional, nullable } = { optional: false, nullable: false };
  let { description, ...traits } = traitsOf(wrapped);
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    if (schema instanceof z.ZodOptional) optional = true;
    else nullable = true;
    schema = schema.unwrap() as z.ZodType;
    const { description: inner, ...more } = traitsOf(schema);
    description ??= inner;
    traits = { ...more, ...traits };
  }
  return { ...traits, name, wire: traits.wire ?? snakeCase(name), schema, optional, nullable, description };
}

/** The property that tells the objects of a union apart, where one does. The API spells it as we do. */
export const discriminatorOf = (schema: z.ZodType): string | undefined =>
  schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;

/** The values of that property with which a value is this object of the union. */
export const kindsOf = (option: z.ZodType, discriminator: string): readonly unknown[] => [
  ...((option as z.ZodObject).shape[discriminator] as z.ZodLiteral).values,
];

/**
 * The schema of an object for this value: of a union that a property tells apart the object that it is, and properties
 * whose shape depends on a sibling get the sibling's shape.
 */
export function schemaFor(schema: z.ZodType, value: Record<string, unknown>): z.ZodType {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const on = schema.def.discriminator;
    return (schema.options as z.ZodType[]).find((option) => kindsOf(option, on).includes(own(value, on))) ?? schema;
  }
  const varying = propertiesOf(schema).find((property) => property.variants);
  const { on = "", cases = {} } = varying?.variants ?? {};
  const shape = own(cases, String(own(value, on)));
  return varying && shape ? withShape(schema as z.ZodObject, varying, shape) : schema;
}

const shaped = new WeakMap<z.ZodType, Map<z.ZodType, z.ZodType>>();

function withShape(schema: z.ZodObject, property: Property, shape: z.ZodType): z.ZodType {
  const variantsOf = shaped.get(schema) ?? new Map<z.ZodType, z.ZodType>();
  shaped.set(schema, variantsOf);
  let result = variantsOf.get(shape);
  if (!result) {
    const { variants: _, optional, nullable, name, schema: __, ...traits } = property;
    let replaced: z.ZodType = trait(shape, traits);
    if (nullable) replaced = replaced.nullable();
    if (optional) replaced = replaced.optional();
    result = schema.extend({ [name]: replaced });
    variantsOf.set(shape, result);
  }
  return result;
}

/** `clientId` as the API spells it by rule: `client_id`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
