import { type Definition, hasProperties, isObject, type Property, propertiesOf, type Values } from "../../src/definition";
import type { Target } from "./cases";

/** A property of the live object: before it was declared, while it was, and once it no longer is. */
interface History {
  readonly before: unknown;
  readonly last: unknown;
  readonly after: unknown;
}

/** Whether a property that is no longer declared asks for a request. */
export function goesBack({ outputs }: Definition, target: Target): boolean {
  if (target.some(({ permanent }) => permanent) || target[0]!.name in outputs.shape) return false;
  const holder = target.at(-2);
  return holder && holder.nested !== "merged" ? true : canReset(target.at(-1)!);
}

function canReset({ schema, unset, nullable, nested, permanent, immutable }: Property): boolean {
  if (permanent || immutable) return false;
  if (unset !== undefined || nullable || nested === "overlaid") return true;
  return nested === "merged" && (!hasProperties(schema) || propertiesOf(schema).some(canReset));
}

/** Whether a property that is no longer declared is what the API has by default, or what it was last if it stays. */
export function expectAtRest(target: Target, history: History): void {
  const expected = target.some(({ permanent }) => permanent) ? history.last : atRest(target.at(-1)!, history);
  expect(history.after ?? null).toEqual(expected ?? null);
}

/** What the property should be now. */
function atRest(property: Property, { before, last, after }: History): unknown {
  const { schema, unset, nullable, nested, permanent } = property;
  if (permanent) return last;
  if (after === undefined || after === null) return after;
  if (before !== undefined && !(nested === "merged" && isObject(before))) return before;
  if (nullable || unset === null) return before;
  if (unset !== undefined) return unset;
  if (nested !== "merged" || !hasProperties(schema)) return before;
  const [start, end, now] = [before, last, after].map((value) => (isObject(value) ? value : {})) as [Values, Values, Values];
  const names = propertiesOf(schema).filter(({ wire }) => wire in now || wire in start);
  const rested = names.map((inner) => [
    inner.wire,
    atRest(inner, { before: start[inner.wire], last: end[inner.wire], after: now[inner.wire] }),
  ]);
  return { ...now, ...Object.fromEntries(rested) };
}
