import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import {
  hasProperties,
  isObject,
  itemsOf,
  looksSecret,
  type Property,
  propertiesOf,
  schemaFor,
  valuesOf,
} from "../definition";

/**
 * Arguments as they are handed to the engine: a resource in place of an id becomes that id, and every secret is
 * wrapped, whether or not the user did.
 */
export function prepared(schema: z.ZodType, values: Record<string, unknown>): Record<string, unknown> {
  const properties = new Map(propertiesOf(schemaFor(schema, values)).map((property) => [property.name, property]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const property = properties.get(name);
      if (property) return [name, preparedValue(property, value)];
      return [name, looksSecret(name) && value !== undefined ? pulumi.secret(value) : value];
    }),
  );
}

function preparedValue(property: Property, given: unknown): unknown {
  const value = dereferenced(property, given);
  if (value === undefined || value === null) return value;
  if (property.secret) return pulumi.secret(value);
  if (isAwaited(value)) return holdsSecret(property) ? pulumi.secret(value) : value;
  const { schema } = property;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = itemsOf(schema);
    return value.map((item) => preparedValue({ ...items, reference: items.reference ?? property.reference }, item));
  }
  if (!isObject(value) || pulumi.CustomResource.isInstance(value)) return value;
  if (hasProperties(schema)) return prepared(schema, value);
  return property.variants ? prepared(emptyShape, value) : value;
}

/** What the API answered, with its secrets wrapped. */
export function withSecrets(schema: z.ZodType, answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withSecrets(schema, item));
  return isObject(answer) && hasProperties(schema) ? prepared(schema, answer) : answer;
}

const emptyShape = z.looseObject({});

const dereferenced = ({ reference }: Property, value: unknown): unknown =>
  reference && pulumi.CustomResource.isInstance(value)
    ? (value as unknown as Record<string, unknown>)[reference.property]
    : value;

const isAwaited = (value: unknown): boolean => pulumi.Output.isInstance(value) || value instanceof Promise;

/** Whether a property, or anything within it, is a secret. */
export function holdsSecret({ secret, schema, variants }: Property): boolean {
  if (secret || variants) return true;
  if (schema instanceof z.ZodArray) return holdsSecret(itemsOf(schema));
  if (schema instanceof z.ZodRecord) return holdsSecret(valuesOf(schema));
  return hasProperties(schema) && propertiesOf(schema).some(holdsSecret);
}
