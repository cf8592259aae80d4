import { z } from "zod";
import {
  hasProperties,
  itemsOf,
  type Property,
  propertiesOf,
  schemaFor,
  type Values,
  valuesOf,
} from "../../src/definition";

/** Texts of every form that some property asks for; the first two that a schema takes are its samples. */
const texts = [
  "sample",
  "another",
  "https://one.example.com/path",
  "https://two.example.com/path",
  "one@example.com",
  "two@example.com",
  "+4930111111",
  "+4930222222",
  "2031-01-31T12:00:00.000Z",
  "2032-01-31T12:00:00.000Z",
  "sampletext1",
  "anothertext2",
  "con_0123456789abcdef",
  "con_fedcba9876543210",
  "org_0123456789abcdef",
  "org_fedcba9876543210",
  "0123456789abcdef0123456789abcdef",
  "fedcba9876543210fedcba9876543210",
  "0123456789012345",
  "auth0|0123456789abcdef01234567",
  "US",
  "DE",
  "sample.example.com",
  "another.example.com",
  "urn:sample",
  "urn:another",
  "/sample",
  "/another",
  `${"A".repeat(86)}==`,
  `${"B".repeat(86)}==`,
  "https://one.example.com/login?organization={organization_id}",
  "https://two.example.com/login?organization={organization_id}",
  "uap_0123456789abcdef012345",
  "uap_fedcba9876543210fedcba",
  "cop_0123456789abcdef012345",
  "cop_fedcba9876543210fedcba",
  "10.0.0.1",
  "10.0.0.2",
];

/** Which of two different values of a property to take. */
export type Choice = 0 | 1;

/** A valid value of a property; `required` leaves out what need not be there. */
export function sample(property: Property, choice: Choice, extent: "required" | "all" = "all"): unknown {
  const { schema } = property;
  if (hasProperties(schema)) return sampleOf(objectIn(schema), choice, extent);
  if (schema instanceof z.ZodUnion)
    return sample({ ...property, schema: schema.options[0] as z.ZodType }, choice, extent);
  if (schema instanceof z.ZodArray) return [sample(itemsOf(schema), choice, extent)];
  if (schema instanceof z.ZodRecord) return { [`key${choice}`]: sample(valuesOf(schema), choice, extent) };
  if (schema instanceof z.ZodUnknown || schema instanceof z.ZodAny) return `anything ${choice}`;
  const taken = candidates(schema).filter((value) => schema.safeParse(value).success);
  if (taken.length === 0) throw new Error(`No sample fits ${property.name}: add one to test/definitions/sample.ts`);
  return taken[choice] ?? taken[0];
}

/** The object that a union takes is sampled by its last alternative: the one that says most. */
const objectIn = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodUnion ? (schema.options.at(-1) as z.ZodType) : schema;

/** A valid object: of every property one sample, or of the required ones only. */
export function sampleOf(schema: z.ZodType, choice: Choice, extent: "required" | "all", given: Values = {}): Values {
  const values: Values = { ...given };
  const missing = (properties: readonly Property[]) =>
    properties.filter(({ name, local }) => !(name in values) && !local);
  for (const property of missing(propertiesOf(schemaFor(schema, values))))
    if (!property.variants && (extent === "all" || !property.optional))
      values[property.name] = sample(property, choice, extent);
  for (const property of missing(propertiesOf(schemaFor(schema, values))))
    if (extent === "all" || !property.optional) values[property.name] = sample(property, choice, extent);
  return values;
}

function candidates(schema: z.ZodType): unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options as unknown[];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) {
    const least = Number.isSafeInteger(schema.minValue) ? Math.max(schema.minValue!, 0) : 0;
    return [least + 1, least + 2, least, 10_000, 100];
  }
  return texts;
}
