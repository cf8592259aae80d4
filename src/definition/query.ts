import type { z } from "zod";
import type { Api, Definition, Values } from "./definition";
import type { Property } from "./schema";
import { object, propertiesOf } from "./schema";

/** A list that a query reads to its end. */
export interface QueriedList {
  /** Path with the names of arguments in braces. */
  readonly path: string;
  /** Name under which an answer holds the items. */
  readonly key: string;
  /** How the list is read: by checkpoint, which has no limit, by page, or at once since it has no pages. */
  readonly by: "checkpoint" | "page" | "whole";
  /** Arguments that are sent as filters, under their API names. */
  readonly filters?: readonly string[];
  /** Reads the items in a way of its own, up to the limit. */
  readonly read?: (api: Api, query: Readonly<Record<string, unknown>>, limit: number | undefined) => Promise<unknown[]>;
  /** Whether an item is wanted, where the API has no filter for it. */
  readonly wanted?: (item: Values, args: Values) => boolean;
}

/** A question to the tenant, as data. It changes nothing. */
export interface Query {
  /** Name of the function. */
  readonly name: string;
  readonly description: string;
  readonly args: z.ZodObject;
  /** What is answered; of one item, when it is a list. */
  readonly result: z.ZodType;
  readonly scopes: readonly string[];
  /** Reads one object, when all arguments in the path are given. */
  readonly one?: { readonly path: string; readonly filters?: readonly string[] };
  /** Reads a list. With `only`, one object is looked for in it. */
  readonly list?: QueriedList;
  /** Whether the answer is one object: none and several are errors. */
  readonly only?: boolean;
  readonly source?: string;
}

/** What can be read of a resource: its id, what is declared of it and what the API adds. */
export function resultOf(definition: Definition, id: Record<string, z.ZodType> = {}): z.ZodObject {
  const { inputs, outputs } = definition;
  const read = propertiesOf(inputs).filter(({ name, writeOnly, local }) => !writeOnly && !local && name !== "extra");
  return object({ ...id, ...Object.fromEntries(read.map(optionally)), ...outputs.shape });
}

const optionally = ({ name, schema, nullable, ...property }: Property): [string, z.ZodType] => {
  const { optional: _, ...meta } = property;
  return [name, (nullable ? schema.nullish() : schema.optional()).meta(meta as Record<string, unknown>)];
};
