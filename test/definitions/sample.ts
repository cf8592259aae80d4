import { z } from "zod";
import {
  hasProperties,
  itemsOf,
  type Property,
  propertiesOf,
  propertyOf,
  schemaFor,
  type Values,
  valuesOf,
} from "../../src/definition";
import { special, texts } from "./sample-texts";

/** Which of two different values of a property to take. */
export type Choice = 0 | 1;

/** Two valid values of a property that differ, or the only one that there is. */
export function samples(property: Property): unknown[] {
  const values = ([0, 1] as const).map((choice) => sample(property, choice));
  return JSON.stringify(values[0]) === JSON.stringify(values[1]) ? [values[0]] : values;
}

/** A valid value of a property; `required` leaves out what need not be there. */
export function sample(property: Property, choice: Choice, extent: "required" | "all" = "all"): unknown {
  const { name, schema } = property;
  const known = special[name]?.filter((value) => schema.safeParse(value).success);
  if (known?.length) return known[choice] ?? known[0];
  if (schema instanceof z.ZodObject) return sampleOf(schema, choice, extent);
  if (schema instanceof z.ZodArray) return arrayOf(property, schema, choice, extent);
  if (schema instanceof z.ZodRecord) {
    const key = property.nested === "merged" ? "key" : `key${choice}`;
    return { [key]: sample(valuesOf(schema), choice, extent) };
  }
  const taken = candidates(property, extent).filter((value) => schema.safeParse(value).success);
  if (taken.length === 0) throw new Error(`No sample fits ${name}: add one to sample-texts.ts`);
  return taken[choice] ?? taken[0];
}

/** A valid object: of every property one sample, or of the required ones only. */
export function sampleOf(schema: z.ZodType, choice: Choice, extent: "required" | "all", given: Values = {}): Values {
  const values: Values = { ...given };
  const fill = (properties: readonly Property[]) => {
    for (const property of properties)
      if (!(property.name in values) && !property.local && (extent === "all" || !property.optional))
        values[property.name] = sample(property, choice, extent);
  };
  fill(propertiesOf(schemaFor(schema, values)).filter(({ variants }) => !variants));
  fill(propertiesOf(schemaFor(schema, values)));
  return withoutContradiction(schemaFor(schema, values), values, choice);
}

/** Where an object does not take all at once: without the first property that can go, or with one alone. */
function withoutContradiction(schema: z.ZodType, values: Values, choice: Choice): Values {
  if (schema.safeParse(values).success) return values;
  const entries = Object.entries(values);
  const fewer = entries.map((entry) => Object.fromEntries(entries.filter((other) => other !== entry)));
  const alone = entries.map((entry) => Object.fromEntries([entry]));
  const [first, second] = [fewer, alone].flatMap((attempts) =>
    attempts.filter((attempt) => schema.safeParse(attempt).success),
  );
  return (choice === 1 ? second : first) ?? first ?? values;
}

/** One item, or as many different ones as it takes. */
function arrayOf(property: Property, schema: z.ZodArray, choice: Choice, extent: "required" | "all"): unknown[] {
  const items = { ...itemsOf(schema), name: property.name };
  const one = sample(items, choice, extent);
  if (schema.safeParse([one]).success) return [one];
  const all = candidates(items, extent).filter((value) => items.schema.safeParse(value).success);
  return choice === 0 ? all : all.reverse();
}

function candidates({ name, schema }: Property, extent: "required" | "all"): unknown[] {
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).flatMap((option) => {
      const alternative = { ...propertyOf(name, option), name };
      return ([0, 1] as const).map((choice) => sample(alternative, choice, extent));
    });
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return numbersFrom(schema);
  return [...texts];
}

function numbersFrom({ minValue, maxValue }: z.ZodNumber): number[] {
  const least = Number.isSafeInteger(minValue) ? Math.max(minValue!, 0) : 0;
  const most = Number.isSafeInteger(maxValue) ? maxValue! : least + 10_000;
  return [least + 1, least + 2, least, most];
}

/** Whether samples are looked for within a property. Of alternatives a part of one is none of another. */
export const isNested = ({ schema }: Property): boolean => hasProperties(schema) && !(schema instanceof z.ZodUnion);
