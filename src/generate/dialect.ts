import type { Property } from "../definition";
import { briefOf, paragraphOf } from "./facts";

/** How the types of a schema are spelled, by what they are for. */
export interface Dialect {
  /** The type of a place that holds a value of a type: `Input<T>` where a promise or an output may stand in. */
  readonly place: (type: string, property: Property) => string;
  readonly name: (property: Property) => string;
  readonly includes: (property: Property) => boolean;
  readonly optional: (property: Property) => boolean;
  /** Whether open objects are printed as such. */
  readonly open: boolean;
  /** How an interface is referred to. */
  readonly refer: (name: string) => string;
  /** What is said about a property. */
  readonly doc: (property: Property) => string;
}

const orNull = (type: string, { nullable }: Property): string => (nullable && type !== "any" ? `${type} | null` : type);

/** Plain values under our names. */
export const plainDialect: Dialect = {
  place: orNull,
  name: ({ name }) => name,
  includes: () => true,
  optional: ({ optional }) => optional,
  open: true,
  refer: (name) => name,
  doc: briefOf,
};

/** What a program gives: promises and outputs are taken at every depth, and a resource in place of its id. */
export const argumentDialect = (resources: ReadonlySet<string>): Dialect => ({
  ...plainDialect,
  place: (type, property) => {
    const { asset, reference } = property;
    const given = asset ? `${type} | pulumi.asset.Asset` : type;
    const input = type === "any" ? type : `Input<${orNull(given, property)}>`;
    const types = reference ? [reference.type, ...Object.keys(reference.or ?? {})] : [];
    return [input, ...types.filter((type) => resources.has(type))].join(" | ");
  },
  doc: paragraphOf,
});

/** Plain values that a program gives. */
export const filterDialect: Dialect = { ...plainDialect, doc: paragraphOf };

/**
 * What a program gets: plain values. The interfaces are in a module of their own, since they share their names. They are
 * closed: Pulumi lifts the properties of an output only where every name is known.
 */
export const answerDialect: Dialect = { ...plainDialect, open: false, refer: (name) => `outputs.${name}` };

/** What a program that asks gets: plain values, but for the secrets among them. */
export const questionDialect: Dialect = {
  ...plainDialect,
  place: (type, property) => orNull(property.secret ? `pulumi.Output<${type}>` : type, property),
};
