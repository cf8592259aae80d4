import type { Property } from "../definition";
import { paragraphOf } from "./facts";

/** How the types of a schema are spelled, by what they are for. */
export interface Dialect {
  /** The type of a place that holds a value: `Input<T>` where a promise or an output may stand in. */
  readonly place: (type: string, property: Property) => string;
  /** How an interface is referred to. */
  readonly refer: (name: string) => string;
  readonly name: (property: Property) => string;
  readonly includes: (property: Property) => boolean;
  readonly optional: (property: Property) => boolean;
  readonly nullable: (property: Property) => boolean;
  /** What is said about a property. */
  readonly doc: (property: Property) => string;
}

const plain = {
  name: ({ name }: Property) => name,
  includes: () => true,
  optional: ({ optional }: Property) => optional,
  nullable: ({ nullable }: Property) => nullable,
};

/** What a program gives: promises and outputs are taken at every depth, and a resource in place of its id. */
export const argumentDialect = (resources: ReadonlySet<string>): Dialect => ({
  place: (type, { reference }) => {
    const input = type === "any" ? type : `Input<${type}>`;
    return reference && resources.has(reference.type) ? `${input} | ${reference.type}` : input;
  },
  ...plain,
  refer: (name) => name,
  doc: paragraphOf,
});

/** What a program gets: plain values. The interfaces are in a module of their own, since they share their names. */
export const answerDialect: Dialect = {
  ...plain,
  place: (type) => type,
  refer: (name) => `outputs.${name}`,
  doc: ({ description }) => description ?? "",
};
