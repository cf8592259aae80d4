import { hasProperties, isObject, type Property, propertiesOf, type Values } from "../../src/definition";
import type { Target } from "./cases";

/** A property of the live object: before it was declared, while it was, and once it no longer is. */
interface History {
  readonly before: unknown;
  readonly last: unknown;
  readonly after: unknown;
}

/** Whether a property that is no longer declared is what the API has by default, or what it was last if it stays. */
export function expectAtRest(target: Target, history: History): void {
  if (target.some(({ permanent }) => permanent)) expect(history.after).toEqual(history.last);
  else expect(atRest(target.at(-1)!, history)).toEqual(history.after);
}

/** What the property should be now. */
function atRest(property: Property, { before, last, after }: History): unknown {
  const { schema, unset, nullable, nested, permanent } = property;
  if (permanent) return last;
  if (before !== undefined && !(nested === "merged" && isObject(before))) return before;
  if (nullable || unset === null) return before;
  if (unset !== undefined) return after === undefined ? undefined : unset;
  if (nested !== "merged" || !hasProperties(schema)) return before;
  const [start, end, now] = [before, last, after].map((value) => (isObject(value) ? value : {})) as [Values, Values, Values];
  const names = propertiesOf(schema).filter(({ wire }) => wire in now || wire in start);
  const rested = names.map((inner) => [
    inner.wire,
    atRest(inner, { before: start[inner.wire], last: end[inner.wire], after: now[inner.wire] }),
  ]);
  return after === undefined ? undefined : { ...now, ...Object.fromEntries(rested) };
}
