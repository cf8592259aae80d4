import {
  type Definition,
  hasProperties,
  isObject,
  type Property,
  propertiesOf,
  type Values,
} from "../../src/definition";
import type { Target } from "./cases";

/** A property of the live object: before it was declared, while it was, and once it no longer is. */
interface History {
  readonly before: unknown;
  readonly last: unknown;
  readonly after: unknown;
}

/** Whether a property is kept by what it is in, or by itself. Of a document no part is: it is sent whole. */
const isPermanent = (target: Target): boolean =>
  !target.slice(0, -1).some(({ document }) => document) && target.some(({ permanent }) => permanent);

/** Whether a property that is no longer declared asks for a request. */
export function goesBack({ outputs, operations }: Definition, target: Target): boolean {
  const [{ name, unset }] = target as [Target[0]];
  if (isPermanent(target) || (name in outputs.shape && unset === undefined)) return false;
  // It is left out of what replaces the object.
  if (target.length === 1 && operations.update?.method === "PUT") return true;
  const holder = target.at(-2);
  return holder && holder.nested !== "merged" ? true : canReset(target.at(-1)!);
}

/** Whether a property, or something within it, stays as it is once it is no longer declared. */
export const hasPermanent = (target: Target): boolean => isPermanent(target) || holdsPermanent(target.at(-1)!);

const holdsPermanent = ({ schema, permanent }: Property): boolean =>
  permanent === true || propertiesOf(schema).some(holdsPermanent);

function canReset({ schema, unset, nullable, nested, permanent, immutable, standing }: Property): boolean {
  if (permanent || immutable) return false;
  if (unset !== undefined || nullable || standing) return true;
  return nested === "merged" && (!hasProperties(schema) || propertiesOf(schema).some(canReset));
}

/** Whether a property that is no longer declared is what the API has by default, or what it was last if it stays. */
export function expectAtRest(target: Target, history: History, isKept: boolean): void {
  const expected = isKept || isPermanent(target) ? history.last : atRest(target.at(-1)!, history);
  expect(history.after ?? null).toEqual(expected ?? null);
}

/** What the property should be now: absent, as it was, or what the definition says of its default. */
function atRest(property: Property, { before, last, after }: History): unknown {
  const { schema, unset, nested, permanent } = property;
  if (permanent) return last;
  if (after === undefined || after === null || isSame(after, before) || isSame(after, unset)) return after;
  if (!isObject(after) || (before === undefined && nested !== "merged")) return before;
  if (!hasProperties(schema)) return before ?? {};
  const [start, end] = [before, last].map((value) => (isObject(value) ? value : {})) as [Values, Values];
  const properties = propertiesOf(schema);
  const rested = Object.keys(after).map((key) => {
    const inner = properties.find(({ wire }) => wire === key);
    return [key, inner ? atRest(inner, { before: start[key], last: end[key], after: after[key] }) : start[key]];
  });
  return Object.fromEntries(rested);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
