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
 * wrapped, whether or not the user did; in maps of the user's own as well, unless said.
 */
export function prepared(schema: z.ZodType, values: Record<string, unknown>, maps = true): Record<string, unknown> {
  const properties = new Map(propertiesOf(schemaFor(schema, values)).map((property) => [property.name, property]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const property = properties.get(name);
      return [name, property ? preparedValue(property, value, maps) : preparedUnknown(name, value)];
    }),
  );
}

function preparedValue(property: Property, given: unknown, maps: boolean): unknown {
  const value = dereferenced(property, given);
  if (value === undefined || value === null) return value;
  if (property.secret) return pulumi.secret(value);
  if (isAwaited(value)) return holdsSecret(property) ? pulumi.secret(value) : value;
  const { schema } = property;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const items = itemsOf(schema);
    const one = { ...items, reference: items.reference ?? property.reference };
    return value.map((item) => preparedValue(one, item, maps));
  }
  if (!isObject(value) || pulumi.CustomResource.isInstance(value)) return value;
  if (hasProperties(schema)) return prepared(schema, value, maps);
  return maps || property.variants ? preparedUnknown("", value) : value;
}

/** A value that no schema knows: what the names in it call a secret is one. */
function preparedUnknown(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (looksSecret(name)) return pulumi.secret(value);
  if (Array.isArray(value)) return value.map((item) => preparedUnknown("", item));
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, preparedUnknown(key, item)]))
    : value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && !isAwaited(value) && !pulumi.CustomResource.isInstance(value);

/** What the API answered, with its secrets wrapped. */
export function withSecrets(schema: z.ZodType, answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withSecrets(schema, item));
  return isObject(answer) && hasProperties(schema) ? prepared(schema, answer, false) : answer;
}

const dereferenced = ({ reference }: Property, value: unknown): unknown =>
  reference && pulumi.CustomResource.isInstance(value)
    ? (value as unknown as Record<string, unknown>)[reference.property]
    : value;

export const isAwaited = (value: unknown): boolean => pulumi.Output.isInstance(value) || value instanceof Promise;

/** Whether a property, or anything within it, is a secret. */
function holdsSecret({ secret, schema, variants }: Property): boolean {
  if (secret || variants) return true;
  if (schema instanceof z.ZodArray) return holdsSecret(itemsOf(schema));
  if (schema instanceof z.ZodRecord) return holdsSecret(valuesOf(schema));
  return hasProperties(schema) && propertiesOf(schema).some(holdsSecret);
}
