import { z } from "zod";
import type { ObjectList, Request, Values } from "./api";
import type { Constraint } from "./constraints";
import type { Definition } from "./definition";
import { object, type Property, propertiesOf } from "./schema";
import { local } from "./traits";

/** Path with the names of arguments in braces; of several paths, the first whose arguments are all given. */
type Paths = string | readonly string[];

/** A list that a query reads. */
export interface QueriedList extends Pick<ObjectList, "by" | "id" | "keys" | "olderTwin" | "read" | "take"> {
  readonly path: Paths;
  /** Name under which an answer holds the items, where it is not the list itself. */
  readonly key?: string;
  /** Argument that holds several values, each asked for in a request of its own. */
  readonly each?: string;
  /** Path of a search in its place, by checkpoint, where the argument `q` is given. */
  readonly search?: string;
  /** What narrows the list down to what the arguments ask for, besides those that are sent. */
  readonly filter?: (args: Values) => Request["query"];
  /** Argument that the API has no filter for: items have its value as their property of that name. */
  readonly match?: string;
}

/** A question to the tenant, as data. It changes nothing. Arguments that are neither in the path nor local are sent. */
export interface Query {
  /** Name of the function. */
  readonly name: string;
  /** Type of the resources that it answers, where it is derived from their definition. */
  readonly of?: string;
  readonly description: string;
  readonly args: z.ZodObject;
  readonly constraints?: readonly Constraint[];
  /** What is answered; of one item, when it is a list. */
  readonly result: z.ZodType;
  /** Name of an object's id in the result, where no path of one object tells. */
  readonly idName?: string;
  /** Scopes of which the token needs one. */
  readonly scopes: readonly string[];
  /** Reads one object, when all arguments in a path are given. */
  readonly one?: {
    readonly path: Paths;
    /** Method of a request that asks and changes nothing; GET unless set. */
    readonly method?: "POST";
    /** Whether the arguments are the body of the request. */
    readonly isBody?: boolean;
    /** What is sent besides the arguments. */
    readonly query?: Request["query"];
    /** Keys that every answer holds, where it does not tell the value of the argument in the path. */
    readonly holds?: readonly string[];
    /** The object, from an answer that is not just that. */
    readonly select?: (answer: unknown) => unknown;
  };
  /** Reads a list. */
  readonly list?: QueriedList;
  /** Whether the list is searched for one object: none and several are errors. */
  readonly only?: boolean;
  /** What to do when the tenant answers that it does not have the endpoint, which Auth0 has removed. */
  readonly removed?: string;
  /** Where Auth0 is with it, while that is not generally available. */
  readonly releaseStage?: Definition["releaseStage"];
  readonly source?: string;
}

/** The arguments of a list: its filters, and how much of it is read. */
export const filters = (shape: z.core.$ZodLooseShape = {}): z.ZodObject =>
  object({
    ...shape,
    limit: local(z.int().min(1)).optional().describe("Most items to read; all of them unless set."),
  });

/** The argument of a search, with a query that finds something and what the search knows of an object. */
export const lucene = (example: string, fields: string): z.ZodType =>
  z
    .string()
    .min(1)
    .optional()
    .describe(
      `Lucene query of at most five conditions, such as \`${example}\`, about ${fields}. What was changed just now is found a while later. Early access.`,
    );

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
